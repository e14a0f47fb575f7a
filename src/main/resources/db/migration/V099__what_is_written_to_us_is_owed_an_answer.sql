-- That something was taken is committed before anything is done about it, and its answer afterwards: what lies between is
-- known by this, so that who wrote hears something when a server or the database was lost there.
ALTER TABLE written_reply
    -- since when; NULL once the answer is in the outbox, or none is due
    ADD COLUMN answer_owed_since DATETIME(3) NULL;
