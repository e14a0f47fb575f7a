ALTER TABLE patient
    -- whether the words of the name stand in patient_word; whoever notes or changes a name leaves it to the search
    ADD COLUMN words_kept BOOLEAN NOT NULL DEFAULT FALSE,
    -- whether the telephone can be reached; NULL until it was judged
    ADD COLUMN phone_state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD CONSTRAINT phone_state_is_known CHECK (phone_state IS NULL OR phone_state IN ('NONE', 'GOOD', 'DOUBTFUL')),
    ADD KEY patients_to_spell (words_kept, id),
    ADD KEY patients_by_phone_state (phone_state, id);

-- the words of everybody's name, as they sound, and any two of them as a pair: found by any of them, in any order
CREATE TABLE patient_word (
    word       VARCHAR(62) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    patient_id BIGINT      NOT NULL,
    PRIMARY KEY (word, patient_id),
    CONSTRAINT a_word_of_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id) ON DELETE CASCADE,
    KEY words_by_patient (patient_id, word)
);

-- each word that stands in a name, with one letter left out, and whole: two words that share a line here differ by one
-- typing error or two; whose they are is not told here
CREATE TABLE word_slip (
    slip VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    word VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (slip, word),
    KEY slips_by_word (word)
);
