CREATE TABLE incident (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    found_at       DATETIME(3)   NOT NULL,
    what           VARCHAR(2000) NOT NULL,
    -- which data, and what was done: these stand in the letter
    data           VARCHAR(2000) NOT NULL,
    handling       VARCHAR(2000) NOT NULL,
    -- whose data were seen or changed is asked of the trail by time, sign-in and network
    from_at        DATETIME(3)   NOT NULL,
    until_at       DATETIME(3)   NOT NULL,
    user_name      VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address_range  VARCHAR(50)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_by       VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_at       DATETIME(3)   NOT NULL,
    agency_told_at DATETIME(3)   NULL,
    closed_at      DATETIME(3)   NULL,
    version        INT           NOT NULL DEFAULT 0,
    CONSTRAINT an_incident_ends_after_it_begins CHECK (until_at > from_at),
    KEY incidents_by_discovery (found_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE incident_notice (
    incident_id BIGINT      NOT NULL,
    patient_id  BIGINT      NOT NULL,
    told_at     DATETIME(3) NOT NULL,
    told_by     VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (incident_id, patient_id),
    CONSTRAINT notice_of_an_incident FOREIGN KEY (incident_id) REFERENCES incident (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
