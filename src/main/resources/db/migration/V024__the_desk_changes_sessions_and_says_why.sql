-- no more bookings, though the session takes place
ALTER TABLE session ADD COLUMN booking_closed BOOLEAN NOT NULL DEFAULT FALSE AFTER status;
-- the doctor comes so much later than planned; planned times stay as they are
ALTER TABLE session ADD COLUMN minutes_late INT NOT NULL DEFAULT 0 AFTER booking_closed;
-- somebody changed its places, room or hours: planning leaves them as they are
ALTER TABLE session ADD COLUMN changed_by_hand BOOLEAN NOT NULL DEFAULT FALSE AFTER minutes_late;
ALTER TABLE session ADD CONSTRAINT session_lateness_is_of_a_day CHECK (minutes_late BETWEEN 0 AND 720);

-- why nobody can have the place; NULL for those that planning has no use for any more
ALTER TABLE slot ADD COLUMN block_reason VARCHAR(200) NULL AFTER blocked;

ALTER TABLE quota_ledger MODIFY COLUMN act VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
-- what exactly, as data: numbers, a room before and after; NULL when the act says all
ALTER TABLE quota_ledger ADD COLUMN detail VARCHAR(200) NULL AFTER places;
ALTER TABLE quota_ledger DROP CONSTRAINT quota_ledger_act_is_known;
ALTER TABLE quota_ledger ADD CONSTRAINT quota_ledger_act_is_known CHECK (act IN ('PLANNED', 'REPLANNED', 'RELEASED',
    'CANCELLED', 'REOPENED', 'ADDED', 'BLOCKED', 'UNBLOCKED', 'POOL_CHANGED', 'ROOM_CHANGED', 'HOURS_CHANGED',
    'BOOKING_CLOSED', 'BOOKING_OPENED', 'CLOSED', 'OVERBOOKED', 'LATE'));
