-- which reminders the patients of a clinic get, when, and who of them; without a clinic, what the hospital has instead of its
-- settings. What is NULL, or has no row, is as the hospital has it
CREATE TABLE reminder_plan (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    clinic_id  BIGINT      NULL,
    -- a unique key takes any number of NULLs
    of_clinic  BIGINT AS (COALESCE(clinic_id, 0)) STORED,
    changed_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    version    INT         NOT NULL DEFAULT 0,
    CONSTRAINT one_reminder_plan_per_clinic UNIQUE (of_clinic),
    CONSTRAINT reminder_plan_may_be_of_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE reminder_rule (
    plan_id     BIGINT      NOT NULL,
    kind        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    switched_on BOOLEAN     NULL,
    -- of the day, or after the visit, as the kind has it
    minutes     INT         NULL,
    audience    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (plan_id, kind),
    CONSTRAINT reminder_rule_belongs_to_a_plan FOREIGN KEY (plan_id) REFERENCES reminder_plan (id),
    CONSTRAINT reminder_rule_is_of_a_known_kind CHECK (kind IN ('CONFIRMATION', 'DAY_BEFORE', 'MORNING', 'THANKS')),
    CONSTRAINT reminder_audience_is_known CHECK (audience IN ('EVERYBODY', 'SELF_BOOKED', 'UNCONFIRMED')),
    CONSTRAINT reminder_minutes_are_possible CHECK (minutes BETWEEN 0 AND 10080)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- what was decided about one reminder of one visit: put into the outbox, or why not
CREATE TABLE reminder (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    kind           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- how often the appointment was given a place, by booking, moving or taking back that it was cancelled
    placed         INT         NOT NULL,
    outcome        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_at         DATETIME(3) NOT NULL,
    planned_at     DATETIME(3) NOT NULL,
    CONSTRAINT reminder_has_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    -- of several replicas that find the same visit, one plans it
    CONSTRAINT one_reminder_per_visit_kind_and_place UNIQUE (appointment_id, kind, placed),
    CONSTRAINT reminder_is_of_a_known_kind CHECK (kind IN ('CONFIRMATION', 'DAY_BEFORE', 'MORNING', 'THANKS')),
    CONSTRAINT reminder_outcome_is_known CHECK (outcome IN
        ('PLANNED', 'NO_PHONE', 'OPTED_OUT', 'NOT_MEANT', 'CONFIRMED', 'MADE_LATER', 'OVERTAKEN')),
    KEY reminders_by_time (planned_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- something has happened that is followed by a message: a row until that is planned
CREATE TABLE reminder_wanted (
    appointment_id BIGINT      NOT NULL,
    kind           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since          DATETIME(3) NOT NULL,
    PRIMARY KEY (appointment_id, kind),
    CONSTRAINT reminder_is_wanted_of_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT only_what_follows_something_is_wanted CHECK (kind IN ('CONFIRMATION', 'THANKS')),
    KEY wanted_by_time (kind, since)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- opens the page on which one visit is answered, and nothing else; it ends with the visit
CREATE TABLE answer_key (
    -- SHA-256 of the key that stands in a message
    token_hash     BINARY(32)  NOT NULL PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    -- NULL for a key that was asked for by a message of the patient
    reminder_id    BIGINT      NULL,
    made_at        DATETIME(3) NOT NULL,
    CONSTRAINT answer_key_has_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT answer_key_may_be_of_a_reminder FOREIGN KEY (reminder_id) REFERENCES reminder (id),
    KEY answer_keys_by_age (made_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- what the patient answered about a place of a visit
CREATE TABLE visit_answer (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    placed         INT         NOT NULL,
    answer         VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stars          INT         NULL,
    -- by the link of a message, or by a word sent back
    via            VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reminder_id    BIGINT      NULL,
    answered_at    DATETIME(3) NOT NULL,
    CONSTRAINT answer_has_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT answer_may_be_to_a_reminder FOREIGN KEY (reminder_id) REFERENCES reminder (id),
    CONSTRAINT one_answer_of_a_kind_per_visit_and_place UNIQUE (appointment_id, placed, answer),
    CONSTRAINT answer_is_known CHECK (answer IN ('COMES', 'CANCELLED', 'RATED')),
    CONSTRAINT only_a_rating_has_stars CHECK ((answer = 'RATED') = (stars IS NOT NULL)),
    CONSTRAINT stars_are_one_to_five CHECK (stars BETWEEN 1 AND 5),
    CONSTRAINT way_of_an_answer_is_known CHECK (via IN ('LINK', 'WORD'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
