-- by what the hospital's or the city's own sign-in knows the person: put there by an administrator, compared letter by letter
ALTER TABLE account
    ADD COLUMN provider_name VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    -- who it was there when it first came in: a name that is given to somebody else there opens nothing here
    ADD COLUMN provider_subject VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD CONSTRAINT provider_names_are_unique UNIQUE (provider_name),
    ADD CONSTRAINT provider_name_is_not_blank CHECK (TRIM(provider_name) <> '');

-- without a password: nobody is asked to exchange a first one in it
ALTER TABLE sign_in_session
    ADD COLUMN through_provider BOOLEAN NOT NULL DEFAULT FALSE;
