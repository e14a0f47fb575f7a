package id.edokter.planning;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Holiday;
import id.edokter.clinic.HolidayDetails;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Reading;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A holiday as it was typed. */
record HolidayTyped(String date, String name, String kind, String clinic, String source) {

    static final HolidayTyped NOTHING = new HolidayTyped("", "", "", "", "");

    /** What the form sends. */
    static class Sent {
        @FormParam("date")
        public String date;

        @FormParam("name")
        public String name;

        @FormParam("kind")
        public String kind;

        @FormParam("clinic")
        public String clinic;

        @FormParam("source")
        public String source;

        /** Whom it hit when whoever enters it looked at that; null when nobody has. */
        @FormParam("seen")
        public String seen;

        @FormParam("closeBooking")
        public String closeBooking;

        boolean closesBooking() {
            return "1".equals(closeBooking);
        }

        HolidayTyped typed() {
            return new HolidayTyped(text(date), text(name), text(kind), text(clinic), text(source));
        }

        private static String text(String typed) {
            return typed == null ? "" : typed;
        }
    }

    public boolean isOf(long clinicId) {
        return clinic.strip().equals(String.valueOf(clinicId));
    }

    /** @param clinics that may be chosen; what is none of them is marked */
    HolidayDetails read(FieldErrors errors, List<Clinic> clinics, LocalDate today) {
        var only = clinics.stream()
                .filter(one -> isOf(one.id))
                .map(one -> one.id)
                .findFirst()
                .orElse(null);
        if (only == null && !clinic.isBlank()) errors.add("clinic", "holiday_clinic");
        return HolidayDetails.read(errors, Reading.date(date).orElse(null), name, kindOrNull(), source, only, today);
    }

    private Holiday.Kind kindOrNull() {
        return Arrays.stream(Holiday.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
