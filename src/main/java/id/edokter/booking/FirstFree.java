package id.edokter.booking;

import id.edokter.schedule.Pool;
import java.time.LocalTime;

/** The earliest free time (WIB) of one pool of a session. */
public record FirstFree(long session, Pool pool, LocalTime starts) {}
