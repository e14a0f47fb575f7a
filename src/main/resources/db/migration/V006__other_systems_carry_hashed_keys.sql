CREATE TABLE api_key (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(80) NOT NULL,
    key_hash   BINARY(32)  NOT NULL,
    created_at DATETIME(3) NOT NULL,
    revoked_at DATETIME(3) NULL,
    CONSTRAINT api_key_names_are_unique UNIQUE (name),
    CONSTRAINT api_key_hashes_are_unique UNIQUE (key_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
