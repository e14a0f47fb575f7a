package id.edokter.api;

import id.edokter.booking.PoolPlaces;
import id.edokter.booking.SessionPlaces;
import id.edokter.schedule.Session;
import java.util.List;

/** A session with the places of each pool; {@code left} is what can be booked ahead, the walk-in reserve not counted. */
record SessionAnswer(
        long id,
        ClinicName clinic,
        DoctorName doctor,
        String room,
        String date,
        String starts,
        String ends,
        String note,
        Session.Status status,
        SessionPlaces.Window window,
        int places,
        int left,
        List<PoolPlaces> pools) {

    static SessionAnswer of(SessionPlaces session) {
        return new SessionAnswer(
                session.id(),
                new ClinicName(session.clinicCode(), session.clinicName()),
                new DoctorName(session.doctor(), session.doctorName()),
                session.room(),
                session.date().toString(),
                Iso.moment(session.date(), session.starts()),
                Iso.moment(session.date(), session.ends()),
                session.note(),
                session.status(),
                session.window(),
                session.places(),
                session.left(),
                session.pools());
    }
}
