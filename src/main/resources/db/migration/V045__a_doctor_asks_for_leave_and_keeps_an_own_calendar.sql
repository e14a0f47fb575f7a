-- what a doctor asks for; it changes no session until somebody grants it
CREATE TABLE leave_request (
    id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    doctor_id          BIGINT       NOT NULL,
    first_day          DATE         NOT NULL,
    last_day           DATE         NOT NULL,
    -- one session of the week on a single day; NULL for whole days
    weekly_schedule_id BIGINT       NULL,
    reason             VARCHAR(200) NOT NULL,
    state              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- of the form that made it: the same form once more makes no second one
    form_key           BINARY(32)   NOT NULL,
    asked_by           VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at           DATETIME(3)  NOT NULL,
    decided_by         VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at         DATETIME(3)  NULL,
    -- why not
    answer             VARCHAR(200) NULL,
    version            INT          NOT NULL DEFAULT 0,
    CONSTRAINT leave_is_asked_by_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id),
    CONSTRAINT leave_may_be_of_one_session FOREIGN KEY (weekly_schedule_id) REFERENCES weekly_schedule (id),
    CONSTRAINT a_form_asks_for_leave_once UNIQUE (form_key),
    CONSTRAINT leave_ends_after_it_begins CHECK (last_day >= first_day),
    CONSTRAINT leave_of_a_session_is_of_one_day CHECK (weekly_schedule_id IS NULL OR first_day = last_day),
    CONSTRAINT leave_state_is_known CHECK (state IN ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT a_decided_leave_names_who CHECK (state = 'PENDING' OR (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
    CONSTRAINT a_refused_leave_says_why CHECK (state <> 'REFUSED' OR answer IS NOT NULL),
    KEY leave_by_state (state, first_day),
    KEY leave_by_doctor (doctor_id, first_day)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- the address at which a doctor's telephone reads the own sessions: whoever has it reads them, so it lies hashed
CREATE TABLE calendar_key (
    doctor_id BIGINT      NOT NULL PRIMARY KEY,
    key_hash  BINARY(32)  NOT NULL,
    -- the account of the doctor; the address ends with it
    made_by   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at   DATETIME(3) NOT NULL,
    CONSTRAINT calendar_keys_are_unique UNIQUE (key_hash),
    CONSTRAINT calendar_is_of_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
