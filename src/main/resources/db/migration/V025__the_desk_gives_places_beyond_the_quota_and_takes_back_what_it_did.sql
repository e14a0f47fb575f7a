-- beyond the quota, made for one patient: nobody else can have it, and with the booking it goes
ALTER TABLE slot ADD COLUMN overbooked BOOLEAN NOT NULL DEFAULT FALSE AFTER blocked;

ALTER TABLE appointment_history DROP CONSTRAINT history_act_is_known;
ALTER TABLE appointment_history ADD CONSTRAINT history_act_is_known CHECK (act IN ('HELD', 'BOOKED', 'MOVED',
    'CHECKED_IN', 'CALLED', 'STARTED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'RESTORED', 'EXPIRED'));
-- which change this one takes back
ALTER TABLE appointment_history ADD COLUMN undoes BIGINT NULL;
ALTER TABLE appointment_history ADD CONSTRAINT a_change_is_undone_once UNIQUE (undoes);
-- what somebody has noted lately
ALTER TABLE appointment_history ADD KEY changes_by_who (who, at);

-- SHA-256 of the form with which the desk noted somebody: sent twice, it is one person
ALTER TABLE patient ADD COLUMN request_key BINARY(32) NULL;
ALTER TABLE patient ADD CONSTRAINT one_patient_per_request UNIQUE (request_key);
