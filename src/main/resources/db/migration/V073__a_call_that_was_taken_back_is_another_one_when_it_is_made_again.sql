-- Boards know a call by how often it was made. "recalls" goes down when one is taken back, so that the next one would be
-- taken for what was said already.
ALTER TABLE queue_entry
    ADD COLUMN rings INT NOT NULL DEFAULT 0;

UPDATE queue_entry
SET rings = recalls;
