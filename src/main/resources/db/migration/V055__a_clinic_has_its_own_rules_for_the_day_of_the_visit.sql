-- when who comes is checked in, until when in time, and behind how many who is late waits; NULL means "as the hospital"
ALTER TABLE clinic
    ADD COLUMN check_in_minutes_before INT NULL AFTER arrive_minutes_before,
    ADD COLUMN grace_minutes           INT NULL AFTER check_in_minutes_before,
    ADD COLUMN behind                  INT NULL AFTER grace_minutes,
    ADD CONSTRAINT clinic_rules_of_the_day_are_possible CHECK (
        COALESCE(check_in_minutes_before, 0) BETWEEN 0 AND 720 AND COALESCE(grace_minutes, 0) BETWEEN 0 AND 240
        AND COALESCE(behind, 0) BETWEEN 0 AND 50);
