-- Whoever passes on what people write does so again when our answer was lost: of one that was taken a print is kept, and
-- nothing of who wrote and what.
CREATE TABLE written_reply (
    print    BINARY(32)  NOT NULL PRIMARY KEY,
    taken_at DATETIME(3) NOT NULL,
    KEY replies_by_age (taken_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
