-- Names carry accents and are searched forgivingly; codes are compared to the letter.
CREATE TABLE installation (
    id   TINYINT NOT NULL PRIMARY KEY,
    demo BOOLEAN NOT NULL DEFAULT FALSE,
    CONSTRAINT there_is_one_installation CHECK (id = 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO installation (id, demo) VALUES (1, FALSE);

CREATE TABLE clinic (
    id                     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code                   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bpjs_code              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    name                   VARCHAR(100) NOT NULL,
    number_prefix          VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    icon                   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hospital',
    is_sensitive           BOOLEAN      NOT NULL DEFAULT FALSE,
    active                 BOOLEAN      NOT NULL DEFAULT TRUE,
    -- exceptions from the hospital's defaults; NULL means "as the hospital"
    opens_days_ahead       INT          NULL,
    closes_minutes_before  INT          NULL,
    move_minutes_before    INT          NULL,
    release_minutes_before INT          NULL,
    walk_in_places         INT          NULL,
    arrive_minutes_before  INT          NULL,
    CONSTRAINT clinic_codes_are_unique UNIQUE (code),
    CONSTRAINT clinic_names_are_unique UNIQUE (name),
    CONSTRAINT clinic_prefixes_are_unique UNIQUE (number_prefix),
    CONSTRAINT clinic_code_is_not_blank CHECK (code <> ''),
    CONSTRAINT clinic_prefix_is_letters CHECK (number_prefix REGEXP '^[A-Z]{1,3}$'),
    CONSTRAINT clinic_settings_are_not_negative CHECK (
        COALESCE(opens_days_ahead, 1) BETWEEN 0 AND 365
        AND COALESCE(closes_minutes_before, 0) >= 0 AND COALESCE(move_minutes_before, 0) >= 0
        AND COALESCE(release_minutes_before, 0) >= 0 AND COALESCE(walk_in_places, 0) >= 0
        AND COALESCE(arrive_minutes_before, 0) >= 0)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE room (
    id   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(60)  NOT NULL,
    CONSTRAINT room_names_are_unique UNIQUE (name)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE holiday (
    id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    date   DATE         NOT NULL,
    name   VARCHAR(120) NOT NULL,
    kind   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source VARCHAR(200) NOT NULL,
    -- a holiday is a default ("closed unless opened"), not a ban
    opened BOOLEAN      NOT NULL DEFAULT FALSE,
    CONSTRAINT one_holiday_per_date_and_name UNIQUE (date, name),
    CONSTRAINT holiday_kind_is_known CHECK (kind IN ('NATIONAL', 'COLLECTIVE_LEAVE', 'LOCAL_CLOSURE'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE doctor (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name          VARCHAR(120) NOT NULL,
    licence       VARCHAR(60)  NULL,
    hospital_code VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    bpjs_code     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    active        BOOLEAN      NOT NULL DEFAULT TRUE,
    CONSTRAINT doctor_names_are_unique UNIQUE (name),
    CONSTRAINT doctor_hospital_codes_are_unique UNIQUE (hospital_code),
    CONSTRAINT doctor_bpjs_codes_are_unique UNIQUE (bpjs_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
