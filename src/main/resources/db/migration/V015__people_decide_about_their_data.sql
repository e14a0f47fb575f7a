-- restricted: no reminders, and found at the desk only by who says why; erased: only what the law keeps is left
ALTER TABLE patient ADD COLUMN restricted_at DATETIME(3) NULL, ADD COLUMN erased_at DATETIME(3) NULL;
ALTER TABLE patient ADD CONSTRAINT who_is_erased_is_not_restricted CHECK (erased_at IS NULL OR restricted_at IS NULL);

-- an erased booking keeps its place in the figures, but not the papers
ALTER TABLE appointment ADD COLUMN erased_at DATETIME(3) NULL;
ALTER TABLE appointment DROP CONSTRAINT a_jkn_booking_carries_its_papers;
ALTER TABLE appointment ADD CONSTRAINT a_jkn_booking_carries_its_papers CHECK (
    payer IS NULL OR payer <> 'JKN' OR status IN ('HELD', 'EXPIRED') OR erased_at IS NOT NULL
    OR (jkn_card IS NOT NULL AND visit_type BETWEEN 1 AND 4 AND reference IS NOT NULL));

-- what exactly was agreed to: a text is never changed, another text is another row
CREATE TABLE consent_text (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    purpose    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- SHA-256 of both texts
    hash       BINARY(32)  NOT NULL,
    indonesian TEXT        NOT NULL,
    english    TEXT        NOT NULL,
    since      DATETIME(3) NOT NULL,
    CONSTRAINT consent_texts_are_kept_once UNIQUE (purpose, hash),
    CONSTRAINT consent_text_purpose_is_known CHECK (purpose IN ('REMINDERS', 'SURVEYS'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- the newest row of a patient and purpose counts; nothing is changed
CREATE TABLE consent (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    patient_id BIGINT      NOT NULL,
    text_id    BIGINT      NOT NULL,
    given      BOOLEAN     NOT NULL,
    at         DATETIME(3) NOT NULL,
    channel    VARCHAR(4)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- as in the audit trail
    who        VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT consent_of_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
    CONSTRAINT consent_to_a_text FOREIGN KEY (text_id) REFERENCES consent_text (id),
    CONSTRAINT consent_channel_is_known CHECK (channel IN ('WEB', 'DESK')),
    KEY consents_by_patient (patient_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE privacy_request (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    patient_id   BIGINT        NOT NULL,
    kind         VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- sealed: who asks for a correction writes numbers into it; a thousand letters of any script
    wish         VARBINARY(4050) NOT NULL,
    channel      VARCHAR(4)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_by     VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at     DATETIME(3)   NOT NULL,
    due_at       DATETIME(3)   NOT NULL,
    status       VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decided_by   VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at   DATETIME(3)   NULL,
    answer       VARBINARY(4050) NULL,
    -- of an erasure: how many visits had to be kept
    visits_kept  INT           NULL,
    version      INT           NOT NULL DEFAULT 0,
    open_patient BIGINT AS (IF(status = 'OPEN', patient_id, NULL)) STORED,
    CONSTRAINT one_open_request_of_a_kind UNIQUE (open_patient, kind),
    CONSTRAINT request_of_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
    CONSTRAINT request_kind_is_known CHECK (kind IN ('COPY', 'CORRECTION', 'RESTRICTION', 'LIFTING', 'ERASURE')),
    CONSTRAINT request_channel_is_known CHECK (channel IN ('WEB', 'DESK')),
    CONSTRAINT request_status_is_known CHECK (status IN ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT an_ended_request_says_when CHECK ((status = 'OPEN') = (decided_at IS NULL)),
    KEY requests_by_urgency (status, due_at),
    KEY requests_by_patient (patient_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- what must stay erased after a backup is restored; says nothing about the person
CREATE TABLE erasure (
    patient_id   BIGINT      NOT NULL PRIMARY KEY,
    -- a number can be given again after a restore; together with this moment it is one person
    patient_made DATETIME(3) NOT NULL,
    at           DATETIME(3) NOT NULL,
    cause        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    visits_kept  INT         NOT NULL,
    CONSTRAINT erasure_of_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
    CONSTRAINT erasure_cause_is_known CHECK (cause IN ('REQUEST', 'RETENTION', 'RESTORED'))
);
