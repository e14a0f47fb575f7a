-- Between its claim and its sending a message is looked at once more. Only from then on is it on its way.
ALTER TABLE outbox_message
    DROP CONSTRAINT message_state_is_known,
    DROP CONSTRAINT only_what_is_claimed_has_an_owner,
    DROP CONSTRAINT what_is_done_keeps_no_contents,
    ADD CONSTRAINT message_state_is_known
        CHECK (state IN ('NEW', 'CLAIMED', 'SENDING', 'FAILED', 'SENT', 'DEAD', 'SKIPPED', 'EXPIRED')),
    ADD CONSTRAINT only_what_is_carried_has_an_owner
        CHECK ((state IN ('CLAIMED', 'SENDING')) = (owner IS NOT NULL AND lease_until IS NOT NULL)),
    ADD CONSTRAINT what_is_done_keeps_no_contents
        CHECK (state IN ('NEW', 'CLAIMED', 'SENDING', 'FAILED') OR contents IS NULL);
