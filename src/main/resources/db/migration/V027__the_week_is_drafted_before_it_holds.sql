-- counts the changes, so that nobody publishes over what somebody else published since
ALTER TABLE weekly_schedule
    ADD COLUMN version INT NOT NULL DEFAULT 0;

-- who entered an exception and who took it back; NULL from the time before this was kept
ALTER TABLE schedule_exception
    ADD COLUMN made_by      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN made_at      DATETIME(3) NULL,
    ADD COLUMN withdrawn_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN withdrawn_at DATETIME(3) NULL,
    -- an extra session of a substitute: the leave that it stands in for
    ADD COLUMN stands_in_for BIGINT NULL,
    ADD CONSTRAINT a_substitute_stands_in_for_a_leave FOREIGN KEY (stands_in_for) REFERENCES schedule_exception (id);

-- changes of the week that belong together, before anybody but their author's colleagues sees them
CREATE TABLE schedule_draft (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- OPEN, PUBLISHED or DISCARDED
    state      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- of the form that made it: the same form once more makes no second draft
    form_key   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_by    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at    DATETIME(3) NOT NULL,
    decided_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at DATETIME(3) NULL,
    version    INT         NOT NULL DEFAULT 0,
    CONSTRAINT a_form_makes_one_draft UNIQUE (form_key),
    CONSTRAINT draft_state_is_known CHECK (state IN ('OPEN', 'PUBLISHED', 'DISCARDED')),
    CONSTRAINT a_decided_draft_names_who CHECK (state = 'OPEN' OR (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
    KEY drafts_by_state (state, made_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE draft_line (
    id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    draft_id           BIGINT       NOT NULL,
    -- ADD: a new schedule; CHANGE: one goes on otherwise; END: one ends
    act                VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    doctor_id          BIGINT       NOT NULL,
    day_of_week        TINYINT      NOT NULL,
    -- CHANGE and END: which one, and how it was when that was decided
    weekly_schedule_id BIGINT       NULL,
    seen_version       INT          NULL,
    -- ADD and CHANGE: as it will be
    clinic_id          BIGINT       NULL,
    room_id            BIGINT       NULL,
    starts             TIME         NULL,
    ends               TIME         NULL,
    places             INT          NULL,
    jkn_places         INT          NULL,
    minutes_per_place  INT          NULL,
    note               VARCHAR(200) NULL,
    valid_from         DATE         NULL,
    -- last day; NULL while it has no end
    valid_until        DATE         NULL,
    CONSTRAINT a_line_is_of_a_draft FOREIGN KEY (draft_id) REFERENCES schedule_draft (id) ON DELETE CASCADE,
    CONSTRAINT draft_line_has_a_doctor FOREIGN KEY (doctor_id) REFERENCES doctor (id),
    CONSTRAINT draft_line_has_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    CONSTRAINT draft_line_has_a_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT draft_line_is_about_a_schedule FOREIGN KEY (weekly_schedule_id) REFERENCES weekly_schedule (id),
    CONSTRAINT a_draft_says_one_thing_of_a_schedule UNIQUE (draft_id, weekly_schedule_id),
    CONSTRAINT draft_line_act_is_known CHECK (act IN ('ADD', 'CHANGE', 'END')),
    CONSTRAINT draft_line_names_its_schedule CHECK ((act = 'ADD') = (weekly_schedule_id IS NULL)
        AND (act = 'ADD') = (seen_version IS NULL)),
    CONSTRAINT draft_line_is_complete CHECK (IF(act = 'END', valid_until IS NOT NULL,
        clinic_id IS NOT NULL AND room_id IS NOT NULL AND starts IS NOT NULL AND ends IS NOT NULL AND places IS NOT NULL
        AND jkn_places IS NOT NULL AND minutes_per_place IS NOT NULL AND valid_from IS NOT NULL)),
    CONSTRAINT draft_day_is_a_weekday CHECK (day_of_week BETWEEN 1 AND 7),
    CONSTRAINT draft_hours_run_forward CHECK (starts IS NULL OR starts < ends),
    CONSTRAINT draft_places_are_countable CHECK (places IS NULL OR places BETWEEN 1 AND 500),
    CONSTRAINT draft_jkn_places_fit CHECK (jkn_places IS NULL OR jkn_places BETWEEN 0 AND places),
    CONSTRAINT draft_minutes_are_sensible CHECK (minutes_per_place IS NULL OR minutes_per_place BETWEEN 1 AND 240),
    CONSTRAINT draft_validity_runs_forward CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- a table that somebody sent to be taken over, until it is
CREATE TABLE schedule_upload (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    form_key   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content    MEDIUMBLOB  NOT NULL,
    made_by    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at    DATETIME(3) NOT NULL,
    applied_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    applied_at DATETIME(3) NULL,
    CONSTRAINT a_form_sends_one_table UNIQUE (form_key),
    KEY uploads_by_time (made_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
