-- what the hospital says instead of the words that messages come with: the highest version of a kind, form and language holds.
-- Rows are added, never changed: the former words stay to be looked at, and to be taken up again
CREATE TABLE message_text (
    id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- of the message, and after a dot the case, where one kind has several
    kind     VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    form     VARCHAR(5)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language VARCHAR(5)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version  INT           NOT NULL,
    subject  VARCHAR(200)  NULL,
    -- NULL: from then on the original again
    body     VARCHAR(4000) NULL,
    made_by  VARCHAR(80)   NOT NULL,
    made_at  DATETIME(3)   NOT NULL,
    -- of two administrators who saw the same version, one is the first
    CONSTRAINT one_message_text_per_version UNIQUE (kind, form, language, version),
    CONSTRAINT message_text_has_a_form CHECK (form IN ('SHORT', 'EMAIL')),
    CONSTRAINT message_text_is_in_our_languages CHECK (language IN ('id', 'en')),
    CONSTRAINT message_text_versions_begin_at_one CHECK (version >= 1),
    CONSTRAINT only_letters_with_words_have_a_subject CHECK ((form = 'EMAIL' AND body IS NOT NULL) = (subject IS NOT NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
