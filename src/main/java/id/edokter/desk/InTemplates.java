package id.edokter.desk;

import id.edokter.booking.Appointment;
import id.edokter.booking.VisitType;
import id.edokter.patient.MaskedNumber;
import id.edokter.patient.Patient;
import id.edokter.web.Badge;
import io.quarkus.qute.TemplateExtension;

/** What templates of the desk ask of an appointment and of a patient. */
@TemplateExtension
class InTemplates {

    private InTemplates() {}

    /** Null unless JKN pays: only there it is asked for. */
    static VisitType kindOfVisit(Appointment appointment) {
        return appointment.visitType == null ? null : VisitType.values()[appointment.visitType - 1];
    }

    static Badge look(Appointment appointment) {
        return Badge.ofAppointment(appointment.status.name());
    }

    static String maskedNik(Patient patient) {
        return MaskedNumber.NIK.masked(patient);
    }

    static String maskedClaimedNik(Patient patient) {
        return MaskedNumber.CLAIMED_NIK.masked(patient);
    }

    static String maskedCard(Patient patient) {
        return MaskedNumber.CARD.masked(patient);
    }

    static String maskedEmail(Patient patient) {
        return MaskedNumber.EMAIL.masked(patient);
    }

    static String maskedPhone(Patient patient) {
        return MaskedNumber.PHONE.masked(patient);
    }
}
