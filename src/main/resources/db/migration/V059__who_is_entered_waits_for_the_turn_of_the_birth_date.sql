-- whoever enters somebody born on a day holds its row until the end: who may be the same person is entered after, and
-- is found by the look at who is alike; two clerks at two replicas do not both look before either has written
CREATE TABLE registration_turn (
    born_on DATE   NOT NULL PRIMARY KEY,
    turns   BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
