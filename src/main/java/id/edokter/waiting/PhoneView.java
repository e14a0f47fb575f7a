package id.edokter.waiting;

import id.edokter.booking.AppointmentStatus;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Head;
import id.edokter.queue.QueueView.Line;
import id.edokter.schedule.Session;
import id.edokter.shared.Secrets;
import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Where somebody stands, as the own telephone shows it. Of others it has numbers and nothing else.
 *
 * @param number prefix and number: "A-06"
 * @param before how many are called before; null where that says nothing
 * @param mayStillCome how many more would be, if they came in time
 * @param ahead the numbers before this one, in the order of call
 * @param from until to: when the turn is likely, WIB; null where nobody can say
 * @param opens when checking in opens, WIB
 * @param arrivedAt null until then
 * @param behind for how many others who comes late waits
 * @param minutesLate what the doctor is said to be late; 0 once there
 * @param begun whether the doctor is there
 * @param notBegun whether it should have begun and has not, and nothing was said
 * @param deskFirst whether the desk has to look at the card yet, before anybody calls
 * @param sentTo where the patient was sent from here; null for nowhere
 */
record PhoneView(
        State state,
        String number,
        Integer before,
        int mayStillCome,
        List<Ahead> ahead,
        LocalTime from,
        LocalTime to,
        LocalDate date,
        LocalTime planned,
        LocalTime starts,
        LocalTime opens,
        LocalTime arrivedAt,
        int behind,
        String room,
        boolean roomChanged,
        String doctor,
        String clinic,
        int minutesLate,
        boolean begun,
        boolean notBegun,
        boolean deskFirst,
        SentTo sentTo) {

    /** What it is to its patient, and so what there is to do. */
    public enum State {
        BEFORE,
        EARLY,
        EXPECTED,
        MISSED,
        WAITING,
        SKIPPED,
        NEXT,
        CALLED,
        SERVED,
        DONE,
        ABSENT,
        CLOSED,
        GONE;

        /** Whether the number is called one day yet. */
        boolean isAhead() {
            return ordinal() <= CALLED.ordinal();
        }
    }

    /** A number before this one. */
    record Ahead(String number, What what) {}

    public enum What {
        SERVED,
        CALLED,
        HERE,
        AWAY
    }

    /**
     * Another clinic on the same day.
     *
     * @param link the private link's token of the visit there; null when it does not open
     */
    record SentTo(String clinic, String number, String room, String link) {}

    private static final int STAMP = 16;

    /**
     * @param appointment id
     * @param look at its session
     * @return null for who has no place there any more
     */
    static PhoneView of(long appointment, SessionLook look) {
        var queue = look.queue();
        return queue.place(appointment).map(place -> of(place, look, queue)).orElse(null);
    }

    private static PhoneView of(QueueView.Place place, SessionLook look, QueueView queue) {
        var line = place.line();
        var head = queue.session();
        var opens = queue.planned().minusSeconds(60L * queue.rule().opensMinutesBefore());
        var state = state(place, queue, opens);
        boolean ahead = state.isAhead();
        var estimate = ahead && state != State.CALLED
                ? look.estimates().turnOf(line.appointment()).orElse(null)
                : null;
        boolean begun = head.startedAt() != null;
        return new PhoneView(
                state,
                line.label(),
                ahead ? place.before() : null,
                place.mayStillCome(),
                ahead && place.before() != null ? ahead(line, queue) : List.of(),
                estimate == null ? null : estimate.from(),
                estimate == null ? null : estimate.to(),
                head.date(),
                line.planned(),
                head.starts(),
                time(opens),
                time(line.arrivedAt()),
                queue.order().behind(),
                head.room(),
                ahead && look.roomChanged(),
                head.doctorName(),
                head.clinicName(),
                begun || !ahead ? 0 : head.minutesLate(),
                begun,
                ahead
                        && !begun
                        && head.minutesLate() == 0
                        && isToday(head, queue)
                        && !queue.at().isBefore(queue.planned()),
                ahead && line.isForTheDesk() && line.status() == AppointmentStatus.CHECKED_IN,
                look.sent().get(line.appointment()));
    }

    private static State state(QueueView.Place place, QueueView queue, Instant opens) {
        var line = place.line();
        var head = queue.session();
        return switch (line.status()) {
            case COMPLETED -> State.DONE;
            case IN_SERVICE -> State.SERVED;
            case CALLED -> here(State.CALLED, head, queue);
            case NO_SHOW -> State.CLOSED;
            case CHECKED_IN -> here(waiting(place, line, head), head, queue);
            default -> coming(line, queue, head, opens);
        };
    }

    /** Nobody is seen any more in a session that was called off, or on a day that is over. */
    private static State here(State otherwise, Head head, QueueView queue) {
        if (head.status() == Session.Status.CANCELLED) return State.ABSENT;
        return head.date().isBefore(Wib.date(queue.at())) ? State.GONE : otherwise;
    }

    /** Next is only who will be called next: the doctor is there, and nobody on the way has a smaller number. */
    private static State waiting(QueueView.Place place, Line line, Head head) {
        if (line.skips() > 0) return State.SKIPPED;
        boolean isNext = head.startedAt() != null && place.before() == 0 && place.mayStillCome() == 0;
        return isNext ? State.NEXT : State.WAITING;
    }

    private static State coming(Line line, QueueView queue, Head head, Instant opens) {
        if (head.status() == Session.Status.CANCELLED) return State.ABSENT;
        if (head.status() == Session.Status.CLOSED) return State.CLOSED;
        var today = Wib.date(queue.at());
        if (head.date().isAfter(today)) return State.BEFORE;
        if (head.date().isBefore(today)) return State.GONE;
        if (queue.at().isBefore(opens)) return State.EARLY;
        if (queue.isOver()) return State.CLOSED;
        return queue.at().isAfter(line.onTimeUntil()) ? State.MISSED : State.EXPECTED;
    }

    private static boolean isToday(Head head, QueueView queue) {
        return head.date().equals(Wib.date(queue.at()));
    }

    /** With the doctor, called, here and before; and who has a smaller number and may still come. */
    private static List<Ahead> ahead(Line own, QueueView queue) {
        var all = new ArrayList<Ahead>();
        queue.inService().forEach(line -> all.add(new Ahead(line.label(), What.SERVED)));
        queue.called().stream()
                .filter(line -> line != own)
                .forEach(line -> all.add(new Ahead(line.label(), What.CALLED)));
        boolean here = own.status() == AppointmentStatus.CHECKED_IN;
        var waiting = queue.waiting();
        int place = here
                ? waiting.indexOf(own)
                : Math.min(
                        waiting.size(),
                        queue.place(own.appointment()).orElseThrow().before());
        waiting.subList(0, Math.max(0, place)).forEach(line -> all.add(new Ahead(line.label(), What.HERE)));
        if (!own.late())
            queue.coming().stream()
                    .filter(line -> line.number() < own.number() && line != own)
                    .forEach(line -> all.add(new Ahead(line.label(), What.AWAY)));
        return List.copyOf(all);
    }

    private static LocalTime time(Instant moment) {
        return moment == null ? null : Wib.dateTime(moment).toLocalTime();
    }

    /** By which a telephone knows that it shows this already. */
    String stamp() {
        return Secrets.print(toString(), STAMP);
    }

    /** Whether the page is of today, and can change. */
    public boolean isLive(LocalDate today) {
        return date.equals(today);
    }

    public boolean isTimed() {
        return from != null;
    }

    public boolean isCalled() {
        return state == State.CALLED;
    }

    /** Whether another clinic is to be gone to; not while this one calls. */
    public boolean isSent() {
        return sentTo != null && !isCalled();
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** Whether saying that one is there is what there is to do. */
    public boolean mayComeIn() {
        return state == State.EXPECTED || state == State.MISSED;
    }

    /** Whether nobody is called before who comes in time; here, "you are next" says the same. */
    public boolean isFirst() {
        return state == State.EXPECTED && ahead.isEmpty();
    }

    public boolean isLate() {
        return minutesLate > 0;
    }

    /** Whether the visit is still to come, so that the room and the doctor matter. */
    public boolean isAhead() {
        return state.isAhead() || state == State.SERVED;
    }
}
