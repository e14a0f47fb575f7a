-- what is told about a visit is told in the language in which it was booked; whoever chose none reads Indonesian
ALTER TABLE appointment
    ADD COLUMN language VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'id',
    ADD CONSTRAINT appointment_is_in_our_languages CHECK (language IN ('id', 'en'));
