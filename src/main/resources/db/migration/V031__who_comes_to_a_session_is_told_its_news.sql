-- whoever was coming to a session when there was news of it: told by a message, or to be called by the desk
CREATE TABLE session_notice (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ledger_id      BIGINT      NOT NULL,
    session_id     BIGINT      NOT NULL,
    appointment_id BIGINT      NOT NULL,
    -- a message lies in the outbox; otherwise the desk calls
    by_message     BOOLEAN     NOT NULL,
    called_at      DATETIME(3) NULL,
    called_by      VARCHAR(80) NULL,
    CONSTRAINT notice_has_a_line_of_the_ledger FOREIGN KEY (ledger_id) REFERENCES quota_ledger (id),
    CONSTRAINT notice_has_an_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    -- news is told once
    CONSTRAINT one_notice_per_news_and_appointment UNIQUE (ledger_id, appointment_id),
    CONSTRAINT who_called_and_when_belong_together CHECK ((called_at IS NULL) = (called_by IS NULL)),
    KEY notices_by_session (session_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
