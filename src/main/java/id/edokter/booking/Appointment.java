package id.edokter.booking;

import id.edokter.patient.Patient;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Contact;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.FirstWay;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.shared.ToldAt;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One patient in one slot (FHIR Appointment), on pages "Janji temu". That no slot and no patient is in it twice is
 * promised by two unique keys of the table, not by this class.
 */
@Entity
public class Appointment {

    private static final String MATTER = "appointment:";
    private static final int LONGEST_SHORT_NAME = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** Booking code of {@value BookingCode#LENGTH} letters and digits, printed on the ticket, never reused. */
    public String code;

    @Enumerated(EnumType.STRING)
    public AppointmentStatus status;

    @ManyToOne(fetch = FetchType.LAZY)
    public Session session;

    @ManyToOne(fetch = FetchType.LAZY)
    public Slot slot;

    /** Null only while the place is held. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Patient patient;
    /** As typed by whoever booked; what the register knows is never shown on that basis. */
    public String patientName;

    @Convert(converter = BookingSeals.SealedPhoneTyped.class)
    public String phoneTyped;
    /** E.164. */
    @Convert(converter = BookingSeals.SealedPhone.class)
    public String phone;
    /** By which the limit per phone counts. */
    Fingerprint phoneFingerprint;
    /** Said with this booking; null for none. */
    @Convert(converter = BookingSeals.SealedEmail.class)
    public String email;
    /** Said with this booking; null when nothing was. */
    @Enumerated(EnumType.STRING)
    public FirstWay firstWay;

    @Enumerated(EnumType.STRING)
    public Payer payer;

    @Convert(converter = BookingSeals.SealedCard.class)
    public String jknCard;
    /** 1–4, see {@link VisitType}; null unless JKN. */
    public Integer visitType;

    @Convert(converter = BookingSeals.SealedReference.class)
    public String reference;

    public String insurer;

    /** What the doctor is told about this visit; null for nothing. */
    @Convert(converter = BookingSeals.SealedDoctorNote.class)
    public String doctorNote;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public byte[] requestKey;
    public byte[] requestHash;
    /** Until when the place is kept for who fills the form; compared, never waited for. */
    public Instant heldUntil;

    public byte[] heldBy;
    public Instant bookedAt;
    /** When the patient came; null until then. */
    public Instant arrivedAt;

    public String endedReason;
    /** The account of the family that booked; null when it was booked without one. */
    public Long bookedBy;
    /**
     * Whether the desk is to look at the card: unless it was proved before for whom this is. Says nothing of what the
     * register knows.
     */
    public boolean toCheck = true;
    /** What was said of card and letter when the patient came; null while nobody was asked. */
    @Enumerated(EnumType.STRING)
    public Papers.State papers;
    /** Cancelled when moving was no longer possible: counted, not refused. */
    public boolean late;
    /** Id of the visit from which the patient was sent here on the same day; null for all others. */
    public Long referredFrom;
    /** In which language it was booked, and is written about. */
    public String language = "id";
    /** Since when it tells nothing of the person any more. */
    public Instant erasedAt;

    /** The time of the place that it has just left, for its history. */
    @Transient
    LocalTime leftStarts;

    /** Grows with every change; a message belongs to one version. */
    @Version
    public int version;

    protected Appointment() {}

    private Appointment(Slot slot, Channel channel) {
        this.code = Secrets.code(BookingCode.LENGTH);
        this.slot = slot;
        this.session = slot.session;
        this.channel = channel;
    }

    static Appointment held(Slot slot, Payer payer, Instant until, byte[] origin, Actor actor) {
        var hold = new Appointment(slot, actor.channel());
        hold.status = AppointmentStatus.HELD;
        hold.payer = payer;
        hold.heldUntil = until;
        hold.heldBy = origin;
        return hold;
    }

    static Appointment booked(
            Slot slot, Patient patient, PatientDetails details, PayerDetails payer, Instant now, Actor actor) {
        var appointment = new Appointment(slot, actor.channel());
        appointment.fill(patient, details, payer, now);
        return appointment;
    }

    void book(Patient patient, PatientDetails details, PayerDetails payer, Instant now) {
        if (status != AppointmentStatus.HELD) throw new StatusRefused(status, AppointmentStatus.HELD);
        become(AppointmentStatus.BOOKED);
        fill(patient, details, payer, now);
    }

    private void fill(Patient patient, PatientDetails details, PayerDetails payer, Instant now) {
        this.status = AppointmentStatus.BOOKED;
        this.patient = patient;
        this.patientName = details.name().text();
        isReachedBy(details.phone());
        this.email = details.contact().address();
        this.firstWay = details.contact().first();
        isPaidBy(payer);
        this.heldUntil = null;
        this.heldBy = null;
        this.bookedAt = now;
    }

    /** @param proved whether it was proved who the patient is */
    void isBookedBy(Long account, boolean proved) {
        this.bookedBy = account;
        this.toCheck = !proved;
    }

    /** What is written about it is written in this language, when it is one of ours. */
    void isReadIn(Locale language) {
        this.language = language.getLanguage().equals("en") ? "en" : "id";
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The desk looked at the card, and it is the patient who comes. */
    void isIdentified() {
        this.toCheck = false;
    }

    void identify(byte[] requestKey, byte[] requestHash) {
        this.requestKey = requestKey;
        this.requestHash = requestHash;
    }

    /** Takes the other slot and frees this one in one statement; code, link and ticket stay. */
    void move(Slot to) {
        if (status != AppointmentStatus.BOOKED) throw new StatusRefused(status, AppointmentStatus.BOOKED);
        leave(to);
    }

    private void leave(Slot to) {
        this.leftStarts = slot.starts;
        slot.giveUp();
        this.slot = to;
        this.session = to.session;
    }

    /**
     * Takes the other slot and frees this one in one statement; code, link and ticket stay. Who has come already need not
     * come again for another place of the same day.
     */
    void relocate(Slot to) {
        if (!isWaiting()) throw new StatusRefused(status, AppointmentStatus.BOOKED);
        if (!to.session.date.equals(session.date)) {
            if (!isBooked()) become(AppointmentStatus.BOOKED);
            this.arrivedAt = null;
            this.papers = null;
        } else if (status == AppointmentStatus.CALLED) {
            become(AppointmentStatus.CHECKED_IN);
        }
        leave(to);
    }

    /** As it was before it was cancelled, in the same place. */
    void restore() {
        become(AppointmentStatus.BOOKED);
        slot.takeBack();
        this.endedReason = null;
        this.late = false;
    }

    /** Whether there are papers by which it is paid. */
    public boolean hasPapers() {
        return payer != Payer.GENERAL;
    }

    /** Whether the visit is still to begin. */
    public boolean isWaiting() {
        return isBooked() || status == AppointmentStatus.CHECKED_IN || status == AppointmentStatus.CALLED;
    }

    /** By which a family on one telephone knows of whom a message is: the first name, of at most twenty letters. */
    public String shortName() {
        var first = patientName.strip().split("\\s+")[0];
        return first.length() <= LONGEST_SHORT_NAME ? first : first.substring(0, LONGEST_SHORT_NAME);
    }

    /** Whether a client with a key, or an account for somebody proved to be of its family, booked this. */
    public boolean isProved() {
        return channel != Channel.WEB || !toCheck;
    }

    /** What the register would have been told of the person, had this booking been the first. */
    PatientDetails as(Nik nik, String mrn) {
        var reached = phone == null ? null : new PhoneNumber(phoneTyped, phone);
        var contact = Contact.of(email, firstWay);
        return new PatientDetails(new PersonName(patientName), nik, mrn, patient.birthDate, null, reached, contact);
    }

    /** Whether what the desk put right for the patient is meant for this as well, and not the number of who booked. */
    boolean follows(String former, PhoneNumber repaired) {
        if (repaired == null) return phone != null && phone.equals(former) && bookedBy == null;
        if (repaired.e164().equals(phone)) return false;
        return phone == null || phone.equals(former) || !PhoneNumber.isGiven(phone);
    }

    /** @param right null when nobody knows a number */
    void isReachedBy(PhoneNumber right) {
        this.phoneTyped = right == null ? null : right.typed();
        this.phone = right == null ? null : right.e164();
        this.phoneFingerprint = Fingerprint.ofPhone(phone);
    }

    /** The number at which this visit is told of: as was said with it, else as the register has it; null for neither. */
    public String toldAt() {
        return phone != null ? phone : patient.phone;
    }

    /**
     * Where this visit is told of, and which way first: as was said with it, else as the register has it. Who books with
     * a telephone of their own is told there first; what the register knows beside that stays out of it unless it was
     * proved who the patient is.
     */
    public ToldAt told() {
        boolean isOthers = phone != null && !phone.equals(patient.phone);
        var mail = isToldAsRegistered() ? patient.email : email;
        var first = firstWay != null || isOthers || !mayBeToldAsRegistered() ? firstWay : patient.firstWay;
        return ToldAt.of(toldAt(), Contact.of(mail, first));
    }

    /** Whether e-mail about it goes to the address of the register. */
    boolean isToldAsRegistered() {
        return email == null && mayBeToldAsRegistered();
    }

    private boolean mayBeToldAsRegistered() {
        return phone == null || isProved();
    }

    /** By which name others speak of the appointment with this id: what messages are about, for instance. */
    public static String matter(long id) {
        return MATTER + id;
    }

    /** The id of the appointment of this name; empty for a name of something else. */
    public static Optional<Long> ofMatter(String matter) {
        return matter.matches(MATTER + "[0-9]{1,18}")
                ? Optional.of(Long.parseLong(matter.substring(MATTER.length())))
                : Optional.empty();
    }

    /** To another record of whoever says to be the same person. */
    void goTo(Patient record) {
        this.patient = record;
    }

    /** Is here since then; of who is here, the time may still be put right. Who is past waiting does not come again. */
    void arrive(Instant at) {
        if (!isWaiting()) throw new StatusRefused(status, AppointmentStatus.CHECKED_IN);
        if (status != AppointmentStatus.CHECKED_IN) become(AppointmentStatus.CHECKED_IN);
        this.arrivedAt = at;
    }

    /** Was said not to have come, and on paper did. */
    void cameAfterAll(Instant at) {
        become(AppointmentStatus.BOOKED);
        arrive(at);
    }

    // ---- on the day of the visit

    void call() {
        become(AppointmentStatus.CALLED);
    }

    /** Was called and did not come. */
    void waitAgain() {
        become(AppointmentStatus.CHECKED_IN);
    }

    void start() {
        become(AppointmentStatus.IN_SERVICE);
    }

    void complete() {
        become(AppointmentStatus.COMPLETED);
    }

    void miss() {
        become(AppointmentStatus.NO_SHOW);
    }

    /** To what it was before something was noted by mistake. */
    void goBack(AppointmentStatus before) {
        if (!status.holdsItsPlace()) {
            slot.takeBack();
            this.endedReason = null;
            this.late = false;
        }
        become(before);
        if (before != AppointmentStatus.BOOKED) return;
        this.arrivedAt = null;
        this.papers = null;
    }

    void hasPapers(Papers told) {
        this.papers = told.state();
        if (told.right() != null) isPaidBy(told.right());
    }

    /** Whether it is paid in just this way. */
    boolean isPaidAs(PayerDetails paying) {
        return payer == paying.payer()
                && Objects.equals(
                        jknCard, paying.card() == null ? null : paying.card().digits())
                && Objects.equals(visitType, paying.visitType() == null ? null : paying.visitType().number)
                && Objects.equals(reference, paying.reference())
                && Objects.equals(insurer, paying.insurer());
    }

    private void isPaidBy(PayerDetails paying) {
        this.payer = paying.payer();
        this.jknCard = paying.card() == null ? null : paying.card().digits();
        this.visitType = paying.visitType() == null ? null : paying.visitType().number;
        this.reference = paying.reference();
        this.insurer = paying.insurer();
    }

    void isNoted(DoctorNote note) {
        this.doctorNote = note.kept();
    }

    void comesFrom(Appointment visit) {
        this.referredFrom = visit.id;
    }

    void cancel(AppointmentStatus end, String reason, boolean late) {
        become(end);
        slot.giveUp();
        this.endedReason = reason;
        this.late = late;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** The visit stays, or that a place was given up; who it was does not. */
    void forget(Instant now) {
        if (erasedAt == null) erasedAt = now;
        if (patientName != null) patientName = "#" + patient.id;
        phoneTyped = null;
        phone = null;
        phoneFingerprint = null;
        email = null;
        firstWay = null;
        jknCard = null;
        reference = null;
        insurer = null;
        doctorNote = null;
        requestHash = null;
        endedReason = null;
    }

    void expire() {
        become(AppointmentStatus.EXPIRED);
    }

    private void become(AppointmentStatus next) {
        if (!status.mayBecome(next)) throw new StatusRefused(status, next);
        status = next;
    }

    boolean isHeldAt(Instant now) {
        return status == AppointmentStatus.HELD && now.isBefore(heldUntil);
    }

    /** Whether the visit is history: it was made, or not. */
    boolean isOver() {
        return status == AppointmentStatus.COMPLETED || status == AppointmentStatus.NO_SHOW;
    }

    public boolean isBooked() {
        return status == AppointmentStatus.BOOKED;
    }
}
