-- Which days of leave belong together was guessed from who entered them and why: the first of them tells it. What was
-- entered in one form before has the same moment.
ALTER TABLE schedule_exception ADD COLUMN entered_with BIGINT NULL;

UPDATE schedule_exception e
    JOIN (SELECT MIN(id) AS first, doctor_id, made_by, made_at, reason FROM schedule_exception
        WHERE kind = 'LEAVE' AND made_at IS NOT NULL GROUP BY doctor_id, made_by, made_at, reason) one
        ON one.doctor_id = e.doctor_id AND one.made_by <=> e.made_by AND one.made_at = e.made_at AND one.reason = e.reason
SET e.entered_with = one.first
WHERE e.kind = 'LEAVE';

ALTER TABLE schedule_exception
    ADD CONSTRAINT a_day_of_leave_was_entered_with_another FOREIGN KEY (entered_with) REFERENCES schedule_exception (id);
