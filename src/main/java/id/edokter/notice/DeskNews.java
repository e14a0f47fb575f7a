package id.edokter.notice;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.CounterNews;
import id.edokter.booking.Relocations;
import id.edokter.notification.CalendarEntry;
import id.edokter.notification.Fate;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionCalledOff;
import id.edokter.schedule.SessionNews;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells patients what the desk did with their appointments. What each knows is remembered: whatever changes takes back
 * what did not go yet, and puts one message from what is known to what is so, or none when that is the same. Whom no
 * message reaches stands on a list until somebody told them. All within the transaction of the act.
 */
@ApplicationScoped
public class DeskNews {

    /** News is worth sending at least so long, however near the visit is. */
    private static final Duration FRESH = Duration.ofHours(2);

    /** So long who was ticked stays on the list, to be un-ticked. */
    private static final Duration TICKED = Duration.ofHours(12);

    static final Set<MessageKind> KINDS = Set.of(
            MessageKind.DESK_BOOKED, MessageKind.DESK_MOVED, MessageKind.DESK_CANCELLED, MessageKind.DESK_RESTORED);

    private static final BiPredicate<Telling, Visit> NOBODY_KNOWS = (one, now) -> false;

    private final Tellings tellings;
    private final Relocations appointments;
    private final Outbox outbox;
    private final Teller teller;
    private final Site site;
    private final HospitalSettings hospital;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    DeskNews(
            Tellings tellings,
            Relocations appointments,
            Outbox outbox,
            Teller teller,
            Site site,
            HospitalSettings hospital,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.tellings = tellings;
        this.appointments = appointments;
        this.outbox = outbox;
        this.teller = teller;
        this.site = site;
        this.hospital = hospital;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- to see

    /** How the patient comes to know of the last act of the desk. */
    public enum Told {
        /** There is nothing to tell. */
        NOTHING,
        /** It was sent, or will be within moments. */
        BY_MESSAGE,
        /** What was not so any more had not gone, and does not. */
        TAKEN_BACK,
        /** A message was to tell, and did not get there. */
        LOST,
        /** No message gets there. */
        TO_CALL,
        CALLED;

        public boolean isByMessage() {
            return this == BY_MESSAGE;
        }

        public boolean isTakenBack() {
            return this == TAKEN_BACK;
        }

        public boolean isLost() {
            return this == LOST;
        }

        public boolean isToCall() {
            return this == TO_CALL;
        }

        public boolean isCalled() {
            return this == CALLED;
        }
    }

    /** What is known of how this patient was told. */
    public Told told(Appointment appointment) {
        return transactions.run(() -> tellings.findByIdOptional(appointment.id)
                .map(one -> told(one, appointment))
                .orElse(Told.NOTHING));
    }

    private Told told(Telling one, Appointment appointment) {
        var fate = fate(one.via);
        if (!one.isToTell()) {
            if (fate.filter(Fate.TAKEN_BACK::equals).isPresent()) return Told.TAKEN_BACK;
            boolean isGone = one.via != null
                    && fate.filter(f -> f == Fate.GONE || f == Fate.WAITING).isPresent();
            return isGone ? Told.BY_MESSAGE : Told.NOTHING;
        }
        if (one.isCalled()) return Told.CALLED;
        if (isUndecided(appointment)) return Told.NOTHING;
        if (one.via == null || fate.filter(Fate.TAKEN_BACK::equals).isPresent()) return Told.TO_CALL;
        return fate.filter(Fate.LOST::equals).isPresent() ? Told.LOST : Told.BY_MESSAGE;
    }

    /** One whom the desk has to tell, or told a moment ago. */
    public record ToTell(Telling telling, Appointment appointment) {

        public boolean isNew() {
            return telling.known == null && telling.said.coming();
        }

        public boolean isRestored() {
            return telling.known != null && !telling.known.coming() && telling.said.coming();
        }

        public boolean isCancelled() {
            return !telling.said.coming();
        }

        /** The number to call; empty when there is none. */
        public Optional<String> phone() {
            return Optional.ofNullable(appointment.toldAt());
        }
    }

    /** Whom no message reaches, the nearest visit first; who was ticked lately, last. */
    public List<ToTell> toTell() {
        return transactions.run(() -> {
            var now = clock.instant();
            var byId = byId(tellings.of(tellings.leftToTheDesk(Wib.date(now), now.minus(TICKED))));
            return appointments.these(byId.keySet()).stream()
                    .map(one -> new ToTell(byId.get(one.id), one))
                    .sorted(Comparator.comparing((ToTell one) -> one.telling.isCalled())
                            .thenComparing(one -> one.appointment.session.date)
                            .thenComparing(one -> one.appointment.slot.starts)
                            .thenComparing(one -> one.appointment.id))
                    .toList();
        });
    }

    /** How many nobody told yet. */
    public long countToTell() {
        return transactions.run(() -> tellings.toCall(Wib.date(clock.instant())));
    }

    // ---- to tick

    /**
     * Notes that somebody was told; a second time changes nothing.
     *
     * @param shown what stood on the page of who told it: {@link Visit#words}
     * @throws NewsChanged when there is something else to tell by now
     */
    public void called(long appointment, String shown, Witness by) {
        tick(appointment, by, "", one -> isToBeTicked(one, shown), one -> one.called(by.who(), clock.instant()));
    }

    private boolean isToBeTicked(Telling one, String shown) {
        if (one.isCalled()) return false;
        if (!one.said.words().equals(shown)) throw new NewsChanged();
        return true;
    }

    /** Somebody was ticked off by mistake. */
    public void notCalled(long appointment, Witness by) {
        tick(appointment, by, "taken back", Telling::isCalled, Telling::notCalled);
    }

    private void tick(long appointment, Witness by, String detail, Predicate<Telling> isMeant, Consumer<Telling> step) {
        transactions.run(() -> {
            var one = tellings.locked(appointment).orElseThrow(NotFoundException::new);
            if (!one.isToTell() || !isMeant.test(one)) return null;
            step.accept(one);
            var about = appointments.these(List.of(appointment)).get(0);
            trail.add(by, Act.PATIENT_CALLED, about.patient.id, about.code, detail);
            return null;
        });
    }

    // ---- what happens

    void tell(@Observes CounterNews news) {
        var about = news.appointment();
        if (news.kind() == CounterNews.Kind.BOOKED) {
            var made = Stream.concat(Stream.of(about), news.others().stream());
            renew(made.map(one -> begin(one, null)).toList());
            return;
        }
        // together they were booked, so nobody has to ask what was known of the others
        var ids = Stream.concat(Stream.of(about), news.others().stream())
                .map(one -> one.id)
                .toList();
        var changed = new ArrayList<>(tellings.locked(ids));
        if (changed.stream().noneMatch(one -> one.appointmentId.equals(about.id)))
            changed.add(begin(about, before(news)));
        boolean isReal = news.kind() == CounterNews.Kind.CANCELLED && news.why() != CounterNews.Why.SLIP;
        renew(changed, isReal ? Set.of(about.id) : Set.of(), NOBODY_KNOWS);
    }

    /** What was so before, and so was known when nobody remembers otherwise. */
    private static Visit before(CounterNews news) {
        return switch (news.kind()) {
            case BOOKED -> null;
            case MOVED -> Visit.at(true, news.before());
            case CANCELLED -> news.undone() == CounterNews.Kind.BOOKED ? null : Visit.at(true, news.before());
            case RESTORED -> Visit.at(false, news.before());
        };
    }

    private Telling begin(Appointment about, Visit known) {
        var one = new Telling(about, known);
        tellings.persist(one);
        return one;
    }

    /** Who did it at home, or stands there, knows; a repaired telephone gets what the former did not. */
    void follow(@Observes AppointmentChange change) {
        switch (change.act) {
            case MOVED, CANCELLED, RESTORED -> {
                if (change.channel != Channel.DESK) knows(change.appointmentId);
            }
            case CHECKED_IN -> knows(change.appointmentId);
            case PHONE -> tellings.locked(change.appointmentId).ifPresent(one -> renew(List.of(one)));
            default -> {}
        }
    }

    /** Another message, or a list, tells what is so now; within the transaction under way. */
    public void isToldOtherwise(Appointment appointment) {
        knows(appointment.id);
    }

    /** What was to tell it was taken back, so nobody can say what is known; within the transaction under way. */
    public void wasNotTold(long appointment) {
        var one = tellings.locked(appointment);
        if (one.isPresent()) one.get().knowsNothing();
        else begin(appointments.these(List.of(appointment)).get(0), null);
    }

    private void knows(long appointment) {
        tellings.locked(appointment)
                .ifPresent(one -> renew(List.of(one), Set.of(), (some, now) -> some.appointmentId.equals(appointment)));
    }

    /** Whoever knows the former hours is told of it as all others are; whose message waits, by that one. */
    void follow(@Observes SessionNews news) {
        if (news.kind() != SessionNews.Kind.HOURS_CHANGED) return;
        for (var one : comingTo(news.session())) {
            renew(
                    List.of(one),
                    Set.of(),
                    (some, now) -> some.known != null
                            && some.known.coming()
                            && some.known.slot() == now.slot()
                            && now.coming());
        }
    }

    /** What becomes of them is decided, and told then. */
    void follow(@Observes SessionCalledOff news) {
        comingTo(news.session()).stream().filter(Telling::isToTell).forEach(one -> renew(List.of(one)));
    }

    private List<Telling> comingTo(Session session) {
        return tellings.locked(
                teller.coming(session.id).stream().map(one -> one.id).toList());
    }

    // ---- steps

    private void renew(List<Telling> some) {
        renew(some, Set.of(), NOBODY_KNOWS);
    }

    /**
     * Takes back what waits, sees what is known by now, and puts what is left to say.
     *
     * @param insist appointments of which it is told also when nobody knew of them: that they are cancelled
     * @param knows of whom the patient knows what is so now, from elsewhere
     */
    private void renew(List<Telling> some, Set<Long> insist, BiPredicate<Telling, Visit> knows) {
        var group = new LinkedHashSet<>(some);
        for (var one : some) if (one.via != null) group.addAll(tellings.besides(one));
        outbox.withdraw(KINDS, subjects(group), "the appointment has changed");
        var fates = new HashMap<Long, Optional<Fate>>();
        for (var one : group) one.settle(fates.computeIfAbsent(one.via == null ? 0 : one.via, this::fate));
        var about = appointments.these(byId(group).keySet()).stream()
                .collect(Collectors.toMap(one -> one.id, Function.identity()));
        var fresh = new ArrayList<Telling>();
        var gone = new ArrayList<Telling>();
        for (var one : group) {
            var appointment = about.get(one.appointmentId);
            var now = Visit.of(appointment);
            if (knows.test(one, now)) one.knows(now);
            else if (isKnown(one, now, insist)) leave(one, now);
            else if (isUndecided(appointment) || !teller.canReach(appointment)) one.say(appointment, null);
            else if (one.known == null && now.coming()) fresh.add(one);
            else if (!now.coming() && why(appointment) == CounterNews.Why.SLIP) gone.add(one);
            else {
                var kind = kind(one.known, now);
                one.say(appointment, appointment.id);
                send(kind, one, appointment, 0);
            }
        }
        tellTogether(MessageKind.DESK_BOOKED, fresh, about);
        tellTogether(MessageKind.DESK_CANCELLED, gone, about);
    }

    private static void leave(Telling one, Visit now) {
        if (now.coming()) one.rest();
        else one.restAlone();
    }

    private static boolean isKnown(Telling one, Visit now, Set<Long> insist) {
        if (one.known != null) return now.saysTheSameAs(one.known);
        boolean wasToBeTold = one.said != null && !one.said.coming();
        return !now.coming() && !wasToBeTold && !insist.contains(one.appointmentId);
    }

    /** One message, of the first, that says how many more it is so of. */
    private void tellTogether(MessageKind kind, List<Telling> some, Map<Long, Appointment> about) {
        some.stream()
                .min(Comparator.comparing(
                        one -> about.get(one.appointmentId).slot.startsAt()))
                .ifPresent(first -> {
                    some.forEach(one -> one.say(about.get(one.appointmentId), first.appointmentId));
                    send(kind, first, about.get(first.appointmentId), some.size() - 1);
                });
    }

    /** The session is called off, and the patients are still in it. */
    private static boolean isUndecided(Appointment appointment) {
        return appointment.isBooked() && appointment.session.status == Session.Status.CANCELLED;
    }

    private static MessageKind kind(Visit known, Visit now) {
        if (!now.coming()) return MessageKind.DESK_CANCELLED;
        if (known == null) return MessageKind.DESK_BOOKED;
        return known.coming() ? MessageKind.DESK_MOVED : MessageKind.DESK_RESTORED;
    }

    private Optional<Fate> fate(Long via) {
        return via == null ? Optional.empty() : outbox.last(KINDS, Teller.subject(via));
    }

    private static Set<String> subjects(Collection<Telling> some) {
        return some.stream()
                .flatMap(one -> Stream.of(one.appointmentId, one.via == null ? one.appointmentId : one.via))
                .map(Teller::subject)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<Long, Telling> byId(Collection<Telling> some) {
        return some.stream().collect(Collectors.toMap(one -> one.appointmentId, Function.identity(), (a, b) -> a));
    }

    private void send(MessageKind kind, Telling one, Appointment about, int others) {
        var now = clock.instant();
        var soonest = now.plus(FRESH);
        var useless = about.slot.startsAt();
        var message = new Message(
                kind,
                Teller.subject(about.id),
                one.next(),
                outbox.ways(about.told()),
                about.locale(),
                values(kind, one.known, about, others),
                now,
                useless.isAfter(soonest) ? useless : soonest,
                false);
        outbox.put(message.with(new CalendarEntry(
                about.code, about.version, about.slot.startsAt(), about.slot.endsAt(), !about.status.holdsItsPlace())));
    }

    /** Nothing of what the visit is for: of clinics that are sensitive neither the name nor the number, which names them. */
    private Map<String, String> values(MessageKind kind, Visit known, Appointment about, int others) {
        boolean sensitive = about.session.clinic.sensitive;
        var now = Visit.of(about);
        var told = new HashMap<String, String>();
        told.put("code", about.code);
        told.put("clinic", sensitive ? "" : about.session.clinic.name);
        if (kind == MessageKind.DESK_CANCELLED) {
            told.put("was", when(known == null ? now : known, about));
            told.put("why", why(about).name());
            told.put("phone", hospital.phone());
            told.put("others", String.valueOf(others));
            return told;
        }
        told.put("number", sensitive ? "" : about.slot.label());
        told.put("link", site.link("/janji/" + appointments.link(about)));
        if (kind == MessageKind.DESK_MOVED) {
            told.put("was", when(known, about));
            told.put("next", when(now, about));
        } else {
            told.put("when", when(now, about));
        }
        if (kind == MessageKind.DESK_BOOKED) told.put("others", String.valueOf(others));
        return told;
    }

    /** The desk gives a reason for whatever it cancels, and none for a booking that it takes back. */
    private static CounterNews.Why why(Appointment about) {
        if (about.status == AppointmentStatus.CANCELLED_BY_PATIENT) return CounterNews.Why.PATIENT;
        return about.endedReason == null ? CounterNews.Why.SLIP : CounterNews.Why.HOSPITAL;
    }

    private static String when(Visit visit, Appointment about) {
        return Format.full(visit.date(), visit.starts(), about.locale());
    }
}
