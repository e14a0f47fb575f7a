-- Where a patient, a visit and a family's account can be told beside the telephone, sealed as that is; and which way
-- somebody wishes first: NULL where nothing was said.
ALTER TABLE patient
    ADD COLUMN email     VARBINARY(400) NULL,
    ADD COLUMN first_way VARCHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD CONSTRAINT first_way_of_a_patient_is_known CHECK (first_way IS NULL OR first_way IN ('PHONE', 'TEXT', 'EMAIL'));

ALTER TABLE appointment
    ADD COLUMN email     VARBINARY(400) NULL,
    ADD COLUMN first_way VARCHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD CONSTRAINT first_way_of_a_visit_is_known CHECK (first_way IS NULL OR first_way IN ('PHONE', 'TEXT', 'EMAIL'));

ALTER TABLE family_account
    ADD COLUMN email     VARBINARY(400) NULL,
    ADD COLUMN first_way VARCHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD CONSTRAINT first_way_of_a_family_is_known CHECK (first_way IS NULL OR first_way IN ('PHONE', 'TEXT', 'EMAIL'));

ALTER TABLE patient_change
    DROP CONSTRAINT changed_field_is_known,
    ADD CONSTRAINT changed_field_is_known CHECK (field IN
        ('NAME', 'BIRTH_DATE', 'SEX', 'PHONE', 'EMAIL', 'FIRST_WAY', 'RECORD_NUMBER', 'NIK', 'CARD'));
