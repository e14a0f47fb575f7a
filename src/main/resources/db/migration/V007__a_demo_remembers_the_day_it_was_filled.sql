-- WIB; NULL until the sample hospital was filled for the first time. Whoever sets it is the one replica that fills.
ALTER TABLE installation ADD COLUMN demo_filled_on DATE NULL;
ALTER TABLE installation ADD CONSTRAINT only_a_demo_is_filled CHECK (demo OR demo_filled_on IS NULL);
