CREATE TABLE account (
    id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_name         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name              VARCHAR(120) NOT NULL,
    -- whose sessions and patients a doctor's account sees
    doctor_id         BIGINT       NULL,
    -- bcrypt of the base64 of the SHA-256 of the password: bcrypt alone would not see what stands after 72 bytes
    password_hash     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- a first password, told by an administrator: good until then, and only for choosing another
    first_until       DATETIME(3)  NULL,
    -- sealed with AES-GCM; NULL without a second factor
    totp_secret       VARBINARY(80) NULL,
    -- the last step of 30 seconds whose code was used: no code opens twice
    totp_step         BIGINT       NOT NULL DEFAULT 0,
    disabled_at       DATETIME(3)  NULL,
    created_at        DATETIME(3)  NOT NULL,
    version           INT          NOT NULL DEFAULT 0,
    CONSTRAINT user_names_are_unique UNIQUE (user_name),
    CONSTRAINT user_name_is_plain CHECK (user_name REGEXP '^[a-z0-9][a-z0-9._-]{2,39}$'),
    CONSTRAINT account_name_is_not_blank CHECK (TRIM(name) <> ''),
    CONSTRAINT account_of_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE account_role (
    account_id  BIGINT      NOT NULL,
    role        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account_id, role),
    CONSTRAINT role_of_an_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT role_is_known CHECK (role IN ('FRONT_DESK', 'NURSE', 'DOCTOR', 'ADMINISTRATOR', 'MANAGER'))
);

-- each opens once in place of the code of the telephone
CREATE TABLE recovery_code (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id  BIGINT      NOT NULL,
    code_hash   BINARY(32)  NOT NULL,
    CONSTRAINT recovery_codes_differ UNIQUE (account_id, code_hash),
    CONSTRAINT recovery_code_of_an_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE sign_in_session (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id    BIGINT       NOT NULL,
    -- SHA-256 of the cookie: who reads this table cannot enter with it
    token_hash    BINARY(32)   NOT NULL,
    -- what is still asked for before the session opens anything
    stage         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at    DATETIME(3)  NOT NULL,
    seen_at       DATETIME(3)  NOT NULL,
    -- however busy its owner is
    ends_at       DATETIME(3)  NOT NULL,
    address       VARCHAR(45)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    device        VARCHAR(120) NOT NULL,
    ended_at      DATETIME(3)  NULL,
    CONSTRAINT session_tokens_are_unique UNIQUE (token_hash),
    CONSTRAINT session_of_an_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT stage_is_known CHECK (stage IN ('NEW_PASSWORD', 'CODE', 'ENROLMENT', 'OPEN')),
    KEY sessions_by_account (account_id, ended_at),
    KEY sessions_by_end (ends_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
