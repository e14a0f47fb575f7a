-- Cards and clerks leave out what only separates: 99-00-00, 99.00.00 and 990000 are looked for as one.
ALTER TABLE patient
    ADD COLUMN mrn_plain VARCHAR(20) CHARACTER SET ascii COLLATE ascii_general_ci
        AS (REPLACE(REPLACE(REPLACE(mrn, '-', ''), '.', ''), '/', '')) PERSISTENT,
    ADD KEY patients_by_plain_mrn (mrn_plain);
