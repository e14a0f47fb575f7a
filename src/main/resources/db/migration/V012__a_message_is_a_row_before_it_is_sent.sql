CREATE TABLE outbox_message (
    id          BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind        VARCHAR(24)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what it is about, in the words of whoever put it, and how often that has changed
    subject     VARCHAR(80)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     INT            NOT NULL,
    way         VARCHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- sealed: a telephone number is personal
    recipient   VARBINARY(255) NOT NULL,
    -- sealed: what fills the text, which may open something; NULL as soon as it is of no more use
    contents    VARBINARY(4000) NULL,
    language    CHAR(2)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the same at every attempt, so that whoever passes the message on can tell a repeat
    message_id  CHAR(36)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_at      DATETIME(3)    NOT NULL,
    expires_at  DATETIME(3)    NOT NULL,
    state       VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- when it is next tried; NULL for all that nobody has to look at any more, or that somebody sends just now
    next_at     DATETIME(3)    NULL,
    -- of one attempt, and how long it keeps others away, by the database's own clock (UTC)
    owner       CHAR(36)       CHARACTER SET ascii COLLATE ascii_bin NULL,
    lease_until DATETIME(3)    NULL,
    attempts    INT            NOT NULL DEFAULT 0,
    -- the name that whoever passes it on gave it
    provider_id VARCHAR(120)   NULL,
    -- why it was not sent
    reason      VARCHAR(200)   NULL,
    created_at  DATETIME(3)    NOT NULL,
    changed_at  DATETIME(3)    NOT NULL,
    CONSTRAINT one_message_per_subject_kind_and_version UNIQUE (subject, kind, version),
    CONSTRAINT message_ids_are_unique UNIQUE (message_id),
    CONSTRAINT an_attempt_carries_one_message UNIQUE (owner),
    CONSTRAINT message_state_is_known CHECK (state IN ('NEW', 'CLAIMED', 'FAILED', 'SENT', 'DEAD', 'SKIPPED', 'EXPIRED')),
    CONSTRAINT only_what_waits_is_tried CHECK ((state IN ('NEW', 'FAILED')) = (next_at IS NOT NULL)),
    CONSTRAINT only_what_is_claimed_has_an_owner CHECK ((state = 'CLAIMED') = (owner IS NOT NULL AND lease_until IS NOT NULL)),
    CONSTRAINT what_is_done_keeps_no_contents CHECK (state IN ('NEW', 'CLAIMED', 'FAILED') OR contents IS NULL),
    CONSTRAINT a_message_expires_after_it_is_due CHECK (expires_at > due_at),
    KEY messages_to_try (next_at),
    KEY messages_by_lease (lease_until),
    KEY messages_by_age (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- the telephones of a demo: what would have come as a message is read here
CREATE TABLE demo_message (
    id          BIGINT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_id  CHAR(36)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recipient   VARBINARY(255)  NOT NULL,
    text        VARBINARY(4000) NOT NULL,
    received_at DATETIME(3)     NOT NULL,
    CONSTRAINT a_message_comes_once UNIQUE (message_id),
    KEY messages_by_arrival (received_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
