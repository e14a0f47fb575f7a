-- messages are forgotten after a while, and figures are looked at later: NULL until its message is done with, NONE when it went
-- nowhere
ALTER TABLE reminder ADD COLUMN went_by VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER planned_at;
