-- keys that were replaced by another question: they open nothing, and are answered in plain words, all of them
CREATE TABLE absence_key (
    key_hash BINARY(32) NOT NULL PRIMARY KEY,
    case_id  BIGINT     NOT NULL,
    CONSTRAINT former_key_was_of_a_case FOREIGN KEY (case_id) REFERENCES absence_case (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT IGNORE INTO absence_key (key_hash, case_id)
SELECT former_key, id FROM absence_case WHERE former_key IS NOT NULL;

ALTER TABLE absence_case DROP KEY cases_by_former_key, DROP COLUMN former_key;
