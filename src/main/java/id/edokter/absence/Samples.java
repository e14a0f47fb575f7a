package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.notification.NotificationMessages;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Messages as they will be, for somebody who reads them before they go; without the key that only the patient gets. */
@ApplicationScoped
class Samples {

    private final HospitalSettings hospital;
    private final AbsenceSettings settings;
    private final Clock clock;

    Samples(HospitalSettings hospital, AbsenceSettings settings, Clock clock) {
        this.hospital = hospital;
        this.settings = settings;
        this.clock = clock;
    }

    String text(Reason reason, Line line, UnaryOperator<String> site) {
        var words = Wording.bundle(NotificationMessages.class, Notices.LANGUAGE);
        var one = line.one();
        var why = Notices.why(reason);
        var code = line.appointment().code;
        var was = Notices.when(one.fromSlot);
        return switch (one.choice) {
            case NEXT_SESSION, OTHER_DOCTOR ->
                words.absence_moved(
                        hospital.name(),
                        why,
                        code,
                        was,
                        Notices.when(one.toSlot),
                        Notices.with(one.toSlot),
                        site.apply("/janji/…"));
            case PATIENT_CHOOSES ->
                words.absence_choose(
                        hospital.name(),
                        why,
                        code,
                        was,
                        Format.full(clock.instant().plus(settings.chooseFor()), Notices.LANGUAGE),
                        site.apply("/pilih/…"));
            case CANCEL -> words.absence_cancelled(hospital.name(), why, code, was, hospital.phone(), site.apply("/"));
        };
    }
}
