package id.edokter.desk;

import id.edokter.booking.Appointment;
import id.edokter.booking.VisitType;
import io.quarkus.qute.TemplateExtension;

/** What templates of the desk ask of an appointment. */
@TemplateExtension
class InTemplates {

    private InTemplates() {}

    /** Null unless JKN pays: only there it is asked for. */
    static VisitType kindOfVisit(Appointment appointment) {
        return appointment.visitType == null ? null : VisitType.values()[appointment.visitType - 1];
    }
}
