CREATE TABLE appointment (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code          CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    session_id    BIGINT       NOT NULL,
    slot_id       BIGINT       NOT NULL,
    -- NULL only while the place is held and nobody is named yet
    patient_id    BIGINT       NULL,
    -- as typed by whoever booked; the register keeps its own
    patient_name  VARCHAR(120) NULL,
    phone_typed   VARCHAR(40)  NULL,
    phone         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    payer         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    jkn_card      CHAR(13)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- BPJS: 1 referral from primary care, 2 internal referral, 3 control, 4 referral between hospitals
    visit_type    TINYINT      NULL,
    reference     VARCHAR(40)  NULL,
    insurer       VARCHAR(80)  NULL,
    channel       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- SHA-256 of the form's or the client's submit key, and of what was sent with it
    request_key   BINARY(32)   NULL,
    request_hash  BINARY(32)   NULL,
    held_until    DATETIME(3)  NULL,
    -- SHA-256 of where a hold came from, to bound how many one address keeps
    held_by       BINARY(32)   NULL,
    booked_at     DATETIME(3)  NULL,
    ended_reason  VARCHAR(200) NULL,
    -- cancelled after the time until which moving was possible
    late          BOOLEAN      NOT NULL DEFAULT FALSE,
    version       INT          NOT NULL DEFAULT 0,
    -- MariaDB has no partial index: these are NULL as soon as the place is free again,
    -- and a unique key takes any number of NULLs.
    live_slot     BIGINT AS (IF(status IN ('HELD', 'BOOKED', 'CHECKED_IN', 'CALLED', 'IN_SERVICE', 'COMPLETED', 'NO_SHOW'), slot_id, NULL)) STORED,
    live_patient  BIGINT AS (IF(status IN ('HELD', 'BOOKED', 'CHECKED_IN', 'CALLED', 'IN_SERVICE', 'COMPLETED', 'NO_SHOW'), patient_id, NULL)) STORED,
    CONSTRAINT booking_codes_are_never_reused UNIQUE (code),
    CONSTRAINT one_live_appointment_per_slot UNIQUE (live_slot),
    CONSTRAINT one_live_appointment_per_patient_and_session UNIQUE (live_patient, session_id),
    CONSTRAINT one_booking_per_request UNIQUE (request_key),
    CONSTRAINT appointment_has_a_slot_of_its_session FOREIGN KEY (slot_id, session_id) REFERENCES slot (id, session_id),
    CONSTRAINT appointment_has_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
    CONSTRAINT appointment_status_is_known CHECK (status IN ('HELD', 'BOOKED', 'CHECKED_IN', 'CALLED', 'IN_SERVICE',
        'COMPLETED', 'NO_SHOW', 'CANCELLED_BY_PATIENT', 'CANCELLED_BY_HOSPITAL', 'EXPIRED')),
    CONSTRAINT a_hold_ends CHECK (status <> 'HELD' OR held_until IS NOT NULL),
    CONSTRAINT a_booking_names_a_patient CHECK (status IN ('HELD', 'EXPIRED')
        OR (patient_id IS NOT NULL AND patient_name IS NOT NULL AND payer IS NOT NULL AND booked_at IS NOT NULL)),
    CONSTRAINT payer_is_known CHECK (payer IS NULL OR payer IN ('JKN', 'GENERAL', 'INSURANCE')),
    CONSTRAINT a_jkn_booking_carries_its_papers CHECK (payer IS NULL OR payer <> 'JKN' OR status IN ('HELD', 'EXPIRED')
        OR (jkn_card REGEXP '^[0-9]{13}$' AND visit_type BETWEEN 1 AND 4 AND reference IS NOT NULL)),
    CONSTRAINT channel_is_known CHECK (channel IN ('WEB', 'DESK', 'KIOSK', 'MOBILE_JKN', 'API', 'JOB')),
    KEY living_by_session (session_id, live_slot, status, held_until),
    KEY appointments_by_phone (phone, status),
    KEY holds_by_end (status, held_until),
    KEY holds_by_origin (held_by, status)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- every change: who, when, why, from where
CREATE TABLE appointment_history (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id BIGINT       NOT NULL,
    at             DATETIME(3)  NOT NULL,
    who            VARCHAR(80)  NOT NULL,
    channel        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    act            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status         VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    slot_id        BIGINT       NOT NULL,
    reason         VARCHAR(200) NULL,
    CONSTRAINT history_has_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT history_act_is_known CHECK (act IN ('HELD', 'BOOKED', 'MOVED', 'CHECKED_IN', 'CALLED', 'STARTED',
        'COMPLETED', 'NO_SHOW', 'CANCELLED', 'EXPIRED')),
    KEY history_by_appointment (appointment_id, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- a private link is a key: long, random to whoever does not know the secret, stored hashed, ends after the visit
CREATE TABLE private_link (
    token_hash     BINARY(32)  NOT NULL PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    expires_at     DATETIME(3) NOT NULL,
    CONSTRAINT link_has_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    KEY links_by_appointment (appointment_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- what was typed so far in the booking pages; goes when the booking is made, or a day later
CREATE TABLE booking_draft (
    token_hash     BINARY(32)  NOT NULL PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    answers        TEXT        NOT NULL,
    updated_at     DATETIME(3) NOT NULL,
    CONSTRAINT draft_has_a_hold FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    KEY drafts_by_age (updated_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- one row per telephone number that books, touched by every booking, so that the limit per phone holds under load
CREATE TABLE booking_phone (
    phone    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    bookings INT         NOT NULL DEFAULT 0
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- how often something guessable was tried in a stretch of time, counted over all replicas
CREATE TABLE attempt_count (
    name         VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    window_start DATETIME(3) NOT NULL,
    attempts     INT         NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
