-- who was told that the doctor is absent, and has to be told that the session is held after all
ALTER TABLE absence_case ADD COLUMN held_after_all BOOLEAN NOT NULL DEFAULT FALSE;
