-- What somebody waits for goes before what can wait; what must not wake anybody is held until the morning.
ALTER TABLE outbox_message
    -- 0 for codes and absences, 1 for all the rest
    ADD COLUMN lane                  TINYINT    NOT NULL DEFAULT 1,
    -- by which an address is known that was stopped, or had enough for today
    ADD COLUMN recipient_fingerprint BINARY(32) NULL,
    -- it was due, and was kept until then so as not to wake anybody
    ADD COLUMN held_until            DATETIME(3) NULL,
    ADD KEY messages_to_try_by_way (way, lane, next_at),
    DROP KEY messages_to_try;

UPDATE outbox_message SET lane = 0
 WHERE next_at IS NOT NULL
   AND kind IN ('SIGN_IN_CODE', 'LINK_CODE', 'LINK_PROVED', 'ABSENCE_MOVED', 'ABSENCE_CHOOSE', 'ABSENCE_CANCELLED');

-- how much each way out has been given, on all replicas together: from when on it may be given more
CREATE TABLE channel_pace (
    channel VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    -- by the database's own clock (UTC)
    free_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- how many messages an address was sent on a day (WIB)
CREATE TABLE recipient_day (
    day      DATE       NOT NULL,
    whom     BINARY(32) NOT NULL,
    messages INT        NOT NULL,
    PRIMARY KEY (day, whom)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- what is known of an address: who wants no reminders there, and whether it leads to anybody
CREATE TABLE known_address (
    id                  BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    way                 VARCHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- sealed: it is personal
    address             VARBINARY(400) NOT NULL,
    address_fingerprint BINARY(32)     NOT NULL,
    stopped_at          DATETIME(3)    NULL,
    -- what was done last of stopping and starting again: when, how, and by whom
    chosen_at           DATETIME(3)    NULL,
    chosen_how          VARCHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    chosen_by           VARCHAR(80)    NULL,
    dead_at             DATETIME(3)    NULL,
    dead_reason         VARCHAR(200)   NULL,
    CONSTRAINT an_address_is_known_once UNIQUE (address_fingerprint),
    CONSTRAINT who_stopped_is_known CHECK (stopped_at IS NULL OR chosen_at IS NOT NULL),
    CONSTRAINT a_choice_is_told_as_a_whole
        CHECK ((chosen_at IS NULL) = (chosen_how IS NULL) AND (chosen_at IS NULL) = (chosen_by IS NULL)),
    CONSTRAINT a_dead_address_says_why CHECK ((dead_at IS NULL) = (dead_reason IS NULL)),
    KEY addresses_that_were_stopped (stopped_at),
    KEY addresses_that_are_dead (dead_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
