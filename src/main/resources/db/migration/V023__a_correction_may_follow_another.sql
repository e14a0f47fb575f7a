-- each correction asks for something else; of the other kinds a second one would ask for the same
-- closed: nobody decided it, and there is nobody left of whom it could be
ALTER TABLE privacy_request DROP KEY one_open_request_of_a_kind;
ALTER TABLE privacy_request DROP COLUMN open_patient;
ALTER TABLE privacy_request ADD COLUMN open_patient BIGINT
    AS (IF(status = 'OPEN' AND kind <> 'CORRECTION', patient_id, NULL)) STORED;
ALTER TABLE privacy_request ADD CONSTRAINT one_open_request_of_a_kind UNIQUE (open_patient, kind);
ALTER TABLE privacy_request DROP CONSTRAINT request_status_is_known;
ALTER TABLE privacy_request ADD CONSTRAINT request_status_is_known
    CHECK (status IN ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'CLOSED'));
UPDATE privacy_request SET status = 'CLOSED' WHERE status = 'WITHDRAWN' AND decided_by = 'system';
