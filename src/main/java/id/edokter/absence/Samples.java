package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Texts;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.function.UnaryOperator;

/** Messages as they will be, for somebody who reads them before they go; without the key that only the patient gets. */
@ApplicationScoped
class Samples {

    private final Texts texts;
    private final HospitalSettings hospital;
    private final AbsenceSettings settings;
    private final Clock clock;

    Samples(Texts texts, HospitalSettings hospital, AbsenceSettings settings, Clock clock) {
        this.texts = texts;
        this.hospital = hospital;
        this.settings = settings;
        this.clock = clock;
    }

    String text(Reason reason, Line line, UnaryOperator<String> site) {
        var one = line.one();
        var language = line.appointment().locale();
        var told = new HashMap<String, String>();
        told.put("why", Notices.why(reason, language));
        told.put("code", line.appointment().code);
        told.put("was", Notices.when(one.fromSlot, language));
        return switch (one.choice) {
            case NEXT_SESSION, OTHER_DOCTOR -> {
                told.put("next", Notices.when(one.toSlot, language));
                told.put("with", Notices.with(one.toSlot, language));
                told.put("link", site.apply("/janji/…"));
                yield texts.sample(MessageKind.ABSENCE_MOVED, told, language);
            }
            case PATIENT_CHOOSES -> {
                told.put("until", Format.full(clock.instant().plus(settings.chooseFor()), language));
                told.put("link", site.apply("/pilih/…"));
                yield texts.sample(MessageKind.ABSENCE_CHOOSE, told, language);
            }
            case CANCEL -> {
                told.put("phone", hospital.phone());
                told.put("link", site.apply("/"));
                yield texts.sample(MessageKind.ABSENCE_CANCELLED, told, language);
            }
        };
    }
}
