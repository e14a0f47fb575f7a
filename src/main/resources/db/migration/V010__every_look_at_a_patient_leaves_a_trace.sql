-- written and read, never changed: docs/operations.md shows the grants with which the application's user can do no more
CREATE TABLE audit_event (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at          DATETIME(3)  NOT NULL,
    -- user name of a member of staff, "api:NAME", "link" for who has the private link, "system"
    who         VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    act         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- whose data; NULL where it is no patient's
    patient_id  BIGINT       NULL,
    -- what else it was about: a booking code, a user name
    subject     VARCHAR(80)  NOT NULL,
    detail      VARCHAR(200) NOT NULL,
    address     VARCHAR(45)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY events_by_time (at),
    KEY events_by_patient (patient_id, at),
    KEY events_by_who (who, at),
    KEY events_by_subject (subject, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- a link of the chain: the hash of the link before and of the events up to here
CREATE TABLE audit_seal (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    previous   BINARY(32)  NOT NULL,
    hash       BINARY(32)  NOT NULL,
    -- events after the link before, up to this one
    to_event   BIGINT      NOT NULL,
    events     INT         NOT NULL,
    sealed_at  DATETIME(3) NOT NULL,
    CONSTRAINT a_link_has_one_successor UNIQUE (previous),
    CONSTRAINT an_event_is_sealed_once UNIQUE (to_event)
);
