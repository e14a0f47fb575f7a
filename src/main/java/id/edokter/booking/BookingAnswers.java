package id.edokter.booking;

import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import id.edokter.shared.Contact;
import id.edokter.shared.EmailAddress;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.FirstWay;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was typed about patient and payer, exactly as typed, from a page or a body. Reading it makes values or marks
 * fields; the same rules for both.
 *
 * @param known whether the person says to have been here before (then No. RM or NIK is needed)
 * @param withoutNik newborn or foreigner
 * @param birthDay day, month and year as three texts, since people type dates best so
 * @param payer name of a {@link Payer}
 */
public record BookingAnswers(
        boolean known,
        boolean withoutNik,
        String name,
        String nik,
        String mrn,
        String birthDay,
        String birthMonth,
        String birthYear,
        String sex,
        String phone,
        String payer,
        String card,
        String visitType,
        String reference,
        String insurer,
        String email,
        String first) {

    /** What was kept before it was asked has neither. */
    public BookingAnswers {
        if (email == null) email = "";
        if (first == null) first = "";
    }

    public static final BookingAnswers NOTHING =
            new BookingAnswers(false, false, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    /** Stands for the card that the register has: its number is in no form, and is put in when the booking is made. */
    public static final String CARD_ON_FILE = "on file";

    /** The patient's part; nothing is said of the payer. */
    public static BookingAnswers ofPatient(
            boolean known,
            boolean withoutNik,
            String name,
            String nik,
            String mrn,
            String birthDay,
            String birthMonth,
            String birthYear,
            String sex,
            String phone) {
        return new BookingAnswers(
                known,
                withoutNik,
                name,
                nik,
                mrn,
                birthDay,
                birthMonth,
                birthYear,
                sex,
                phone,
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /**
     * The patient's part of a form.
     *
     * @param known whether the person says to have been here before
     * @param typed what stands in the field of that name; empty where there is none
     */
    public static BookingAnswers ofPatient(boolean known, UnaryOperator<String> typed) {
        return ofPatient(
                        known,
                        !typed.apply("withoutNik").isEmpty(),
                        typed.apply("name"),
                        typed.apply("nik"),
                        typed.apply("mrn"),
                        typed.apply("birthDay"),
                        typed.apply("birthMonth"),
                        typed.apply("birthYear"),
                        typed.apply("sex"),
                        typed.apply("phone"))
                .toldAt(typed.apply("email"), typed.apply("first"));
    }

    /** The payer's part; nothing is said of the patient. */
    public static BookingAnswers ofPayer(
            String payer, String card, String visitType, String reference, String insurer) {
        return new BookingAnswers(
                false, false, "", "", "", "", "", "", "", "", payer, card, visitType, reference, insurer, "", "");
    }

    private static final int LONGEST_MRN = 20;
    private static final int LONGEST_REFERENCE = 40;
    public static final int LONGEST_INSURER = 80;
    private static final int OLDEST_YEARS = 130;

    /** Takes the patient's part of other answers, keeps the payer's part of these. */
    public BookingAnswers withPatientOf(BookingAnswers other) {
        return new BookingAnswers(
                other.known,
                other.withoutNik,
                other.name,
                other.nik,
                other.mrn,
                other.birthDay,
                other.birthMonth,
                other.birthYear,
                other.sex,
                other.phone,
                payer,
                card,
                visitType,
                reference,
                insurer,
                other.email,
                other.first);
    }

    /**
     * The same with how else the patient is told.
     *
     * @param first name of a {@link FirstWay}; empty when it was not chosen
     */
    public BookingAnswers toldAt(String email, String first) {
        return new BookingAnswers(
                known,
                withoutNik,
                name,
                nik,
                mrn,
                birthDay,
                birthMonth,
                birthYear,
                sex,
                phone,
                payer,
                card,
                visitType,
                reference,
                insurer,
                email,
                first);
    }

    /** As the desk has put it right since. */
    public BookingAnswers withPhone(String right) {
        return withPatientOf(ofPatient(known, withoutNik, name, nik, mrn, birthDay, birthMonth, birthYear, sex, right)
                .toldAt(email, first));
    }

    /** Takes the payer's part of other answers, keeps the patient's part of these. */
    public BookingAnswers withPayerOf(BookingAnswers other) {
        return other.withPatientOf(this);
    }

    /** The same with another card. */
    public BookingAnswers withCard(String number) {
        return withPayerOf(ofPayer(payer, number, visitType, reference, insurer));
    }

    public boolean usesCardOnFile() {
        return kind().filter(Payer.JKN::equals).isPresent() && CARD_ON_FILE.equals(card);
    }

    /**
     * Reads the patient.
     *
     * @param prefix of the field names in errors: {@code ""} on pages, {@code "patient."} in the API
     * @return what can be read; use it only when no error was added
     */
    public PatientDetails patient(FieldErrors errors, String prefix, LocalDate today) {
        return patient(errors, prefix, today, false);
    }

    /** @param mayLackPhone whether somebody of the hospital tells the patient, who need not have a telephone then */
    public PatientDetails patient(FieldErrors errors, String prefix, LocalDate today, boolean mayLackPhone) {
        // in the order of the page, where the summary of errors is read from top to bottom
        var personName = errors.read(prefix + "name", () -> new PersonName(name));
        var born = errors.read(prefix + "birthDate", () -> birthDate(today));
        var as = errors.read(prefix + "sex", this::readSex);
        var record = errors.read(prefix + "mrn", this::recordNumber);
        if (known && blank(nik) && blank(mrn)) errors.add(prefix + "mrn", "mrn_or_nik_missing");
        var number = blank(nik) ? null : errors.read(prefix + "nik", () -> new Nik(nik));
        if (!known && !withoutNik && blank(nik) && blank(mrn)) errors.add(prefix + "nik", "nik_missing");
        var number2 = mayLackPhone && blank(phone) ? null : errors.read(prefix + "phone", this::readPhone);
        var contact = contact(email, first, errors, prefix);
        return new PatientDetails(personName, number, record, born, as, number2, contact);
    }

    /** Reads how else somebody is told, and which way first; both may be left empty. */
    public static Contact contact(String email, String first, FieldErrors errors, String prefix) {
        return contact(email, first, errors, prefix, false);
    }

    /** @param known whether an address may be there that is not shown, and so is not typed again */
    public static Contact contact(String email, String first, FieldErrors errors, String prefix, boolean known) {
        var address = blank(email) ? null : errors.read(prefix + "email", () -> EmailAddress.typed(email));
        var way = errors.read(prefix + "first", () -> firstWay(first));
        if (way == FirstWay.EMAIL && blank(email) && !known) errors.add(prefix + "email", "email_for_first_way");
        return new Contact(address, way);
    }

    private static FirstWay firstWay(String typed) {
        if (blank(typed)) return null;
        return Arrays.stream(FirstWay.values())
                .filter(way -> way.name().equals(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("first_way_unknown"));
    }

    /** Reads how the visit is paid; field names as for {@link #patient}. */
    public PayerDetails payer(FieldErrors errors, String prefix, String kindField) {
        var kind = errors.read(kindField, this::readPayer);
        if (kind == null) return null;
        return switch (kind) {
            case GENERAL -> PayerDetails.general();
            case INSURANCE ->
                new PayerDetails(kind, null, null, null, errors.read(prefix + "insurer", this::readInsurer));
            case JKN ->
                new PayerDetails(
                        kind,
                        errors.read(prefix + "card", this::readCard),
                        errors.read(prefix + "visitType", this::readVisitType),
                        errors.read(prefix + "reference", this::readReference),
                        null);
        };
    }

    /**
     * Reads a date of birth from its three parts.
     *
     * @throws InvalidValue {@code birth_date_missing}, {@code birth_day}, {@code birth_month}, {@code birth_year},
     *     {@code birth_date_impossible} (30 February), {@code birth_date_in_future}, {@code birth_date_too_old}
     */
    public static LocalDate birthDate(String day, String month, String year, LocalDate today) {
        if (blank(day) && blank(month) && blank(year)) throw new InvalidValue("birth_date_missing");
        int d = number(day, "birth_day");
        int m = number(month, "birth_month");
        int y = number(year, "birth_year");
        if (d < 1 || d > 31) throw new InvalidValue("birth_day");
        if (m < 1 || m > 12) throw new InvalidValue("birth_month");
        if (y < 1000) throw new InvalidValue("birth_year");
        try {
            var date = LocalDate.of(y, m, d);
            if (date.isAfter(today)) throw new InvalidValue("birth_date_in_future");
            if (date.isBefore(today.minusYears(OLDEST_YEARS))) throw new InvalidValue("birth_date_too_old");
            return date;
        } catch (DateTimeException impossible) {
            throw new InvalidValue("birth_date_impossible");
        }
    }

    private LocalDate birthDate(LocalDate today) {
        return birthDate(birthDay, birthMonth, birthYear, today);
    }

    private static int number(String text, String key) {
        var digits = text == null ? "" : text.strip();
        if (!digits.matches("[0-9]{1,4}")) throw new InvalidValue(key);
        return Integer.parseInt(digits);
    }

    private String recordNumber() {
        if (blank(mrn)) return null;
        var text = mrn.strip();
        if (text.length() > LONGEST_MRN || !text.matches("[0-9A-Za-z./\\-]+")) throw new InvalidValue("mrn_shape");
        return text;
    }

    private Sex readSex() {
        if (blank(sex)) return null;
        return Arrays.stream(Sex.values())
                .filter(s -> s.name().equals(sex.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("sex_unknown"));
    }

    private PhoneNumber readPhone() {
        if (blank(phone)) throw new InvalidValue("phone_missing");
        return PhoneNumber.of(phone);
    }

    private Payer readPayer() {
        return kind().orElseThrow(() -> new InvalidValue(blank(payer) ? "payer_missing" : "payer_unknown"));
    }

    /** The payer chosen so far, if any. */
    public Optional<Payer> kind() {
        return Arrays.stream(Payer.values())
                .filter(p -> p.name().equals(payer == null ? "" : payer.strip()))
                .findFirst();
    }

    private JknCard readCard() {
        if (blank(card) || card.equals(CARD_ON_FILE)) throw new InvalidValue("jkn_card_missing");
        return new JknCard(card);
    }

    private VisitType readVisitType() {
        if (blank(visitType)) throw new InvalidValue("visit_type_missing");
        if (!visitType.strip().matches("[0-9]")) throw new InvalidValue("visit_type_unknown");
        return VisitType.of(Integer.parseInt(visitType.strip()))
                .orElseThrow(() -> new InvalidValue("visit_type_unknown"));
    }

    private String readReference() {
        return required(reference, "reference_missing", "reference_too_long", LONGEST_REFERENCE);
    }

    private String readInsurer() {
        return required(insurer, "insurer_missing", "insurer_too_long", LONGEST_INSURER);
    }

    private static String required(String typed, String missing, String tooLong, int longest) {
        if (blank(typed)) throw new InvalidValue(missing);
        var text = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.codePointCount(0, text.length()) > longest) throw new InvalidValue(tooLong, longest);
        return text;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
