-- the telephone of a booking may be put right, and that is a line of its history
ALTER TABLE appointment_history DROP CONSTRAINT history_act_is_known;
ALTER TABLE appointment_history ADD CONSTRAINT history_act_is_known CHECK (act IN ('HELD', 'BOOKED', 'MOVED',
    'CHECKED_IN', 'CALLED', 'STARTED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'RESTORED', 'PHONE', 'EXPIRED'));
