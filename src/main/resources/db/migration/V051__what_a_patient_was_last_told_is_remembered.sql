-- what the patient of an appointment knows of it, and what the desk did since and is on its way: told once, or called
CREATE TABLE desk_news (
    appointment_id BIGINT      NOT NULL PRIMARY KEY,
    -- coming or not, to which slot, on which day and at what time; NULL when nothing was told
    known          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- NULL when there is nothing else to tell
    said           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- the appointment whose message says it, of a series the first; NULL when the desk has to
    via            BIGINT      NULL,
    rounds         INT         NOT NULL,
    -- the last day on which somebody would come in vain, or not come
    matters_until  DATE        NOT NULL,
    called_at      DATETIME(3) NULL,
    called_by      VARCHAR(80) NULL,
    CONSTRAINT desk_news_is_of_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT who_told_and_when_belong_together CHECK ((called_at IS NULL) = (called_by IS NULL)),
    CONSTRAINT only_what_is_to_be_told_is_ticked CHECK (called_at IS NULL OR said IS NOT NULL),
    KEY news_that_one_message_tells (via),
    KEY news_that_matters (matters_until)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
