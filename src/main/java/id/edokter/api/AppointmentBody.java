package id.edokter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.PayerDetails;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.FieldErrors;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A booking as it comes in: one slot or the next free one of a session, the patient, who pays. */
record AppointmentBody(Long slot, Long session, String pool, PatientBody patient, PayerBody payer) {

    /**
     * Whoever does not say how else they are told sends the same body as before that could be said.
     *
     * @param birthDate ISO, for instance 1990-01-31
     * @param email where the patient is told as well; null for nowhere else
     * @param first name of the {@link id.edokter.shared.FirstWay} by which they want to be told; null for any
     */
    record PatientBody(
            String name,
            String nik,
            String mrn,
            String birthDate,
            String sex,
            String phone,
            @JsonInclude(Include.NON_NULL) String email,
            @JsonInclude(Include.NON_NULL) String first) {}

    record PayerBody(String kind, String card, Integer visitType, String reference, String insurer) {}

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    MoveBody place() {
        return new MoveBody(slot, session, pool);
    }

    PatientDetails patient(FieldErrors errors, LocalDate today) {
        if (patient == null) {
            errors.add("patient", "patient_missing");
            return null;
        }
        return answers(errors).patient(errors, "patient.", today);
    }

    PayerDetails payer(FieldErrors errors) {
        if (payer == null) {
            errors.add("payer", "payer_missing");
            return null;
        }
        return payerAnswers().payer(errors, "payer.", "payer.kind");
    }

    /** The patient as a page would have it: the same rules read both. */
    private BookingAnswers answers(FieldErrors errors) {
        var born = patient.birthDate == null ? "" : patient.birthDate.strip();
        var iso = ISO_DATE.matcher(born);
        var shaped = iso.matches();
        // A date in another form is told as such, once; the parts then only have to be harmless.
        if (!shaped && !born.isEmpty()) errors.add("patient.birthDate", "birth_date_iso");
        var harmless = born.isEmpty() ? "" : "1";
        return BookingAnswers.ofPatient(
                        false,
                        patient.nik == null || patient.nik.isBlank(),
                        patient.name,
                        patient.nik,
                        patient.mrn,
                        shaped ? iso.group(3) : harmless,
                        shaped ? iso.group(2) : harmless,
                        shaped ? iso.group(1) : harmless.isEmpty() ? "" : "2000",
                        patient.sex,
                        patient.phone)
                .toldAt(patient.email, patient.first);
    }

    private BookingAnswers payerAnswers() {
        return BookingAnswers.ofPayer(
                payer.kind,
                payer.card,
                payer.visitType == null ? "" : payer.visitType.toString(),
                payer.reference,
                payer.insurer);
    }
}
