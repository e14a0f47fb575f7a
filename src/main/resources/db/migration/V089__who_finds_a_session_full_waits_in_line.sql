-- who wants a place where there is none, or an earlier one, waits in the order of coming
CREATE TABLE waitlist_wish (
    id                BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- made from the key of the form: one form is one wish, however often it is sent
    code              CHAR(24)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- SHA-256 of the key of its page
    key_hash          BINARY(32)     NOT NULL,
    clinic_id         BIGINT         NOT NULL,
    -- NULL for any doctor of the clinic
    doctor_id         BIGINT         NULL,
    patient_id        BIGINT         NOT NULL,
    patient_name      VARCHAR(120)   NULL,
    phone             VARBINARY(80)  NULL,
    phone_fingerprint BINARY(32)     NULL,
    -- all that a booking needs, as typed, sealed; goes when the wish ends
    answers           VARBINARY(8000) NULL,
    payer             VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id        BIGINT         NULL,
    proved            BOOLEAN        NOT NULL DEFAULT FALSE,
    -- the appointment than which an earlier one is wanted
    appointment_id    BIGINT         NULL,
    first_day         DATE           NOT NULL,
    last_day          DATE           NOT NULL,
    -- Monday is the lowest bit; morning is
    days              SMALLINT       NOT NULL,
    parts             SMALLINT       NOT NULL,
    -- whether offers may come and end in quiet hours
    at_night          BOOLEAN        NOT NULL,
    language          VARCHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the lowest comes first; who does not answer twice gets another
    turn              BIGINT         NOT NULL,
    missed            INT            NOT NULL DEFAULT 0,
    state             VARCHAR(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ended_why         VARCHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    ended_at          DATETIME(3)    NULL,
    -- by then there is a place, or a word from the desk
    answer_by         DATE           NOT NULL,
    word              VARCHAR(300)   NULL,
    word_by           VARCHAR(80)    NULL,
    word_at           DATETIME(3)    NULL,
    made_by           VARCHAR(80)    NOT NULL,
    made_at           DATETIME(3)    NOT NULL,
    version           INT            NOT NULL DEFAULT 0,
    live_patient      BIGINT AS (IF(ended_at IS NULL, patient_id, NULL)) STORED,
    CONSTRAINT one_wish_per_form UNIQUE (code),
    CONSTRAINT a_wish_key_opens_one_wish UNIQUE (key_hash),
    CONSTRAINT one_live_wish_per_patient_and_clinic UNIQUE (live_patient, clinic_id),
    CONSTRAINT wish_is_of_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT wish_names_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id),
    CONSTRAINT wish_is_of_a_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
    CONSTRAINT wish_is_about_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT wish_state_is_known CHECK (state IN ('WAITING', 'OFFERED', 'ENDED')),
    CONSTRAINT wish_end_is_known CHECK (ended_why IS NULL
        OR ended_why IN ('PLACE', 'LEFT', 'TIME_OVER', 'NO_NEED', 'DESK', 'ERASED')),
    CONSTRAINT an_ended_wish_says_why CHECK ((state = 'ENDED') = (ended_at IS NOT NULL)
        AND (ended_why IS NULL) = (ended_at IS NULL)),
    CONSTRAINT an_ended_wish_keeps_no_answers CHECK (ended_at IS NULL OR answers IS NULL),
    CONSTRAINT who_said_the_word_is_known CHECK ((word_by IS NULL) = (word_at IS NULL)),
    CONSTRAINT wish_days_are_in_order CHECK (first_day <= last_day),
    CONSTRAINT wish_has_days_and_parts CHECK (days BETWEEN 1 AND 127 AND parts BETWEEN 1 AND 15),
    KEY wishes_in_line (clinic_id, state, turn),
    KEY wishes_by_phone (phone_fingerprint, ended_at),
    KEY wishes_of_appointments (appointment_id, state)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- a place that is kept for somebody who waits, for some time
CREATE TABLE waitlist_offer (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    wish_id     BIGINT      NOT NULL,
    slot_id     BIGINT      NOT NULL,
    -- the appointment that keeps the place
    hold_id     BIGINT      NOT NULL,
    state       VARCHAR(9)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_by     VARCHAR(80) NOT NULL,
    made_at     DATETIME(3) NOT NULL,
    ends_at     DATETIME(3) NOT NULL,
    answered_at DATETIME(3) NULL,
    called_by   VARCHAR(80) NULL,
    called_at   DATETIME(3) NULL,
    version     INT         NOT NULL DEFAULT 0,
    live_wish   BIGINT AS (IF(state = 'OPEN', wish_id, NULL)) STORED,
    live_slot   BIGINT AS (IF(state = 'OPEN', slot_id, NULL)) STORED,
    CONSTRAINT one_live_offer_per_wish UNIQUE (live_wish),
    CONSTRAINT a_place_is_offered_to_one UNIQUE (live_slot),
    CONSTRAINT offer_keeps_a_place_by_a_hold UNIQUE (hold_id),
    CONSTRAINT offer_is_of_a_wish FOREIGN KEY (wish_id) REFERENCES waitlist_wish (id),
    CONSTRAINT offer_is_of_a_slot FOREIGN KEY (slot_id) REFERENCES slot (id),
    CONSTRAINT offer_has_a_hold FOREIGN KEY (hold_id) REFERENCES appointment (id),
    CONSTRAINT offer_state_is_known CHECK (state IN ('OPEN', 'TAKEN', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    CONSTRAINT who_called_of_an_offer_is_known CHECK ((called_by IS NULL) = (called_at IS NULL)),
    KEY offers_by_end (state, ends_at),
    KEY offers_of_wishes (wish_id, slot_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
