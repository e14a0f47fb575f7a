-- A room that was typed in a draft was noted among the rooms, though the draft was thrown away. The draft keeps its name,
-- and the room is noted when the draft is published.

ALTER TABLE draft_line ADD COLUMN room VARCHAR(60) NULL;

UPDATE draft_line l JOIN room r ON r.id = l.room_id SET l.room = r.name;

ALTER TABLE draft_line
    DROP CONSTRAINT draft_line_is_complete,
    DROP FOREIGN KEY draft_line_has_a_room,
    DROP COLUMN room_id,
    ADD CONSTRAINT draft_line_is_complete CHECK (IF(act = 'END', valid_until IS NOT NULL,
        clinic_id IS NOT NULL AND room IS NOT NULL AND starts IS NOT NULL AND ends IS NOT NULL AND places IS NOT NULL
        AND jkn_places IS NOT NULL AND minutes_per_place IS NOT NULL AND valid_from IS NOT NULL));
