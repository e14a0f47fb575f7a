package id.edokter.api;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.shared.FieldErrors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the parameters of a question. An absent or empty one is null. */
@ApplicationScoped
class Questions {

    private static final int LONGEST_CODE = 40;

    private final Clinics clinics;

    Questions(Clinics clinics) {
        this.clinics = clinics;
    }

    Clinic clinic(FieldErrors errors, String code) {
        if (code == null || code.isEmpty()) return null;
        var clinic = code.length() > LONGEST_CODE ? null : clinics.byCode(code).orElse(null);
        if (clinic == null) errors.add("clinic", "clinic_unknown");
        return clinic;
    }

    static LocalDate date(FieldErrors errors, String name, String text) {
        if (text == null || text.isEmpty()) return null;
        try {
            if (text.matches("[1-9]\\d{3}-\\d{2}-\\d{2}")) return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            // told below: 30 February is no date either
        }
        errors.add(name, "date_iso");
        return null;
    }

    static Long id(FieldErrors errors, String name, String text) {
        if (text == null || text.isEmpty()) return null;
        if (text.matches("\\d{1,18}")) return Long.valueOf(text);
        errors.add(name, "id_shape");
        return null;
    }

    void refuse(FieldErrors errors) {
        if (errors.any()) throw Fault.ofQuestion(errors);
    }
}
