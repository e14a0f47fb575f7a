-- how many are called before when who waits elsewhere is told, 0 for nobody; NULL means "as the hospital"
ALTER TABLE clinic
    ADD COLUMN tell_when_left INT NULL AFTER behind,
    ADD CONSTRAINT clinic_tells_when_few_are_left CHECK (COALESCE(tell_when_left, 0) BETWEEN 0 AND 20);

ALTER TABLE queue_entry
    -- NULL for who was near from the beginning, and so stands there; AWAY for who was called and did not come
    ADD COLUMN nearness VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD CONSTRAINT entry_nearness_is_known CHECK (nearness IS NULL OR nearness IN ('FAR', 'TOLD', 'AWAY', 'TOLD_AGAIN'));
