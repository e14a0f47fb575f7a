-- As a booking: beside the telephone, sealed as that is.
ALTER TABLE waitlist_wish
    ADD COLUMN email     VARBINARY(400) NULL,
    ADD COLUMN first_way VARCHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD CONSTRAINT first_way_of_a_wish_is_known CHECK (first_way IS NULL OR first_way IN ('PHONE', 'TEXT', 'EMAIL'));
