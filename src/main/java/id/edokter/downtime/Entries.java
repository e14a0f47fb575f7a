package id.edokter.downtime;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Payer;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.VisitType;
import id.edokter.patient.Patient;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.JknCard;
import id.edokter.web.Reading;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What was typed from a list, number by number; a line in which nothing was typed is none. */
record Entries(MultivaluedMap<String, String> form) {

    private static final Pattern NUMBER = Pattern.compile("(?:datang|siapa)([1-9]\\d{0,3})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:,]?(\\d{2})");
    private static final int LONGEST = 120;
    private static final int LONGEST_REFERENCE = 40;

    /** Who pays, as one choice. */
    enum Pays {
        GENERAL(Payer.GENERAL, null),
        REFERRAL(Payer.JKN, VisitType.PRIMARY_REFERRAL),
        CONTROL(Payer.JKN, VisitType.CONTROL),
        INTERNAL(Payer.JKN, VisitType.INTERNAL_REFERRAL),
        HOSPITAL(Payer.JKN, VisitType.HOSPITAL_REFERRAL),
        INSURANCE(Payer.INSURANCE, null);

        private final Payer payer;
        private final VisitType visit;

        Pays(Payer payer, VisitType visit) {
            this.payer = payer;
            this.visit = visit;
        }
    }

    /** Why numbers beyond the quota were given. */
    static final String WHY = "alasan";

    static String arrival(int number) {
        return "datang" + number;
    }

    static String person(int number) {
        return "siapa" + number;
    }

    static String pays(int number) {
        return "bayar" + number;
    }

    static String reference(int number) {
        return "surat" + number;
    }

    static String seen(int number) {
        return "dilihat" + number;
    }

    /** Id of the appointment that the page showed beside a number; 0 where it showed nobody. */
    static String expected(int number) {
        return "janji" + number;
    }

    /** The numbers beside which something was typed, in their order. */
    SortedSet<Integer> numbers() {
        var numbers = new TreeSet<Integer>();
        for (var field : form.keySet()) {
            var number = NUMBER.matcher(field);
            if (number.matches() && !typed(field).isEmpty()) numbers.add(Integer.valueOf(number.group(1)));
        }
        return numbers;
    }

    /** Whether somebody is to get the number, who had none: as the page showed it when it was filled in. */
    boolean givesIt(int number) {
        return !typed(person(number)).isEmpty() || typed(expected(number)).equals("0");
    }

    /** The appointment beside the number as the page showed it; -1 for none. */
    long appointment(int number) {
        return Reading.id(typed(expected(number))).orElse(-1L);
    }

    public String typed(String field) {
        var value = form.getFirst(field);
        if (value == null) return "";
        var text = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    boolean has(int number) {
        return !typed(arrival(number)).isEmpty() || !typed(person(number)).isEmpty();
    }

    /** Null, and the field is marked, when it is no time. */
    LocalTime time(int number, FieldErrors errors) {
        var text = typed(arrival(number));
        if (text.isEmpty()) {
            errors.add(arrival(number), "arrival_missing");
            return null;
        }
        return errors.read(arrival(number), () -> time(text));
    }

    private static LocalTime time(String text) {
        var found = TIME.matcher(text);
        if (!found.matches()) throw new InvalidValue("arrival_time");
        try {
            return LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        } catch (DateTimeException no) {
            throw new InvalidValue("arrival_time");
        }
    }

    public Pays paid(int number) {
        var text = typed(pays(number));
        for (var pays : Pays.values()) if (pays.name().equals(text)) return pays;
        return Pays.GENERAL;
    }

    PayerDetails payer(int number, Patient patient, FieldErrors errors) {
        var pays = paid(number);
        if (pays == Pays.GENERAL) return PayerDetails.general();
        boolean isJkn = pays.payer == Payer.JKN;
        int longest = isJkn ? LONGEST_REFERENCE : BookingAnswers.LONGEST_INSURER;
        var reference = typed(reference(number));
        if (reference.isEmpty())
            errors.add(reference(number), isJkn ? "reference_missing_on_sheet" : "insurer_missing");
        else if (reference.length() > longest) errors.add(reference(number), "reference_too_long_on_sheet", longest);
        if (isJkn && patient != null && patient.jknCard == null) errors.add(person(number), "patient_without_card");
        if (errors.any() || patient == null) return null;
        return isJkn
                ? new PayerDetails(Payer.JKN, new JknCard(patient.jknCard), pays.visit, reference, null)
                : new PayerDetails(pays.payer, null, null, null, reference);
    }

    /** Whether the clerk has seen whom this number would go to. */
    boolean hasSeen(int number, Patient patient) {
        return typed(seen(number)).equals(String.valueOf(patient.id));
    }
}
