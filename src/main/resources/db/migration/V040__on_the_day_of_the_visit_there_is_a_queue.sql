-- UTC; when the doctor began, and when the session was closed: real times, NULL until then
ALTER TABLE session ADD COLUMN started_at DATETIME(3) NULL AFTER minutes_late;
ALTER TABLE session ADD COLUMN closed_at DATETIME(3) NULL AFTER started_at;
ALTER TABLE session ADD CONSTRAINT a_running_session_has_started CHECK (status <> 'RUNNING' OR started_at IS NOT NULL);

ALTER TABLE quota_ledger DROP CONSTRAINT quota_ledger_act_is_known;
ALTER TABLE quota_ledger ADD CONSTRAINT quota_ledger_act_is_known CHECK (act IN ('PLANNED', 'REPLANNED', 'RELEASED',
    'CANCELLED', 'REOPENED', 'ADDED', 'BLOCKED', 'UNBLOCKED', 'POOL_CHANGED', 'ROOM_CHANGED', 'HOURS_CHANGED',
    'BOOKING_CLOSED', 'BOOKING_OPENED', 'CLOSED', 'OVERBOOKED', 'LATE', 'STARTED', 'START_UNDONE'));

ALTER TABLE appointment_history DROP CONSTRAINT history_act_is_known;
ALTER TABLE appointment_history ADD CONSTRAINT history_act_is_known CHECK (act IN ('HELD', 'BOOKED', 'MOVED',
    'CHECKED_IN', 'CALLED', 'SKIPPED', 'STARTED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'RESTORED', 'PHONE',
    'EXPIRED', 'TAKEN_BACK'));

-- the visit from which somebody was sent to another clinic on the same day
ALTER TABLE appointment ADD COLUMN referred_from BIGINT NULL;
ALTER TABLE appointment ADD CONSTRAINT appointment_may_come_from_another FOREIGN KEY (referred_from) REFERENCES appointment (id);

-- one row per session in which anything happened: whoever acts takes it first, so that acts come one after the other
CREATE TABLE session_queue (
    session_id   BIGINT NOT NULL PRIMARY KEY,
    -- grows with every change: who shows the queue sees by it that there is news
    stamp        BIGINT NOT NULL DEFAULT 0,
    -- how many turns were given; a turn that was taken back keeps its number
    calls        INT    NOT NULL DEFAULT 0,
    -- how many of the last turns in a row went to priorities
    priority_run INT    NOT NULL DEFAULT 0,
    CONSTRAINT queue_has_a_session FOREIGN KEY (session_id) REFERENCES session (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- somebody who came: what the order of call needs, and the real times; the status is the appointment's
CREATE TABLE queue_entry (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    session_id     BIGINT      NOT NULL,
    -- came after the time until which the number alone tells the turn
    late           BOOLEAN     NOT NULL DEFAULT FALSE,
    -- stands behind as many turns of the session
    callable_after INT         NOT NULL DEFAULT 0,
    priority       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- the last turn; NULL until then
    call_number    INT         NULL,
    called_at      DATETIME(3) NULL,
    called_by      VARCHAR(80) NULL,
    recalls        INT         NOT NULL DEFAULT 0,
    skips          INT         NOT NULL DEFAULT 0,
    started_at     DATETIME(3) NULL,
    finished_at    DATETIME(3) NULL,
    version        INT         NOT NULL DEFAULT 0,
    CONSTRAINT entry_has_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT entry_has_a_session FOREIGN KEY (session_id) REFERENCES session (id),
    CONSTRAINT one_entry_per_appointment UNIQUE (appointment_id),
    CONSTRAINT one_entry_per_turn UNIQUE (session_id, call_number),
    CONSTRAINT entry_priority_is_known CHECK (priority IS NULL OR priority IN ('EMERGENCY', 'ELDERLY', 'DISABLED',
        'PREGNANT', 'INFANT'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- every act of a queue, never changed, never removed; it names people only by their appointment
CREATE TABLE queue_call (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    session_id     BIGINT       NOT NULL,
    -- NULL for what is of the whole session
    appointment_id BIGINT       NULL,
    at             DATETIME(3)  NOT NULL,
    who            VARCHAR(80)  NOT NULL,
    channel        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    act            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- which turn of the session this gave; NULL for all else
    call_number    INT          NULL,
    -- the priority that was confirmed, or which room was called to; data, never personal
    detail         VARCHAR(80)  NULL,
    -- the act that this one takes back
    undoes         BIGINT       NULL,
    -- as it was before, for who takes it back a moment later
    was_status     VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    was_callable_after INT      NULL,
    was_priority_run   INT      NULL,
    was_call_number    INT      NULL,
    was_called_at      DATETIME(3) NULL,
    was_called_by      VARCHAR(80) NULL,
    was_priority       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT act_of_a_queue_has_a_session FOREIGN KEY (session_id) REFERENCES session (id),
    CONSTRAINT act_of_a_queue_may_have_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT a_turn_is_given_once UNIQUE (session_id, call_number),
    CONSTRAINT an_act_of_a_queue_is_undone_once UNIQUE (undoes),
    CONSTRAINT act_of_a_queue_is_known CHECK (act IN ('CHECKED_IN', 'PRIORITISED', 'CALLED', 'RECALLED', 'SKIPPED',
        'STARTED', 'FINISHED', 'REFERRED', 'LEFT', 'NO_SHOW', 'UNDONE', 'BEGUN', 'CLOSED', 'REOPENED')),
    KEY acts_by_appointment (appointment_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- what became of a session, as it was when it was closed; minutes are real ones, NULL where nothing was measured
CREATE TABLE session_summary (
    session_id      BIGINT      NOT NULL PRIMARY KEY,
    at              DATETIME(3) NOT NULL,
    booked          INT         NOT NULL,
    seen            INT         NOT NULL,
    no_show         INT         NOT NULL,
    went_away       INT         NOT NULL,
    walk_ins        INT         NOT NULL,
    late_arrivals   INT         NOT NULL,
    minutes_late    INT         NULL,
    wait_median     INT         NULL,
    wait_p90        INT         NULL,
    consult_median  INT         NULL,
    CONSTRAINT summary_has_a_session FOREIGN KEY (session_id) REFERENCES session (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
