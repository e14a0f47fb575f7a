-- what a clinic may have otherwise than the hospital; NULL means "as the hospital"
ALTER TABLE clinic
    ADD COLUMN same_day                   BOOLEAN NULL AFTER closes_minutes_before,
    ADD COLUMN late_cancel_minutes_before INT     NULL AFTER move_minutes_before,
    ADD COLUMN places                     INT     NULL AFTER release_minutes_before,
    ADD COLUMN minutes_per_place          INT     NULL AFTER places,
    ADD COLUMN overbook_places            INT     NULL AFTER walk_in_places,
    ADD COLUMN live_per_patient           INT     NULL AFTER overbook_places,
    ADD COLUMN live_per_phone             INT     NULL AFTER live_per_patient,
    ADD COLUMN version                    INT     NOT NULL DEFAULT 0,
    -- who changed its rules last; the trail has them all
    ADD COLUMN changed_by                 VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN changed_at                 DATETIME(3) NULL,
    ADD CONSTRAINT clinic_rules_are_possible CHECK (
        COALESCE(late_cancel_minutes_before, 0) >= 0 AND COALESCE(overbook_places, 0) >= 0
        AND COALESCE(places, 1) BETWEEN 1 AND 500 AND COALESCE(minutes_per_place, 1) BETWEEN 1 AND 240
        AND COALESCE(live_per_patient, 1) >= 1 AND COALESCE(live_per_phone, 1) >= 1);

ALTER TABLE holiday
    -- NULL: of the whole hospital
    ADD COLUMN clinic_id  BIGINT      NULL,
    -- a unique key takes any number of NULLs
    ADD COLUMN of_clinic  BIGINT AS (COALESCE(clinic_id, 0)) STORED,
    -- taken back; kept because sessions were closed for it, and so that the decreed ones do not come again
    ADD COLUMN withdrawn  BOOLEAN     NOT NULL DEFAULT FALSE,
    ADD COLUMN version    INT         NOT NULL DEFAULT 0,
    ADD COLUMN changed_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN changed_at DATETIME(3) NULL,
    DROP INDEX one_holiday_per_date_and_name,
    ADD CONSTRAINT one_holiday_per_date_name_and_clinic UNIQUE (date, name, of_clinic),
    ADD CONSTRAINT holiday_may_be_of_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    ADD CONSTRAINT only_a_closure_is_of_one_clinic CHECK (clinic_id IS NULL OR kind = 'LOCAL_CLOSURE');

-- the clinics that work on a holiday all the same
CREATE TABLE holiday_opening (
    holiday_id BIGINT NOT NULL,
    clinic_id  BIGINT NOT NULL,
    PRIMARY KEY (holiday_id, clinic_id),
    CONSTRAINT opening_has_a_holiday FOREIGN KEY (holiday_id) REFERENCES holiday (id),
    CONSTRAINT opening_has_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
