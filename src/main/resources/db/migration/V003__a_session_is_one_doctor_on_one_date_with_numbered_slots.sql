CREATE TABLE session (
    id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    weekly_schedule_id BIGINT       NULL,
    exception_id       BIGINT       NULL,
    doctor_id          BIGINT       NOT NULL,
    clinic_id          BIGINT       NOT NULL,
    room_id            BIGINT       NOT NULL,
    date               DATE         NOT NULL,
    starts             TIME         NOT NULL,
    ends               TIME         NOT NULL,
    minutes_per_place  INT          NOT NULL,
    -- as planned; planning compares them with the schedule, places for people are counted from the slots
    places             INT          NOT NULL DEFAULT 0,
    jkn_places         INT          NOT NULL DEFAULT 0,
    walk_in_places     INT          NOT NULL DEFAULT 0,
    note               VARCHAR(200) NULL,
    status             VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN',
    -- UTC; NULL until the unused JKN and general places were opened to everybody
    released_at        DATETIME(3)  NULL,
    version            INT          NOT NULL DEFAULT 0,
    CONSTRAINT session_has_a_schedule FOREIGN KEY (weekly_schedule_id) REFERENCES weekly_schedule (id),
    CONSTRAINT session_has_an_exception FOREIGN KEY (exception_id) REFERENCES schedule_exception (id),
    CONSTRAINT session_has_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id),
    CONSTRAINT session_has_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT session_has_a_room FOREIGN KEY (room_id) REFERENCES room (id),
    -- planning twice makes nothing twice
    CONSTRAINT a_schedule_makes_one_session_a_day UNIQUE (weekly_schedule_id, date),
    CONSTRAINT an_exception_makes_one_session UNIQUE (exception_id),
    CONSTRAINT session_hours_run_forward CHECK (starts < ends),
    CONSTRAINT session_minutes_are_sensible CHECK (minutes_per_place BETWEEN 1 AND 240),
    CONSTRAINT session_places_fit CHECK (jkn_places >= 0 AND walk_in_places >= 0 AND jkn_places + walk_in_places <= places),
    CONSTRAINT session_status_is_known CHECK (status IN ('OPEN', 'RUNNING', 'CLOSED', 'CANCELLED')),
    KEY sessions_by_clinic_and_date (clinic_id, date),
    KEY sessions_by_doctor_and_date (doctor_id, date),
    KEY sessions_by_date (date)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE slot (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    session_id BIGINT       NOT NULL,
    number     INT          NOT NULL,
    -- the time of day the place is planned for
    starts     TIME         NOT NULL,
    ends       TIME         NOT NULL,
    pool       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- for whom it was planned, kept when an unused reserve is released
    planned_pool VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    blocked    BOOLEAN      NOT NULL DEFAULT FALSE,
    CONSTRAINT slot_has_a_session FOREIGN KEY (session_id) REFERENCES session (id),
    CONSTRAINT numbers_are_unique_in_a_session UNIQUE (session_id, number),
    CONSTRAINT slot_number_is_positive CHECK (number > 0),
    CONSTRAINT slot_pool_is_known CHECK (pool IN ('JKN', 'GENERAL', 'WALK_IN', 'ANY')),
    CONSTRAINT slot_planned_pool_is_known CHECK (planned_pool IN ('JKN', 'GENERAL', 'WALK_IN', 'ANY')),
    -- lets an appointment prove that its slot belongs to its session
    CONSTRAINT slot_and_session_belong_together UNIQUE (id, session_id),
    -- places of a session are counted from this index alone, and who lives in them from living_by_session
    KEY places_by_session (session_id, blocked, pool, starts)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- every opening, closing or change of a session's places: who, when, why
CREATE TABLE quota_ledger (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    session_id BIGINT       NOT NULL,
    at         DATETIME(3)  NOT NULL,
    who        VARCHAR(80)  NOT NULL,
    act        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pool       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    places     INT          NOT NULL,
    reason     VARCHAR(200) NOT NULL,
    CONSTRAINT quota_ledger_has_a_session FOREIGN KEY (session_id) REFERENCES session (id),
    CONSTRAINT quota_ledger_act_is_known CHECK (act IN ('PLANNED', 'REPLANNED', 'RELEASED', 'CANCELLED', 'REOPENED')),
    KEY ledger_by_session (session_id, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
