-- A second turn has no times of the first; who takes it back gets those of the first again, and how often it was called.
ALTER TABLE queue_call
    ADD COLUMN was_recalls INT NULL;
