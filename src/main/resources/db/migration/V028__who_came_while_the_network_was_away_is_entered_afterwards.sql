-- when somebody arrived, as far as it was noted: at the desk, or on a sheet of paper while the network was away
ALTER TABLE appointment ADD COLUMN arrived_at DATETIME(3) NULL AFTER booked_at;
