package id.edokter.schedule;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Room;
import id.edokter.doctor.Doctor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A session that the week has, further ahead than sessions are made. Times are WIB. */
public record SessionAhead(
        Source source,
        Doctor doctor,
        Clinic clinic,
        Room room,
        LocalTime starts,
        LocalTime ends,
        String note,
        List<Place> places) {

    /** A place that it will have. */
    public record Place(int number, LocalTime starts, LocalTime ends, Pool pool) {}

    static SessionAhead of(PlannedSession plan) {
        var places = plan.numbered().stream()
                .map(place -> new Place(place.number(), place.starts(), place.ends(), place.pool()))
                .toList();
        return new SessionAhead(
                plan.source(),
                plan.doctor(),
                plan.clinic(),
                plan.room(),
                plan.starts(),
                plan.ends(),
                plan.note(),
                places);
    }

    public LocalDate date() {
        return source.date();
    }
}
