package id.edokter.waitlist;

import id.edokter.booking.Appointment;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.booking.Payer;
import id.edokter.clinic.Clinic;
import id.edokter.doctor.Doctor;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.Contact;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.FirstWay;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.ToldAt;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One patient's wish for a place of one clinic, on pages "Daftar tunggu"; of one patient and clinic one lives. */
@Entity
@Table(name = "waitlist_wish")
class Wish {

    enum State {
        WAITING,
        /** A place is kept for them. */
        OFFERED,
        ENDED
    }

    /** Who does not answer so often goes to the end of the line. */
    static final int MOST_MISSED = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String code;
    byte[] keyHash;

    @ManyToOne(fetch = FetchType.LAZY)
    public Clinic clinic;

    /** Null for any doctor of the clinic. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Doctor doctor;

    @ManyToOne(fetch = FetchType.LAZY)
    public Patient patient;

    /** As typed; what the register knows is never shown on that basis. */
    public String patientName;

    /** E.164; null once the wish is forgotten. */
    @Convert(converter = WaitlistSeals.SealedPhone.class)
    public String phone;

    Fingerprint phoneFingerprint;

    /** Null for none. */
    @Convert(converter = WaitlistSeals.SealedEmail.class)
    String email;

    /** Null when nothing was said of it. */
    @Enumerated(EnumType.STRING)
    FirstWay firstWay;

    @Convert(converter = WaitlistSeals.SealedAnswers.class)
    String answers;

    @Enumerated(EnumType.STRING)
    public Payer payer;

    /** The account of the family that waits; null without one. */
    @Column(name = "account_id")
    public Long accountId;

    /** Whether it was proved who the patient is. */
    public boolean proved;

    /** The appointment than which an earlier one is wanted; once there is a place, the one that has it. */
    @Column(name = "appointment_id")
    public Long appointmentId;

    public LocalDate firstDay;
    public LocalDate lastDay;
    short days;
    short parts;
    public boolean atNight;
    public String language;
    /** The lowest comes first. */
    public long turn;

    public int missed;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public WishEnd endedWhy;

    public Instant endedAt;
    /** By then there is a place, or a word from the desk. */
    public LocalDate answerBy;
    /** The desk's last word to the patient; null for none. */
    public String word;

    public String wordBy;
    public Instant wordAt;
    public String madeBy;
    public Instant madeAt;

    @Version
    public int version;

    protected Wish() {}

    /** @param key the key of its page, hashed */
    Wish(String code, byte[] key, Clinic clinic, Doctor doctor, Wanted wanted, Patient patient, Instant now) {
        this.code = code;
        this.keyHash = key;
        this.clinic = clinic;
        this.doctor = doctor;
        this.firstDay = wanted.first();
        this.lastDay = wanted.last();
        this.days = (short) Wanted.bitsOfDays(wanted.days());
        this.parts = (short) Wanted.bitsOfParts(wanted.parts());
        this.atNight = wanted.atNight();
        this.patient = patient;
        this.state = State.WAITING;
        this.madeAt = now;
        goToTheEnd(now);
    }

    void isFor(PatientDetails details, String typed, Payer paying, Chosen chosen) {
        this.patientName = details.name().text();
        isReachedAt(details.phone() == null ? null : details.phone().e164(), details.contact());
        this.answers = typed;
        this.payer = paying;
        this.proved = chosen != null && chosen.isProved();
    }

    /** Of an appointment that is there: nothing is typed again. */
    void isEarlierThan(long appointment, String name, String reachedAt, Contact contact, Payer paying) {
        this.appointmentId = appointment;
        this.patientName = name;
        isReachedAt(reachedAt, contact);
        this.payer = paying;
    }

    /** Somebody got a visit otherwise while waiting: from now on an earlier one is wanted, and paid as that is. */
    void isEarlierThan(Appointment visit) {
        this.appointmentId = visit.id;
        this.payer = visit.payer;
    }

    /** That visit is cancelled, and what was wanted before is wanted again. */
    void isEarlierThanNothing(Payer paying) {
        this.appointmentId = null;
        this.payer = paying;
    }

    /** Whether it was there before the visit than which an earlier one is wanted, and can do without. */
    boolean stoodBefore() {
        return isForEarlier() && answers != null;
    }

    /** Whether whoever booked a visit is who waits, and may be shown it: a NIK alone proves nothing. */
    boolean isOfWhoBooked(Appointment visit) {
        boolean samePhone = phone != null && phone.equals(visit.phone);
        boolean sameAccount = accountId != null && accountId.equals(visit.bookedBy);
        return samePhone || sameAccount || proved && visit.isProved();
    }

    /** Whether what the desk put right for the patient is meant for this as well, and not the number of who asked. */
    boolean follows(String former, PhoneNumber repaired) {
        if (!isLive() || repaired != null && repaired.e164().equals(phone)) return false;
        if (repaired == null) return phone != null && phone.equals(former) && accountId == null;
        return phone == null || phone.equals(former) || !PhoneNumber.isGiven(phone);
    }

    /** @param right null when nobody knows a number */
    void isReachedBy(PhoneNumber right) {
        isReachedAt(right == null ? null : right.e164(), Contact.of(email, firstWay));
    }

    void isAnswered(String typed) {
        this.answers = typed;
    }

    void isWrittenTo(Contact contact) {
        isReachedAt(phone, contact);
    }

    private void isReachedAt(String e164, Contact contact) {
        this.phone = e164;
        this.phoneFingerprint = Fingerprint.ofPhone(e164);
        this.email = contact.address();
        this.firstWay = contact.first();
    }

    void isMadeBy(String who, Long account, Locale words, LocalDate answer) {
        this.madeBy = who;
        this.accountId = account;
        this.language = words.getLanguage();
        this.answerBy = answer;
    }

    // ---- what becomes of it

    void isOffered() {
        this.state = State.OFFERED;
    }

    /** Goes on waiting, in the same place of the line. */
    void waits() {
        this.state = State.WAITING;
        this.missed = 0;
    }

    /** What was offered by mistake, or was taken back by the desk, is nobody's fault. */
    void waitsAsBefore() {
        this.state = State.WAITING;
    }

    /** Did not answer in time. */
    void missed(Instant now) {
        this.state = State.WAITING;
        this.missed++;
        if (missed < MOST_MISSED) return;
        this.missed = 0;
        goToTheEnd(now);
    }

    private void goToTheEnd(Instant now) {
        this.turn = ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }

    /** @param appointment which has the place now */
    void hasAPlace(long appointment, Instant now) {
        this.appointmentId = appointment;
        end(WishEnd.PLACE, now);
    }

    void end(WishEnd why, Instant now) {
        this.state = State.ENDED;
        this.endedWhy = why;
        this.endedAt = now;
        this.answers = null;
    }

    void forget(Instant now) {
        if (isLive()) end(WishEnd.ERASED, now);
        this.patientName = null;
        this.answers = null;
        this.word = null;
        isReachedAt(null, Contact.NONE);
    }

    /** The desk says something to the patient, and so much later it is asked again. */
    void isAnswered(String said, String who, LocalDate next, Instant now) {
        this.word = said;
        this.wordBy = who;
        this.wordAt = now;
        this.answerBy = next;
    }

    void goTo(Patient other) {
        this.patient = other;
    }

    // ---- to read

    ToldAt told() {
        return ToldAt.of(phone, Contact.of(email, firstWay));
    }

    public boolean isLive() {
        return state != State.ENDED;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether it is for an earlier place than one that is there. */
    public boolean isForEarlier() {
        return isLive() && appointmentId != null;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Who was chosen for the booking; null for who was typed by hand. */
    Chosen chosen() {
        return proved ? new Chosen(Objects.requireNonNullElse(accountId, 0L), patient.id) : null;
    }

    public List<DayOfWeek> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> (days & Wanted.bit(day)) != 0)
                .toList();
    }

    public List<PartOfDay> partsOfDay() {
        return Arrays.stream(PartOfDay.values())
                .filter(part -> (parts & part.bit()) != 0)
                .toList();
    }

    public boolean isAnyDay() {
        return days == 127;
    }

    public boolean isAnyTime() {
        return parts == 15;
    }
}
