ALTER TABLE patient
    -- the record that is kept instead of this one; NULL for everybody who was not merged
    ADD COLUMN merged_into BIGINT NULL,
    -- whether it was compared with all others since it was noted or changed
    ADD COLUMN compared BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY patients_to_compare (compared, id),
    ADD CONSTRAINT merged_into_a_patient FOREIGN KEY (merged_into) REFERENCES patient (id),
    DROP KEY patients_by_birth_date,
    ADD KEY patients_by_birth_date (birth_date, name),
    ADD KEY patients_by_name (name, birth_date);

-- what the desk changed of a person: who, when, which field, why, and what stood there before, sealed
CREATE TABLE patient_change (
    id         BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    patient_id BIGINT         NOT NULL,
    at         DATETIME(3)    NOT NULL,
    who        VARCHAR(80)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    field      VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- NULL where nothing stood
    old_value  VARBINARY(600) NULL,
    reason     VARCHAR(200)   NOT NULL,
    CONSTRAINT change_of_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
    CONSTRAINT changed_field_is_known CHECK (field IN ('NAME', 'BIRTH_DATE', 'SEX', 'PHONE', 'RECORD_NUMBER', 'NIK')),
    KEY changes_by_patient (patient_id, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- two records of one person made one
CREATE TABLE patient_merge (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kept_id       BIGINT       NOT NULL,
    merged_id     BIGINT       NOT NULL,
    merged_at     DATETIME(3)  NOT NULL,
    merged_by     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason        VARCHAR(200) NOT NULL,
    undone_at     DATETIME(3)  NULL,
    undone_by     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    undone_reason VARCHAR(200) NULL,
    -- a record is in one merge at a time; NULL as soon as it is taken back, and a unique key takes any number of NULLs
    standing      BIGINT AS (IF(undone_at IS NULL, merged_id, NULL)) STORED,
    CONSTRAINT a_record_is_merged_once UNIQUE (standing),
    CONSTRAINT merge_keeps_a_patient FOREIGN KEY (kept_id) REFERENCES patient (id),
    CONSTRAINT merge_of_a_patient FOREIGN KEY (merged_id) REFERENCES patient (id),
    CONSTRAINT nobody_is_merged_with_oneself CHECK (kept_id <> merged_id),
    KEY merges_by_kept (kept_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- what went from the one to the other, so that taking the merge back puts back exactly that
CREATE TABLE merged_item (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    merge_id BIGINT      NOT NULL,
    -- whose table, or the field of the patient
    kind     VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the row; 0 for a field
    item_id  BIGINT      NOT NULL,
    CONSTRAINT an_item_goes_once UNIQUE (merge_id, kind, item_id),
    CONSTRAINT item_of_a_merge FOREIGN KEY (merge_id) REFERENCES patient_merge (id)
);

-- two records that may be one person, and whether the desk has said that they are two
CREATE TABLE patients_alike (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    lower_id  BIGINT      NOT NULL,
    higher_id BIGINT      NOT NULL,
    apart_at  DATETIME(3) NULL,
    apart_by  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT a_pair_is_noted_once UNIQUE (lower_id, higher_id),
    CONSTRAINT alike_is_a_patient FOREIGN KEY (lower_id) REFERENCES patient (id),
    CONSTRAINT alike_is_another FOREIGN KEY (higher_id) REFERENCES patient (id),
    CONSTRAINT pairs_are_in_order CHECK (lower_id < higher_id),
    KEY pairs_to_decide (apart_at, id)
);
