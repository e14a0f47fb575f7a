-- Its right owner gets in however many strangers guess meanwhile: known by a keyed hash before anything is counted.
ALTER TABLE account
    ADD COLUMN first_mark BINARY(32) NULL AFTER first_until;
