-- so many visits missed in six months, and when the place is released of who was asked to confirm and did not
ALTER TABLE reminder_rule
    ADD COLUMN missed   INT NULL,
    ADD COLUMN deadline INT NULL,
    DROP CONSTRAINT reminder_rule_is_of_a_known_kind,
    ADD CONSTRAINT reminder_rule_is_of_a_known_kind CHECK (kind IN
        ('CONFIRMATION', 'PLEASE_CONFIRM', 'DAY_BEFORE', 'MORNING', 'THANKS')),
    DROP CONSTRAINT reminder_audience_is_known,
    ADD CONSTRAINT reminder_audience_is_known CHECK (audience IN ('EVERYBODY', 'SELF_BOOKED', 'UNCONFIRMED', 'MISSED')),
    ADD CONSTRAINT missed_visits_are_few CHECK (missed BETWEEN 1 AND 20),
    ADD CONSTRAINT deadline_is_of_a_day CHECK (deadline BETWEEN 0 AND 1439),
    MODIFY COLUMN kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

ALTER TABLE reminder
    MODIFY COLUMN kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- until when the patient was asked to confirm, and when the place was released because nobody did
    ADD COLUMN answer_until DATETIME(3) NULL,
    ADD COLUMN released_at  DATETIME(3) NULL,
    DROP CONSTRAINT reminder_is_of_a_known_kind,
    ADD CONSTRAINT reminder_is_of_a_known_kind CHECK (kind IN
        ('CONFIRMATION', 'PLEASE_CONFIRM', 'DAY_BEFORE', 'MORNING', 'THANKS')),
    ADD CONSTRAINT only_who_was_asked_is_released CHECK (answer_until IS NOT NULL OR released_at IS NULL),
    ADD KEY reminders_by_deadline (answer_until);

ALTER TABLE visit_answer
    DROP CONSTRAINT way_of_an_answer_is_known,
    -- DESK: somebody there knows that the patient comes, or lets it be
    ADD CONSTRAINT way_of_an_answer_is_known CHECK (via IN ('LINK', 'WORD', 'DESK'));
