CREATE TABLE patient (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- No. RM: the hospital's own, text, may begin with zeros; NULL until the desk gives one
    mrn          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    nik          CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    jkn_card     CHAR(13)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    name         VARCHAR(120) NOT NULL,
    birth_date   DATE         NOT NULL,
    sex          CHAR(1)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    phone_typed  VARCHAR(40)  NULL,
    phone        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- what was typed and could not be proved: the desk compares it with the card
    claimed_nik  CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    claimed_mrn  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    to_check     BOOLEAN      NOT NULL DEFAULT FALSE,
    -- touched by every booking, so that two bookings of one patient never run side by side (also on Galera)
    bookings     INT          NOT NULL DEFAULT 0,
    created_at   DATETIME(3)  NOT NULL,
    CONSTRAINT record_numbers_are_unique UNIQUE (mrn),
    CONSTRAINT niks_are_unique UNIQUE (nik),
    CONSTRAINT nik_is_16_digits CHECK (nik IS NULL OR nik REGEXP '^[0-9]{16}$'),
    CONSTRAINT jkn_card_is_13_digits CHECK (jkn_card IS NULL OR jkn_card REGEXP '^[0-9]{13}$'),
    CONSTRAINT sex_is_known CHECK (sex IS NULL OR sex IN ('F', 'M')),
    CONSTRAINT phone_is_international CHECK (phone IS NULL OR phone REGEXP '^[+][0-9]{8,15}$'),
    CONSTRAINT patient_name_is_not_blank CHECK (TRIM(name) <> ''),
    KEY patients_by_birth_date (birth_date),
    KEY patients_by_claimed_nik (claimed_nik),
    KEY patients_by_claimed_mrn (claimed_mrn),
    KEY patients_by_phone (phone)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
