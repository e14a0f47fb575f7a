CREATE TABLE weekly_schedule (
    id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    doctor_id         BIGINT       NOT NULL,
    clinic_id         BIGINT       NOT NULL,
    room_id           BIGINT       NOT NULL,
    -- 1 Monday … 7 Sunday (ISO 8601)
    day_of_week       TINYINT      NOT NULL,
    starts            TIME         NOT NULL,
    ends              TIME         NOT NULL,
    places            INT          NOT NULL,
    jkn_places        INT          NOT NULL,
    minutes_per_place INT          NOT NULL,
    note              VARCHAR(200) NULL,
    valid_from        DATE         NOT NULL,
    valid_until       DATE         NULL,
    CONSTRAINT weekly_schedule_has_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id),
    CONSTRAINT weekly_schedule_has_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT weekly_schedule_has_a_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT a_doctor_starts_once_at_a_time UNIQUE (doctor_id, day_of_week, starts, valid_from),
    CONSTRAINT weekly_day_is_a_weekday CHECK (day_of_week BETWEEN 1 AND 7),
    CONSTRAINT weekly_hours_run_forward CHECK (starts < ends),
    CONSTRAINT weekly_places_are_countable CHECK (places BETWEEN 1 AND 500),
    CONSTRAINT weekly_jkn_places_fit CHECK (jkn_places BETWEEN 0 AND places),
    CONSTRAINT weekly_minutes_are_sensible CHECK (minutes_per_place BETWEEN 1 AND 240),
    CONSTRAINT weekly_validity_runs_forward CHECK (valid_until IS NULL OR valid_from <= valid_until)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE schedule_exception (
    id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind               VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    doctor_id          BIGINT       NOT NULL,
    date               DATE         NOT NULL,
    -- LEAVE: NULL means the whole day; CHANGE: which session of the week is meant
    weekly_schedule_id BIGINT       NULL,
    -- EXTRA and CHANGE: the session as it will be
    clinic_id          BIGINT       NULL,
    room_id            BIGINT       NULL,
    starts             TIME         NULL,
    ends               TIME         NULL,
    places             INT          NULL,
    jkn_places         INT          NULL,
    minutes_per_place  INT          NULL,
    reason             VARCHAR(200) NOT NULL,
    -- taken back; kept because a session and the ledger may rest on it
    withdrawn          BOOLEAN      NOT NULL DEFAULT FALSE,
    CONSTRAINT schedule_exception_has_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id),
    CONSTRAINT schedule_exception_has_a_schedule FOREIGN KEY (weekly_schedule_id) REFERENCES weekly_schedule (id),
    CONSTRAINT schedule_exception_has_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT schedule_exception_has_a_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT schedule_exception_kind_is_known CHECK (kind IN ('LEAVE', 'EXTRA', 'CHANGE')),
    CONSTRAINT an_extra_session_is_complete CHECK (kind <> 'EXTRA' OR (
        clinic_id IS NOT NULL AND room_id IS NOT NULL AND starts IS NOT NULL AND ends IS NOT NULL
        AND places IS NOT NULL AND jkn_places IS NOT NULL AND minutes_per_place IS NOT NULL)),
    CONSTRAINT a_change_names_its_schedule CHECK (kind <> 'CHANGE' OR weekly_schedule_id IS NOT NULL),
    CONSTRAINT exception_hours_run_forward CHECK (starts IS NULL OR ends IS NULL OR starts < ends),
    CONSTRAINT exception_places_are_countable CHECK (places IS NULL OR places BETWEEN 1 AND 500),
    CONSTRAINT exception_jkn_places_fit CHECK (jkn_places IS NULL OR places IS NULL OR jkn_places BETWEEN 0 AND places),
    CONSTRAINT exception_minutes_are_sensible CHECK (minutes_per_place IS NULL OR minutes_per_place BETWEEN 1 AND 240),
    KEY exceptions_by_date (date, doctor_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
