-- Who passes a message on by WhatsApp says only afterwards whether it could be given to its reader: until then it keeps,
-- sealed, what it says and where else it may go.
ALTER TABLE outbox_message
    -- until then it may still be said that it could not be delivered; NULL for all of which nothing is awaited
    ADD COLUMN awaits_until DATETIME(3) NULL,
    -- what the reader's telephone said of it, and when
    ADD COLUMN receipt      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN receipt_at   DATETIME(3) NULL,
    DROP CONSTRAINT what_is_done_keeps_no_contents,
    ADD CONSTRAINT what_is_done_keeps_no_contents CHECK (state IN ('NEW', 'CLAIMED', 'SENDING', 'FAILED', 'DEAD')
        OR contents IS NULL OR awaits_until IS NOT NULL),
    DROP CONSTRAINT what_is_done_goes_nowhere_else,
    ADD CONSTRAINT what_is_done_goes_nowhere_else CHECK (state IN ('NEW', 'CLAIMED', 'SENDING', 'FAILED')
        OR other_recipients IS NULL OR awaits_until IS NOT NULL),
    ADD CONSTRAINT only_what_went_is_awaited CHECK (state = 'SENT' OR awaits_until IS NULL),
    ADD CONSTRAINT only_what_went_has_a_receipt CHECK (state = 'SENT' OR receipt IS NULL),
    ADD CONSTRAINT a_receipt_is_known CHECK (receipt IN ('DELIVERED', 'READ')),
    ADD CONSTRAINT a_receipt_has_a_time CHECK ((receipt IS NULL) = (receipt_at IS NULL)),
    -- by which a reply, or what became of a message, is brought together with it
    ADD KEY messages_by_provider (provider_id),
    ADD KEY messages_awaited (awaits_until);
