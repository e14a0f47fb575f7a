-- an absence is taken back only while nobody knows of it; and what a clerk chose holds when it is tried again
ALTER TABLE absence_case
    -- when the patient first was moved, cancelled or asked; never forgotten
    ADD COLUMN told_at           DATETIME(3) NULL AFTER message,
    -- the only session the clerk wanted; null for the first that has a place
    ADD COLUMN wanted_session_id BIGINT      NULL AFTER choice,
    -- the key of an earlier question, which opens nothing any more but is answered in plain words
    ADD COLUMN former_key        BINARY(32)  NULL AFTER choose_until,
    ADD CONSTRAINT case_wants_a_session FOREIGN KEY (wanted_session_id) REFERENCES session (id),
    ADD KEY cases_by_former_key (former_key);

UPDATE absence_case
   SET told_at = COALESCE(done_at, called_at, UTC_TIMESTAMP(3))
 WHERE state IN ('CHOOSING', 'DONE') OR message OR called_at IS NOT NULL;
