-- what was said of the papers by which a visit is paid; NULL while nobody was asked
ALTER TABLE appointment ADD COLUMN papers VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE appointment ADD CONSTRAINT what_is_said_of_papers_is_known CHECK (papers IS NULL OR papers IN ('CONFIRMED', 'OPEN'));

-- who said it, when, and from where
ALTER TABLE appointment_history DROP CONSTRAINT history_act_is_known;
ALTER TABLE appointment_history ADD CONSTRAINT history_act_is_known CHECK (act IN ('HELD', 'BOOKED', 'MOVED',
    'CHECKED_IN', 'CALLED', 'SKIPPED', 'STARTED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'RESTORED', 'PHONE',
    'EXPIRED', 'TAKEN_BACK', 'PAPERS_SEEN', 'PAPERS_RIGHT', 'PAPERS_OPEN'));
