package id.edokter.queue;

import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Payer;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionSeen;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The queue of a session as it stood at a moment.
 *
 * @param stamp as {@link QueueDesk#stamps} has it: as long as that stays, nothing changed but the time
 * @param calls how many turns were given; who calls says it back
 * @param rule how people queue at this clinic
 * @param lines everybody who has a place there, by number
 * @param waiting who is here and waits, in the order of call
 */
public record QueueView(
        Instant at,
        Head session,
        long stamp,
        int calls,
        CallOrder order,
        QueueRule rule,
        List<Line> lines,
        List<Line> waiting) {

    /**
     * The session.
     *
     * @param prefix before its numbers
     * @param startedAt when it really began; null until then
     * @param minutesLate what the doctor is said to be late
     * @param roomId of the room that is named before it
     */
    public record Head(
            long id,
            int version,
            Session.Status status,
            LocalDate date,
            LocalTime starts,
            LocalTime ends,
            int minutesPerPlace,
            Instant startedAt,
            Instant closedAt,
            int minutesLate,
            long clinic,
            String clinicName,
            String prefix,
            boolean sensitive,
            long doctor,
            String doctorName,
            String room,
            long roomId) {

        public SessionSeen seen() {
            return new SessionSeen(id, version);
        }

        public boolean isOn() {
            return status == Session.Status.OPEN || status == Session.Status.RUNNING;
        }
    }

    /**
     * Somebody of the session.
     *
     * @param version of the entry, for who acts on it
     * @param planned time of the number, WIB
     * @param onTimeUntil who comes later waits behind others
     * @param arrivedAt as are all the following: null for what did not happen or nobody noted
     * @param callNumber which turn of the session it was
     * @param walkIn whether it got its number on the day itself
     * @param referredFrom id of the visit from which it was sent here
     * @param visitType 1–4 for JKN, else null
     * @param rings how often it was called once more, counting what was taken back
     * @param toCheck whether the desk has to look at a card: who it is, or by what is paid
     * @param reachable whether a telephone is known
     * @param person null where nobody asked for names
     */
    public record Line(
            long appointment,
            int version,
            int number,
            String label,
            AppointmentStatus status,
            LocalTime planned,
            Instant onTimeUntil,
            Instant arrivedAt,
            boolean late,
            Priority priority,
            int callableAfter,
            Integer callNumber,
            Instant calledAt,
            String calledBy,
            int recalls,
            int skips,
            Instant startedAt,
            Instant finishedAt,
            boolean walkIn,
            Long referredFrom,
            Payer payer,
            Integer visitType,
            int rings,
            boolean toCheck,
            boolean reachable,
            Person person) {

        /** Whether nothing is to be asked at arrival, so that one press notes it. */
        public boolean arrivesAtOnce() {
            return reachable
                    && !toCheck
                    && payer == Payer.GENERAL
                    && person != null
                    && !person.restricted()
                    && person.proposed() == null;
        }

        /** Whether it waits, is called or with the doctor. */
        boolean isHere() {
            return switch (status) {
                case CHECKED_IN, CALLED, IN_SERVICE -> true;
                default -> false;
            };
        }

        /** Whether it is here and has to go to the desk, which has not looked yet. */
        public boolean isForTheDesk() {
            return toCheck && arrivedAt != null;
        }

        CallOrder.Waiting asWaiting() {
            return new CallOrder.Waiting(appointment, number, callableAfter, skips > 0, priority);
        }

        /** From arrival to the start, or to the call where nobody noted the start; empty where either is missing. */
        public Optional<Duration> waited() {
            var end = calledAt != null ? calledAt : startedAt;
            if (arrivedAt == null || end == null || end.isBefore(arrivedAt)) return Optional.empty();
            return Optional.of(Duration.between(arrivedAt, end));
        }

        public Optional<Consultation> consultation() {
            return Consultation.of(startedAt, finishedAt);
        }
    }

    /**
     * Who it is, for staff.
     *
     * @param restricted asked not to be looked at without need: the name is for who says why
     * @param proposed priority that the date of birth suggests; null for most
     * @param note what the desk tells about the visit; null for nothing
     */
    public record Person(
            long patient, String name, LocalDate birthDate, boolean restricted, Priority proposed, String note) {}

    /**
     * Who holds a place, in numbers that are others as soon as somebody books, moves or cancels, which no stamp tells.
     *
     * @param people how many
     * @param ids of their appointments, added up
     * @param numbers each times the own number, added up
     */
    public record Holders(long people, long ids, long numbers) {

        public static final Holders NOBODY = new Holders(0, 0, 0);
    }

    public Holders holders() {
        return new Holders(
                lines.size(),
                lines.stream().mapToLong(Line::appointment).sum(),
                lines.stream()
                        .mapToLong(line -> line.appointment() * line.number())
                        .sum());
    }

    /** The same at a later moment, when nothing was done meanwhile. */
    public QueueView later(Instant now) {
        return new QueueView(now, session, stamp, calls, order, rule, lines, waiting);
    }

    /** When the session was to begin. */
    public Instant planned() {
        return Wib.instant(session.date(), session.starts());
    }

    /** Whether its hours are over and nobody is left to be seen, though nobody has closed it: who comes now finds an empty room. */
    public boolean isOver() {
        return session.isOn()
                && at.isAfter(rule.ends(Wib.instant(session.date(), session.ends()), session.minutesLate()))
                && lines.stream().noneMatch(Line::isHere);
    }

    /** Who was called and has not gone in, in the order of their calls. */
    public List<Line> called() {
        return with(AppointmentStatus.CALLED, Comparator.comparing(Line::callNumber, nullsLast()));
    }

    /** Who is with the doctor. */
    public List<Line> inService() {
        return with(AppointmentStatus.IN_SERVICE, Comparator.comparing(Line::startedAt, nullsLast()));
    }

    /** Whose visit is done, in the order in which they went in. */
    public List<Line> done() {
        return with(AppointmentStatus.COMPLETED, Comparator.comparing(Line::callNumber, nullsLast()));
    }

    public List<Line> noShows() {
        return with(AppointmentStatus.NO_SHOW, Comparator.comparing(Line::number));
    }

    /** Who has not come and still is in time, by number. */
    public List<Line> coming() {
        return which(line -> line.status() == AppointmentStatus.BOOKED && !isMissed(line));
    }

    /** Whose turn passed: may still come, and then waits behind others. */
    public List<Line> missed() {
        return which(this::isMissed);
    }

    private boolean isMissed(Line line) {
        return line.status() == AppointmentStatus.BOOKED && session.isOn() && at.isAfter(line.onTimeUntil());
    }

    /** Ids of everybody whose name is in here, for the trail. */
    public Set<Long> patients() {
        return lines.stream()
                .filter(line -> line.person() != null)
                .map(line -> line.person().patient())
                .collect(Collectors.toSet());
    }

    /**
     * Where somebody stands.
     *
     * @param before how many are called before; for who has not come, how many would be if that one came now; null for
     *     who is called, with the doctor, or done
     * @param mayStillCome how many who have not come would be before as well, if they came in time: those with smaller
     *     numbers, and for who waits for others any of them
     */
    public record Place(Line line, Integer before, int mayStillCome) {}

    /** Empty for whose appointment has no place in this session. */
    public Optional<Place> place(long appointment) {
        return lines.stream()
                .filter(line -> line.appointment() == appointment)
                .findFirst()
                .map(this::place);
    }

    /** Whether who waits there is called soon, as the clinic understands it, and by a doctor who is there. */
    boolean isNear(Place place) {
        return place.line.status() == AppointmentStatus.CHECKED_IN
                && session.status() == Session.Status.RUNNING
                && rule.tellWhenLeft() > 0
                && place.before <= rule.tellWhenLeft();
    }

    /**
     * Whether who waits there reads that it takes a while, and may go elsewhere. Until the doctor is there that counts
     * those who may still come before.
     */
    boolean isFar(Place place) {
        if (place.line.status() != AppointmentStatus.CHECKED_IN || !session.isOn() || rule.tellWhenLeft() == 0)
            return false;
        int others = session.status() == Session.Status.RUNNING ? 0 : place.mayStillCome;
        return place.before + others > rule.tellWhenLeft();
    }

    private Place place(Line line) {
        return switch (line.status()) {
            case CHECKED_IN -> place(line, waiting.indexOf(line), line.callableAfter());
            case BOOKED -> {
                var newcomer = asIfHere(line);
                yield place(line, before(newcomer), newcomer.callableAfter());
            }
            default -> new Place(line, null, 0);
        };
    }

    /** @param after so many turns of the session it may be called */
    private Place place(Line line, int before, int after) {
        var others = coming().stream().filter(one -> one != line).toList();
        long smaller =
                others.stream().filter(one -> one.number() < line.number()).count();
        int gaps = Math.min(others.size(), after - calls - before);
        return new Place(line, before, (int) Math.max(smaller, gaps));
    }

    private int before(CallOrder.Waiting newcomer) {
        return order.before(newcomer, waiting.stream().map(Line::asWaiting).toList());
    }

    /** As who has not come would wait, coming now. */
    CallOrder.Waiting asIfHere(Line line) {
        int behind = isMissed(line) ? calls + order.behind() : 0;
        return new CallOrder.Waiting(line.appointment(), line.number(), behind, false, null);
    }

    private List<Line> with(AppointmentStatus status, Comparator<Line> order) {
        return lines.stream()
                .filter(line -> line.status() == status)
                .sorted(order)
                .toList();
    }

    private List<Line> which(Predicate<Line> which) {
        return lines.stream().filter(which).toList();
    }

    private static <T extends Comparable<T>> Comparator<T> nullsLast() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }
}
