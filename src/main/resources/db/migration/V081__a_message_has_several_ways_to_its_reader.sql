-- Where one address leads to nobody, the same message goes to the next.
ALTER TABLE outbox_message
    -- an address of e-mail is longer than a number
    MODIFY COLUMN recipient VARBINARY(400) NOT NULL,
    -- sealed: where else it may go, best first; NULL for nowhere, and as soon as it is of no more use
    ADD COLUMN other_recipients VARBINARY(2000) NULL,
    ADD CONSTRAINT what_is_done_goes_nowhere_else
        CHECK (state IN ('NEW', 'CLAIMED', 'SENDING', 'FAILED') OR other_recipients IS NULL);

ALTER TABLE demo_message MODIFY COLUMN recipient VARBINARY(400) NOT NULL;
