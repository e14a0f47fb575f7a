package id.edokter.booking;

import id.edokter.schedule.Pool;
import java.time.LocalTime;

/** One numbered place as people see it: its number, planned time (WIB), for whom, and whether it is free. */
public record SlotPlace(long id, int number, String label, LocalTime starts, LocalTime ends, Pool pool, boolean free) {}
