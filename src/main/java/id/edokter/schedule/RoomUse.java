package id.edokter.schedule;

import java.time.LocalDate;
import java.time.LocalTime;

/** Some hours of a room that are a doctor's. Times are WIB. */
public record RoomUse(long session, String room, LocalDate date, String doctor, LocalTime starts, LocalTime ends) {

    static RoomUse of(Session session) {
        return new RoomUse(
                session.id, session.room.name, session.date, session.doctor.name, session.starts, session.ends);
    }

    /** Whether it is another doctor's, at the hours of this session. */
    public boolean meets(Session session) {
        return !doctor.equals(session.doctor.name) && overlaps(session.starts, session.ends);
    }

    boolean overlaps(LocalTime from, LocalTime to) {
        return starts.isBefore(to) && from.isBefore(ends);
    }
}
