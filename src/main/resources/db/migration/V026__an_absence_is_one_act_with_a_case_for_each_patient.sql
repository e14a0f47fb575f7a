-- a doctor will not hold some sessions: what becomes of their patients is decided and done one by one, by whoever goes on
CREATE TABLE absence (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    doctor_id     BIGINT      NOT NULL,
    reason        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    begun_by      VARCHAR(80) NOT NULL,
    begun_at      DATETIME(3) NOT NULL,
    -- who decided last; each decision makes another version, so that nobody decides over what they have not seen
    decided_by    VARCHAR(80) NULL,
    decided_at    DATETIME(3) NULL,
    taken_back_by VARCHAR(80) NULL,
    taken_back_at DATETIME(3) NULL,
    version       INT         NOT NULL DEFAULT 0,
    CONSTRAINT absence_is_of_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id),
    CONSTRAINT absence_reason_is_known CHECK (reason IN ('EMERGENCY', 'ILL', 'DUTY', 'OTHER')),
    CONSTRAINT who_takes_back_is_known CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL)),
    KEY absences_by_time (begun_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE absence_session (
    id           BIGINT  NOT NULL AUTO_INCREMENT PRIMARY KEY,
    absence_id   BIGINT  NOT NULL,
    session_id   BIGINT  NOT NULL,
    taken_back   BOOLEAN NOT NULL DEFAULT FALSE,
    live_session BIGINT AS (IF(taken_back, NULL, session_id)) STORED,
    CONSTRAINT absent_session_belongs_to_an_absence FOREIGN KEY (absence_id) REFERENCES absence (id),
    CONSTRAINT absent_session_is_a_session FOREIGN KEY (session_id) REFERENCES session (id),
    -- two clerks who note the same find themselves in one act
    CONSTRAINT a_session_is_called_off_once UNIQUE (live_session),
    CONSTRAINT a_session_is_once_in_an_absence UNIQUE (absence_id, session_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE absence_case (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    absence_id     BIGINT      NOT NULL,
    appointment_id BIGINT      NOT NULL,
    from_slot_id   BIGINT      NOT NULL,
    state          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    choice         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- where the appointment goes or went, and which appointment keeps that place meanwhile
    to_slot_id     BIGINT      NULL,
    hold_id        BIGINT      NULL,
    -- why it could not be done: the name of the sentence
    problem        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    done_by        VARCHAR(80) NULL,
    done_at        DATETIME(3) NULL,
    -- SHA-256 of the key with which the patient chooses, and until when it opens
    choice_key     BINARY(32)  NULL,
    choose_until   DATETIME(3) NULL,
    -- whether a message was put; if not, somebody calls
    message        BOOLEAN     NOT NULL DEFAULT FALSE,
    called_by      VARCHAR(80) NULL,
    called_at      DATETIME(3) NULL,
    version        INT         NOT NULL DEFAULT 0,
    CONSTRAINT case_belongs_to_an_absence FOREIGN KEY (absence_id) REFERENCES absence (id),
    CONSTRAINT case_is_about_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT case_begins_at_a_slot FOREIGN KEY (from_slot_id) REFERENCES slot (id),
    CONSTRAINT case_ends_at_a_slot FOREIGN KEY (to_slot_id) REFERENCES slot (id),
    CONSTRAINT case_keeps_a_place_by_a_hold FOREIGN KEY (hold_id) REFERENCES appointment (id),
    CONSTRAINT nobody_is_twice_in_an_absence UNIQUE (absence_id, appointment_id),
    CONSTRAINT a_choice_key_opens_one_case UNIQUE (choice_key),
    CONSTRAINT case_state_is_known CHECK (state IN ('OPEN', 'PLANNED', 'FAILED', 'CHOOSING', 'DONE', 'GONE')),
    CONSTRAINT case_choice_is_known CHECK (choice IS NULL
        OR choice IN ('NEXT_SESSION', 'OTHER_DOCTOR', 'PATIENT_CHOOSES', 'CANCEL')),
    CONSTRAINT what_is_planned_or_done_was_chosen CHECK (state IN ('OPEN', 'GONE') OR choice IS NOT NULL),
    CONSTRAINT a_choice_has_an_end CHECK ((choice_key IS NULL) = (choose_until IS NULL)),
    CONSTRAINT who_called_is_known CHECK ((called_by IS NULL) = (called_at IS NULL)),
    KEY cases_by_state (state)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
