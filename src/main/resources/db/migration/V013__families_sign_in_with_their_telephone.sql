-- whoever holds a telephone; acts for those that are linked below
CREATE TABLE family_account (
    id                BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- E.164, sealed; and the fingerprint by which it is found
    phone             VARBINARY(120) NOT NULL,
    phone_fingerprint BINARY(32)     NOT NULL,
    created_at        DATETIME(3)    NOT NULL,
    disabled_at       DATETIME(3)    NULL,
    CONSTRAINT one_account_per_phone UNIQUE (phone_fingerprint)
);

CREATE TABLE family_session (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id BIGINT       NOT NULL,
    -- SHA-256 of the cookie: who reads this table cannot enter with it
    token_hash BINARY(32)   NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    seen_at    DATETIME(3)  NOT NULL,
    -- however busy its owner is
    ends_at    DATETIME(3)  NOT NULL,
    address    VARCHAR(45)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    device     VARCHAR(120) NOT NULL,
    ended_at   DATETIME(3)  NULL,
    CONSTRAINT family_session_tokens_are_unique UNIQUE (token_hash),
    CONSTRAINT session_of_a_family FOREIGN KEY (account_id) REFERENCES family_account (id),
    KEY family_sessions_by_account (account_id, ended_at),
    KEY family_sessions_by_end (ends_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- for whom an account acts: what it typed of the person, and who that is in the register once it is proved
CREATE TABLE family_link (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id  BIGINT         NOT NULL,
    relation    VARCHAR(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(120)   NOT NULL,
    birth_date  DATE           NOT NULL,
    sex         VARCHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- sealed
    nik         VARBINARY(120) NULL,
    mrn         VARCHAR(20)    NULL,
    -- NULL until it is proved
    patient_id  BIGINT         NULL,
    proved_at   DATETIME(3)    NULL,
    -- "code", or the user name of who saw the card
    proved_by   VARCHAR(80)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at  DATETIME(3)    NOT NULL,
    CONSTRAINT a_family_has_a_patient_once UNIQUE (account_id, patient_id),
    CONSTRAINT link_of_a_family FOREIGN KEY (account_id) REFERENCES family_account (id),
    CONSTRAINT link_to_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
    CONSTRAINT relation_is_known CHECK (relation IN ('SELF', 'CHILD', 'PARENT', 'SPOUSE', 'OTHER')),
    CONSTRAINT a_link_is_proved_or_not CHECK ((patient_id IS NULL) = (proved_at IS NULL)
        AND (patient_id IS NULL) = (proved_by IS NULL)),
    KEY links_by_patient (patient_id),
    KEY links_to_be_proved (proved_at, created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- a code that was asked for: six digits that open this one request, once
CREATE TABLE phone_code (
    id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- SHA-256 of what only the browser that asked carries
    request_hash BINARY(32)     NOT NULL,
    -- keyed hash of request and code: without the key a million tries would find the code
    code_hash    BINARY(32)     NOT NULL,
    -- to which it went, sealed
    phone        VARBINARY(120) NOT NULL,
    -- what it proves beside the telephone: who a link is in the register; NULL when signing in
    link_id      BIGINT         NULL,
    -- NULL also where the register knows nobody by what was said; such a code opens nothing
    patient_id   BIGINT         NULL,
    tries        INT            NOT NULL DEFAULT 0,
    asked_at     DATETIME(3)    NOT NULL,
    ends_at      DATETIME(3)    NOT NULL,
    used_at      DATETIME(3)    NULL,
    CONSTRAINT one_code_per_request UNIQUE (request_hash),
    CONSTRAINT code_for_a_link FOREIGN KEY (link_id) REFERENCES family_link (id) ON DELETE CASCADE,
    KEY codes_by_end (ends_at)
);

ALTER TABLE appointment
    -- by which account, if by one
    ADD COLUMN booked_by BIGINT  NULL,
    -- whether the desk is to look at the card: unless it was proved before for whom this is
    ADD COLUMN to_check  BOOLEAN NOT NULL DEFAULT TRUE,
    ADD CONSTRAINT booked_by_a_family FOREIGN KEY (booked_by) REFERENCES family_account (id),
    ADD KEY appointments_by_family (booked_by);

-- for whom of which account's family, when somebody was chosen and not typed
ALTER TABLE booking_draft
    ADD COLUMN account_id BIGINT NULL,
    ADD COLUMN patient_id BIGINT NULL,
    ADD CONSTRAINT somebody_of_a_family CHECK (patient_id IS NULL OR account_id IS NOT NULL);
