-- boards of waiting rooms and kiosks
CREATE TABLE device (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name         VARCHAR(60) NOT NULL,
    kind         VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- of the address that opens it, until it was opened; and of what its browser carries from then on
    key_hash     BINARY(32)  NULL,
    key_until    DATETIME(3) NULL,
    token_hash   BINARY(32)  NULL,
    created_at   DATETIME(3) NOT NULL,
    opened_at    DATETIME(3) NULL,
    last_seen_at DATETIME(3) NULL,
    revoked_at   DATETIME(3) NULL,
    version      INT         NOT NULL DEFAULT 0,
    CONSTRAINT device_names_are_unique UNIQUE (name),
    CONSTRAINT device_keys_are_unique UNIQUE (key_hash),
    CONSTRAINT device_tokens_are_unique UNIQUE (token_hash),
    CONSTRAINT device_kind_is_known CHECK (kind IN ('BOARD', 'KIOSK')),
    CONSTRAINT device_key_ends_one_day CHECK ((key_hash IS NULL) = (key_until IS NULL)),
    CONSTRAINT a_revoked_device_opens_nothing CHECK (revoked_at IS NULL OR (key_hash IS NULL AND token_hash IS NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- what a board shows: sessions in these rooms and of these clinics; all there are when it has neither
CREATE TABLE device_room (
    device_id BIGINT NOT NULL,
    room_id   BIGINT NOT NULL,
    PRIMARY KEY (device_id, room_id),
    CONSTRAINT shown_room_has_a_device FOREIGN KEY (device_id) REFERENCES device (id),
    CONSTRAINT shown_room_has_a_room FOREIGN KEY (room_id) REFERENCES room (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE device_clinic (
    device_id BIGINT NOT NULL,
    clinic_id BIGINT NOT NULL,
    PRIMARY KEY (device_id, clinic_id),
    CONSTRAINT shown_clinic_has_a_device FOREIGN KEY (device_id) REFERENCES device (id),
    CONSTRAINT shown_clinic_has_a_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
