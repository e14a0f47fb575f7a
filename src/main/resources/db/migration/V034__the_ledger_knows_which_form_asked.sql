-- which form asked for it, as a fingerprint: the same form sent twice is done once, and another is never taken for it
ALTER TABLE quota_ledger ADD COLUMN asked BINARY(32) NULL;
