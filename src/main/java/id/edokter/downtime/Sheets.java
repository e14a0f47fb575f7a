package id.edokter.downtime;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.DayBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The lists of a day as they go on paper; each patient on them gets a line in the trail. */
@ApplicationScoped
class Sheets {

    private final DayBook book;
    private final AuditTrail trail;
    private final DowntimeSettings settings;
    private final Clock clock;

    Sheets(DayBook book, AuditTrail trail, DowntimeSettings settings, Clock clock) {
        this.book = book;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param session id of the only one; null for all of the day */
    List<SheetView> taken(Witness witness, LocalDate date, Long session) {
        var now = clock.instant();
        var sheets = book.sheets(date).stream()
                .filter(sheet -> session == null || session.equals(sheet.session().id))
                .map(sheet -> new SheetView(sheet, settings.emptyLines(), now))
                .toList();
        var patients = sheets.stream()
                .flatMap(view -> view.lines().stream().filter(view::names))
                .map(line -> line.appointment().patient.id)
                .distinct()
                .toList();
        trail.addEachNow(witness, Act.PATIENT_LISTED, patients, "", "downtime " + date);
        return sheets;
    }
}
