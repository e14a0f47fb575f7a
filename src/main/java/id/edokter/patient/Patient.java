package id.edokter.patient;

import id.edokter.shared.Contact;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.FirstWay;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The person treated (FHIR Patient): keyed by NIK or No. RM, never by phone, which a family may share.
 *
 * <p>Numbers lie sealed in the database, each with the fingerprint by which it is found; only the verbs at the end write
 * them, so that the two never differ.
 */
@Entity
// others write other columns of the row meanwhile: an old value must not come back
@DynamicUpdate
public class Patient {

    private static final String MATTER = "patient:";

    private static final LocalDate NOBODYS_BIRTHDAY = LocalDate.of(1900, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** No. RM, the hospital's medical-record number: text, may begin with zeros; null until the desk gives one. */
    public String mrn;

    /** Made of it by the database, without what separates its digits. */
    @Column(insertable = false, updatable = false)
    String mrnPlain;
    /** 16 digits; null for newborns and foreigners, and while it is only claimed. */
    @Convert(converter = PatientSeals.SealedNik.class)
    public String nik;

    Fingerprint nikFingerprint;
    /** 13 digits. */
    @Convert(converter = PatientSeals.SealedCard.class)
    public String jknCard;

    Fingerprint jknCardFingerprint;

    public String name;
    public LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    public Sex sex;

    @Convert(converter = PatientSeals.SealedPhoneTyped.class)
    public String phoneTyped;
    /** E.164. */
    @Convert(converter = PatientSeals.SealedPhone.class)
    public String phone;

    Fingerprint phoneFingerprint;
    /** Null for none. */
    @Convert(converter = PatientSeals.SealedEmail.class)
    public String email;
    /** Null when nothing was said of it. */
    @Enumerated(EnumType.STRING)
    public FirstWay firstWay;
    /** Typed by whoever booked, not proved: the desk compares it with the card. */
    @Convert(converter = PatientSeals.SealedClaimedNik.class)
    public String claimedNik;

    Fingerprint claimedNikFingerprint;

    public String claimedMrn;
    /** Identity to be checked at the desk. */
    public boolean toCheck;
    /** Touched by every booking; see {@link PatientRegistry#lock}. */
    public int bookings;

    public Instant createdAt;
    /** Of the form with which the desk entered this person; null for all others. */
    byte[] requestKey;
    /** Id of the record that is kept instead of this one; null for everybody who was not merged. */
    public Long mergedInto;
    /** Whether it was compared with all others since it was noted or changed. */
    boolean compared;
    /** Whether the words of the name stand where the search finds them; see {@link NameWords}. */
    boolean wordsKept;

    /** Null in rows that were not written here, until they are judged; see {@link #judgePhone}. */
    @Enumerated(EnumType.STRING)
    PhoneState phoneState;
    /** Since when the patient wants no more done with the data than must be: no reminders, not in the desk's lists. */
    public Instant restrictedAt;
    /** Since when only what the law keeps is left; null for everybody else. */
    public Instant erasedAt;

    @Transient
    private boolean known = true;

    protected Patient() {}

    /** A person nobody knew before. With a claimed identity the person is one to check. */
    Patient(PatientDetails details, boolean nikIsFree, Instant now) {
        this.name = details.name().text();
        this.birthDate = details.birthDate();
        this.sex = details.sex();
        reachBy(details.phone());
        tellAt(details.contact());
        if (nikIsFree) prove(details.nik());
        else claim(details.nik());
        this.claimedMrn = details.mrn();
        this.toCheck = true;
        this.bookings = 1;
        this.createdAt = now;
        this.known = false;
    }

    /** Whether the register knew this person before; who is noted only now can have nothing booked. */
    public boolean isKnown() {
        return known;
    }

    /** A person of the hospital's register. */
    Patient(String mrn, PatientDetails details, JknCard card, Instant now) {
        this(details, true, now);
        this.mrn = mrn;
        this.claimedMrn = null;
        carry(card);
        this.toCheck = false;
        this.bookings = 0;
    }

    /** A person whom the desk enters, with or without a card before it. */
    Patient(NewPatient somebody, byte[] requestKey, Instant now) {
        this(
                new PatientDetails(
                        somebody.name(),
                        somebody.nik(),
                        null,
                        somebody.birthDate(),
                        somebody.sex(),
                        somebody.phone(),
                        somebody.contact()),
                true,
                now);
        this.mrn =
                somebody.recordNumber() == null ? null : somebody.recordNumber().text();
        carry(somebody.card());
        this.toCheck = !somebody.cardSeen();
        this.bookings = 0;
        this.requestKey = requestKey;
    }

    /** Whether it says what the desk enters here. */
    boolean isEnteredAs(NewPatient somebody) {
        return name.equals(somebody.name().text())
                && birthDate.equals(somebody.birthDate())
                && sex == somebody.sex()
                && Objects.equals(
                        nik, somebody.nik() == null ? null : somebody.nik().digits())
                && Objects.equals(
                        jknCard,
                        somebody.card() == null ? null : somebody.card().digits())
                && Objects.equals(
                        mrn,
                        somebody.recordNumber() == null
                                ? null
                                : somebody.recordNumber().text())
                && Objects.equals(
                        phone,
                        somebody.phone() == null ? null : somebody.phone().e164())
                && contact().equals(somebody.contact());
    }

    void restrict(Instant now) {
        if (restrictedAt == null) restrictedAt = now;
    }

    void lift() {
        restrictedAt = null;
        compared = false;
    }

    /**
     * What is left is a number in place of the name and, where a visit has to be kept, the record number and the year
     * of birth.
     */
    void forget(Instant now, boolean visitsStay) {
        if (erasedAt == null) erasedAt = now;
        restrictedAt = null;
        name = "#" + id;
        wordsKept = false;
        prove(null);
        if (!visitsStay) mrn = null;
        carry(null);
        birthDate = visitsStay ? birthDate.withDayOfYear(1) : NOBODYS_BIRTHDAY;
        sex = null;
        reachBy(null);
        tellAt(Contact.NONE);
        claim(null);
        claimedMrn = null;
        toCheck = false;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    // ---- what the desk does

    public boolean isMerged() {
        return mergedInto != null;
    }

    /**
     * Somebody of the desk has seen the card; what was claimed is settled with it.
     *
     * @param seen null when the card has none; a number that was proved before stays all the same
     * @param told where the person can be reached; null for nowhere
     * @param mailStays whether the address of e-mail is the person's
     */
    void confirm(Nik seen, PhoneNumber told, boolean mailStays) {
        if (seen != null || toCheck) prove(seen);
        claim(null);
        reachBy(told);
        if (!mailStays) this.email = null;
        this.toCheck = false;
        this.compared = false;
    }

    /** The number was never proved, and somebody else was seen with the card. */
    void onlyClaimsItsNik() {
        claim(new Nik(nik));
        prove(null);
    }

    void become(Correction right) {
        this.name = right.name().text();
        this.birthDate = right.birthDate();
        this.sex = right.sex();
        if (right.phone() != null && !right.phone().e164().equals(phone)) reachBy(right.phone());
        if (right.reached() != null) {
            var reached = right.reached();
            if (reached.email() != null || reached.withoutEmail())
                this.email = reached.email() == null ? null : reached.email().text();
            this.firstWay = reached.first();
        }
        if (right.card() != null || right.withoutCard()) carry(right.card());
        this.mrn = right.recordNumber() == null ? null : right.recordNumber().text();
        if (mrn != null && mrn.equals(claimedMrn)) this.claimedMrn = null;
        this.compared = false;
        this.wordsKept = false;
    }

    // ---- two records of one person

    /** Whether the cards of both were seen, and tell different NIKs. */
    boolean isProvedToBeAnother(Patient other) {
        return !toCheck && !other.toCheck && nik != null && other.nik != null && !nik.equals(other.nik);
    }

    void goInto(Patient kept) {
        this.mergedInto = kept.id;
    }

    void standAlone() {
        this.mergedInto = null;
        this.compared = false;
    }

    /** As before a merge; who asked for it since stays asked. */
    void restrictAgain(Instant since) {
        if (restrictedAt == null) restrictedAt = since;
    }

    /** The other's wish goes on in this record; see {@link #isRestrictedAs}. */
    void restrictAs(Patient other) {
        restrictedAt = other.restrictedAt;
    }

    boolean isRestrictedAs(Patient other) {
        return restrictedAt != null && restrictedAt.equals(other.restrictedAt);
    }

    /** Told at the desk; null for nowhere. */
    void isReachedBy(PhoneNumber told) {
        reachBy(told);
        this.compared = false;
    }

    /** How else than by telephone, and which way first. */
    public Contact contact() {
        return Contact.of(email, firstWay);
    }

    PhoneNumber reachedBy() {
        return phone == null ? null : new PhoneNumber(phoneTyped, phone);
    }

    /**
     * What this record has and the other lacks. What was never proved, or told by whoever typed it, does not become a
     * proved record's.
     */
    List<PatientField> fieldsMissingIn(Patient other) {
        var missing = new ArrayList<PatientField>();
        boolean alikeProved = toCheck == other.toCheck;
        if (nik != null && other.nik == null && alikeProved) missing.add(PatientField.NIK);
        if (mrn != null && other.mrn == null) missing.add(PatientField.RECORD_NUMBER);
        if (jknCard != null && other.jknCard == null && alikeProved) missing.add(PatientField.CARD);
        if (phone != null && other.phone == null && alikeProved) missing.add(PatientField.PHONE);
        if (email != null && other.email == null && alikeProved) missing.add(PatientField.EMAIL);
        if (firstWay != null && other.firstWay == null && alikeProved) missing.add(PatientField.FIRST_WAY);
        return missing;
    }

    /** A number on its way from one record to another. */
    record Given(PatientField field, String value, String asTyped) {}

    Given give(PatientField field) {
        return switch (field) {
            case NIK -> {
                var given = new Given(field, nik, null);
                prove(null);
                yield given;
            }
            case RECORD_NUMBER -> {
                var given = new Given(field, mrn, null);
                mrn = null;
                yield given;
            }
            case CARD -> {
                var given = new Given(field, jknCard, null);
                carry(null);
                yield given;
            }
            case PHONE -> {
                var given = new Given(field, phone, phoneTyped);
                reachBy(null);
                yield given;
            }
            case EMAIL -> {
                var given = new Given(field, email, null);
                email = null;
                yield given;
            }
            case FIRST_WAY -> {
                var given = new Given(field, firstWay == null ? null : firstWay.name(), null);
                firstWay = null;
                yield given;
            }
            default -> throw new IllegalArgumentException(field + " does not go along");
        };
    }

    void take(Given given) {
        if (given.value() == null) return;
        compared = false;
        switch (given.field()) {
            case NIK -> prove(new Nik(given.value()));
            case RECORD_NUMBER -> mrn = given.value();
            case CARD -> carry(new JknCard(given.value()));
            case PHONE -> reachBy(new PhoneNumber(given.asTyped(), given.value()));
            case EMAIL -> email = given.value();
            case FIRST_WAY -> firstWay = FirstWay.valueOf(given.value());
            default -> throw new IllegalArgumentException(given.field() + " does not go along");
        }
    }

    // ---- sealed values, each with its fingerprint; null takes it away

    private void prove(Nik proved) {
        this.nik = proved == null ? null : proved.digits();
        this.nikFingerprint = Fingerprint.ofNik(nik);
    }

    private void claim(Nik claimed) {
        this.claimedNik = claimed == null ? null : claimed.digits();
        this.claimedNikFingerprint = Fingerprint.ofNik(claimedNik);
    }

    private void carry(JknCard card) {
        this.jknCard = card == null ? null : card.digits();
        this.jknCardFingerprint = Fingerprint.ofCard(jknCard);
    }

    private void reachBy(PhoneNumber number) {
        this.phoneTyped = number == null ? null : number.typed();
        this.phone = number == null ? null : number.e164();
        this.phoneFingerprint = Fingerprint.ofPhone(phone);
        judgePhone();
    }

    private void tellAt(Contact contact) {
        this.email = contact.address();
        this.firstWay = contact.first();
    }

    /** Of a row that was written by SQL, or before telephones were judged. */
    void judgePhone() {
        this.phoneState = PhoneState.of(phone);
    }

    /** By which name others speak of the patient with this id: what messages are about, for instance. */
    public static String matter(long id) {
        return MATTER + id;
    }

    /** The id of the patient of this name; empty for a name of something else. */
    public static Optional<Long> ofMatter(String matter) {
        return matter.matches(MATTER + "[0-9]{1,18}")
                ? Optional.of(Long.parseLong(matter.substring(MATTER.length())))
                : Optional.empty();
    }
}
