-- Fifteen answers of 1,200 characters, each of which JSON may write in six, are more than a TEXT holds: what was typed
-- would be lost to a fault instead of being answered with what is wrong with it.
ALTER TABLE booking_draft MODIFY answers MEDIUMTEXT NOT NULL;
