-- Who looks at messages asks for a day, a state, a kind: each is the beginning of an index, so that a page of them
-- costs the same with five million old ones. What was dead lost its contents at once; now it keeps them for some days,
-- sealed, so that somebody who mended the reason can have it tried again. Who is erased leaves a row without recipient.
ALTER TABLE outbox_message
    MODIFY recipient VARBINARY(400) NULL,
    -- how often somebody had it tried again
    ADD COLUMN retries INT NOT NULL DEFAULT 0,
    DROP CONSTRAINT what_is_done_keeps_no_contents,
    ADD CONSTRAINT what_is_done_keeps_no_contents
        CHECK (state IN ('NEW', 'CLAIMED', 'SENDING', 'FAILED', 'DEAD') OR contents IS NULL),
    ADD KEY messages_by_day (due_at),
    ADD KEY messages_of_a_kind_by_day (kind, due_at),
    ADD KEY messages_of_a_state_by_day (state, due_at),
    ADD KEY messages_of_a_state_and_kind_by_day (state, kind, due_at),
    DROP KEY messages_by_state;

-- what became of the messages that were due on a day, counted when it is over: the messages themselves are forgotten
CREATE TABLE message_day (
    day      DATE        NOT NULL,
    way      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    messages INT         NOT NULL,
    PRIMARY KEY (day, way, outcome),
    CONSTRAINT message_outcome_is_known CHECK (outcome IN ('SENT', 'DEAD', 'SKIPPED', 'EXPIRED'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
