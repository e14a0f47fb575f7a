-- the planned time before a move, or before the session got other hours: the place itself may get another time;
-- NULL for every other change, and from before this was kept
ALTER TABLE appointment_history ADD COLUMN former_starts TIME NULL;
