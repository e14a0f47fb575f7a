package id.edokter.demo;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.BookingSettings;
import id.edokter.booking.Channel;
import id.edokter.booking.Payer;
import id.edokter.demo.Invented.Change;
import id.edokter.demo.Sitting.Seat;
import id.edokter.schedule.Pool;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Invents who came and who will come. The same sessions on the same day give the same diary. It keeps the rules that
 * the booking desk keeps: pools, one visit per session, no overlap, limits per patient and phone, opening and closing
 * times. The desk itself cannot be asked: it books for now, and most of this lies in the past.
 */
final class Diary {

    private static final long SEED = 20_261_124;
    private static final char[] CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int CODE_LENGTH = 6;

    private static final double SEEN_OF_ALL = 0.5;
    private static final double WALKED_IN = 0.55;
    private static final double NOT_SHOWN_UP = 0.11;
    private static final double CANCELLED = 0.08;
    private static final double MOVED = 0.05;
    /** From this share on a session is simply full. */
    private static final double AS_GOOD_AS_FULL = 0.92;

    private static final int MOST_TRIES = 60;
    /** Less than the rules allow, so that whoever tries the sample can still book for these people. */
    private static final int MOST_PER_PATIENT = 3;

    private static final int MOST_PER_PHONE = 7;

    private final List<Someone> people;
    private final Map<Long, List<Visit>> visits;
    private final Set<String> codes;
    private final BookingSettings rules;
    private final Instant now;
    private final Map<String, List<Someone>> patientsOf = new HashMap<>();
    private final Map<Long, Sitting> lastOf = new HashMap<>();
    private final Map<String, Integer> comingOnPhone = new HashMap<>();
    private final List<String> reasons = Households.words("reasons");
    private final List<String> insurers = Households.words("insurers");

    /** A place in which somebody lives already. */
    record Visit(long patient, String phone, long session, LocalDate date, LocalTime starts, LocalTime ends) {

        boolean overlaps(LocalDate day, Seat seat) {
            return date.equals(day)
                    && starts.isBefore(seat.ends())
                    && seat.starts().isBefore(ends);
        }
    }

    Diary(List<Someone> people, List<Visit> visits, Set<String> codes, BookingSettings rules, Instant now) {
        this.people = people;
        this.visits = new HashMap<>();
        this.codes = new HashSet<>(codes);
        this.rules = rules;
        this.now = now;
        visits.forEach(this::remember);
    }

    private void remember(Visit visit) {
        visits.computeIfAbsent(visit.patient(), id -> new ArrayList<>()).add(visit);
        if (isComing(visit.date())) comingOnPhone.merge(String.valueOf(visit.phone()), 1, Integer::sum);
    }

    private boolean isComing(LocalDate date) {
        return !date.isBefore(Wib.date(now));
    }

    // ---- one session

    /**
     * Fills a session up to the share that one of its day has. Nothing is taken away, so twice adds nothing.
     *
     * @param daysAhead working days until then: after holidays people come as they do on the next day
     */
    List<Invented> fill(Sitting sitting, int daysAhead) {
        var chance = chance(sitting);
        var over = !sitting.isOverAt().isAfter(now);
        var share = (over ? SEEN_OF_ALL : sought(daysAhead)) * popularity(sitting) + (chance.nextDouble() - 0.5) * 0.16;
        if (share > AS_GOOD_AS_FULL) share = 1;
        // sometimes the one kind of places is gone first, sometimes the other
        var tilt = (chance.nextDouble() - 0.4) * 0.7;
        var invented = new ArrayList<Invented>();
        var free = new ArrayList<Seat>();
        for (var pool : Pool.values()) {
            var seats =
                    sitting.seats().stream().filter(seat -> seat.pool() == pool).toList();
            var left = inOrderOfTaking(seats, chance);
            int wanted =
                    (int) Math.round(seats.size() * shareOf(pool, share, tilt, sitting)) - (seats.size() - left.size());
            int taken = Math.min(Math.max(wanted, 0), left.size());
            left.subList(0, taken).forEach(seat -> add(invented, book(sitting, seat, false, chance)));
            if (pool != Pool.WALK_IN) free.addAll(left.subList(taken, left.size()));
        }
        cancelSome(sitting, share, free, invented, chance);
        lastOf.put(sitting.doctor(), sitting);
        return invented;
    }

    /** Some give their place back; in a full session somebody does just now, so that a place turns up again. */
    private void cancelSome(
            Sitting sitting, double share, List<Seat> free, List<Invented> invented, RandomGenerator chance) {
        int given = (int) Math.round(invented.size() * CANCELLED * (0.5 + chance.nextDouble()));
        for (int i = 0; i < Math.min(given, free.size()); i++) {
            add(invented, book(sitting, free.get(i), true, chance));
        }
        if (share < 1 || invented.size() < 6 || chance.nextInt(3) == 0) return;
        var last = invented.get(invented.size() - 1 - chance.nextInt(3));
        if (last.status() != AppointmentStatus.BOOKED || last.channel() == Channel.DESK) return;
        invented.remove(last);
        forget(last);
        invented.add(cancelled(sitting, last, chance));
    }

    /** What is left, earlier numbers mostly first. */
    private static List<Seat> inOrderOfTaking(List<Seat> seats, RandomGenerator chance) {
        Map<Seat, Double> order = new HashMap<>();
        seats.forEach(seat -> order.put(seat, seat.number() + chance.nextDouble() * seats.size() * 0.6));
        return seats.stream()
                .filter(seat -> !seat.taken())
                .sorted(Comparator.comparing(order::get))
                .toList();
    }

    private double shareOf(Pool pool, double share, double tilt, Sitting sitting) {
        return switch (pool) {
            case JKN -> Math.min(1, share * (1 + tilt / 2));
            case GENERAL, ANY -> share >= 1 ? 1 : Math.min(1, share * (1 - tilt));
            case WALK_IN -> sitting.startsAt().isAfter(now) ? 0 : WALKED_IN;
        };
    }

    /** People book late: nearly all of today's places are gone, few of those in four weeks. */
    private static double sought(int daysAhead) {
        return 0.95 * Math.exp(-daysAhead / 6.5) + 0.02;
    }

    private static double popularity(Sitting sitting) {
        return 0.75 + 0.5 * new SplittableRandom(SEED + sitting.doctorName().hashCode()).nextDouble();
    }

    private static RandomGenerator chance(Sitting sitting) {
        return new SplittableRandom(SEED
                + sitting.date().toEpochDay() * 86_400
                + sitting.starts().toSecondOfDay()
                + 1_000_003L * sitting.doctorName().hashCode());
    }

    private static void add(List<Invented> all, Invented one) {
        if (one != null) all.add(one);
    }

    // ---- one appointment

    private Invented book(Sitting sitting, Seat seat, boolean cancels, RandomGenerator chance) {
        var atDesk = seat.pool() == Pool.WALK_IN;
        var bookedAt = bookedAt(sitting, atDesk, chance);
        var payer = payer(seat.pool(), chance);
        var patient = bookedAt == null ? null : patient(sitting, seat, payer, chance);
        if (patient == null) return null;
        var channel = channel(payer, atDesk, chance);
        var from = chance.nextDouble() < MOVED && !atDesk && !cancels ? otherSeat(sitting, seat, chance) : null;
        var movedAt = from == null
                ? null
                : between(
                        bookedAt,
                        earlier(now, sitting.startsAt().minus(Duration.ofMinutes(rules.moveMinutesBefore()))),
                        chance);
        var history = new ArrayList<Change>();
        var first = movedAt == null ? seat.slot() : from.slot();
        history.add(new Change(bookedAt, channel, Act.BOOKED, AppointmentStatus.BOOKED, first, null));
        if (movedAt != null) {
            history.add(new Change(
                    movedAt, Channel.WEB, Act.MOVED, AppointmentStatus.BOOKED, seat.slot(), "from slot " + first));
        }
        var visitType = payer == Payer.JKN ? visitType(chance) : null;
        var booked = new Invented(
                code(chance),
                sitting.id(),
                seat.slot(),
                patient,
                payer,
                visitType,
                payer == Payer.JKN ? reference(sitting, visitType, chance) : null,
                payer == Payer.INSURANCE ? one(insurers, chance) : null,
                channel,
                null,
                false,
                history);
        if (cancels) return cancelled(sitting, booked, chance);
        if (!sitting.isOverAt().isAfter(now))
            history.addAll(ending(sitting, seat, history.get(history.size() - 1).at()));
        remember(new Visit(patient.id(), patient.phone(), sitting.id(), sitting.date(), seat.starts(), seat.ends()));
        return booked;
    }

    /** What becomes of a booking whose session is over: came and was seen, or did not come. */
    static List<Change> ending(Sitting sitting, Seat seat, Instant after) {
        var chance = new SplittableRandom(SEED + seat.slot());
        if (chance.nextDouble() < NOT_SHOWN_UP) {
            return List.of(new Change(
                    sitting.isOverAt(), Channel.JOB, Act.NO_SHOW, AppointmentStatus.NO_SHOW, seat.slot(), null));
        }
        var called = sitting.startOf(seat).plus(Duration.ofMinutes(chance.nextInt(25)));
        var came = later(called.minus(Duration.ofMinutes(20 + chance.nextInt(40))), after.plusSeconds(60));
        called = later(called, came.plusSeconds(90));
        var started = called.plusSeconds(60 + chance.nextInt(120));
        var done = earlier(
                started.plusSeconds((long) (sitting.minutes() * 60 * (0.5 + chance.nextDouble() * 0.6))),
                sitting.isOverAt());
        return List.of(
                new Change(came, Channel.KIOSK, Act.CHECKED_IN, AppointmentStatus.CHECKED_IN, seat.slot(), null),
                new Change(called, Channel.DESK, Act.CALLED, AppointmentStatus.CALLED, seat.slot(), null),
                new Change(started, Channel.DESK, Act.STARTED, AppointmentStatus.IN_SERVICE, seat.slot(), null),
                new Change(
                        later(done, started),
                        Channel.DESK,
                        Act.COMPLETED,
                        AppointmentStatus.COMPLETED,
                        seat.slot(),
                        null));
    }

    private Invented cancelled(Sitting sitting, Invented booking, RandomGenerator chance) {
        var reason = one(reasons, chance);
        var end = earlier(now, sitting.startsAt());
        var last = booking.history().get(booking.history().size() - 1).at();
        // most think better of it near the day
        var at = last.plus(
                Duration.ofMillis((long) (Duration.between(last, end).toMillis() * Math.sqrt(chance.nextDouble()))));
        var late = !at.isBefore(sitting.startsAt().minus(Duration.ofMinutes(rules.moveMinutesBefore())));
        var history = new ArrayList<>(booking.history());
        history.add(new Change(
                at, Channel.WEB, Act.CANCELLED, AppointmentStatus.CANCELLED_BY_PATIENT, booking.slot(), reason));
        return new Invented(
                booking.code(),
                booking.session(),
                booking.slot(),
                booking.patient(),
                booking.payer(),
                booking.visitType(),
                booking.reference(),
                booking.insurer(),
                booking.channel(),
                reason,
                late,
                history);
    }

    private void forget(Invented booking) {
        visits.get(booking.patient().id()).removeIf(visit -> visit.session() == booking.session());
        comingOnPhone.merge(booking.patient().phone(), -1, Integer::sum);
    }

    /** Between opening and closing of the book and before now, mostly near the day; null when there was no such time. */
    private Instant bookedAt(Sitting sitting, boolean atDesk, RandomGenerator chance) {
        var closing = atDesk
                ? sitting.endsAt().minus(Duration.ofMinutes(30))
                : sitting.startsAt().minus(Duration.ofMinutes(rules.closesMinutesBefore() + 1L));
        var opening = atDesk
                ? sitting.startsAt().minus(Duration.ofMinutes(75))
                : Wib.instant(sitting.date().minusDays(rules.opensDaysAhead()), LocalTime.MIDNIGHT);
        var end = earlier(closing, now.minusSeconds(60));
        if (!opening.isBefore(end)) return null;
        var lead = Duration.between(opening, end).toMillis() * Math.pow(chance.nextDouble(), 2.2);
        var at = end.minus(Duration.ofMillis((long) lead));
        var time = Wib.dateTime(at).toLocalTime();
        if (!atDesk && (time.getHour() < 6 || time.getHour() > 21)) {
            at = Wib.instant(Wib.date(at), LocalTime.of(6, 0).plusSeconds(chance.nextInt(16 * 3600)));
        }
        return later(earlier(at, end), opening).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant between(Instant from, Instant to, RandomGenerator chance) {
        var span = Duration.between(from, to);
        if (span.compareTo(Duration.ofMinutes(10)) < 0) return null;
        return from.plus(Duration.ofSeconds(60 + (long) (chance.nextDouble() * (span.toSeconds() - 60))));
    }

    private Seat otherSeat(Sitting sitting, Seat seat, RandomGenerator chance) {
        var before = lastOf.get(sitting.doctor());
        var from = before == null || chance.nextBoolean() ? sitting : before;
        var seats = from.seats().stream()
                .filter(other -> other.pool() == seat.pool() && other.slot() != seat.slot())
                .toList();
        return seats.isEmpty() ? null : seats.get(chance.nextInt(seats.size()));
    }

    private Someone patient(Sitting sitting, Seat seat, Payer payer, RandomGenerator chance) {
        var candidates = patientsOf.computeIfAbsent(
                sitting.clinic(),
                clinic -> people.stream()
                        .filter(someone -> someone.belongsIn(clinic, Wib.date(now)))
                        .toList());
        for (int i = 0; i < MOST_TRIES && !candidates.isEmpty(); i++) {
            var someone = candidates.get(chance.nextInt(candidates.size()));
            if (payer == Payer.JKN && someone.card() == null) continue;
            if (isFree(someone, sitting, seat)) return someone;
        }
        return null;
    }

    private boolean isFree(Someone someone, Sitting sitting, Seat seat) {
        var own = visits.getOrDefault(someone.id(), List.of());
        if (own.stream().anyMatch(visit -> visit.session() == sitting.id() || visit.overlaps(sitting.date(), seat)))
            return false;
        if (!isComing(sitting.date())) return true;
        return own.stream().filter(visit -> isComing(visit.date())).count() < MOST_PER_PATIENT
                && comingOnPhone.getOrDefault(someone.phone(), 0) < MOST_PER_PHONE;
    }

    private static Payer payer(Pool pool, RandomGenerator chance) {
        return switch (pool) {
            case JKN -> Payer.JKN;
            case GENERAL -> chance.nextDouble() < 0.72 ? Payer.GENERAL : Payer.INSURANCE;
            case WALK_IN, ANY -> chance.nextDouble() < 0.65 ? Payer.JKN : Payer.GENERAL;
        };
    }

    private static Channel channel(Payer payer, boolean atDesk, RandomGenerator chance) {
        if (atDesk) return Channel.DESK;
        double point = chance.nextDouble();
        if (payer == Payer.JKN && point < 0.3) return Channel.MOBILE_JKN;
        if (point < 0.85) return Channel.WEB;
        return point < 0.97 ? Channel.DESK : Channel.KIOSK;
    }

    /** Two of three come for control, a quarter with a fresh referral of primary care. */
    private static int visitType(RandomGenerator chance) {
        double point = chance.nextDouble();
        if (point < 0.64) return 3;
        if (point < 0.89) return 1;
        return point < 0.96 ? 2 : 4;
    }

    private static String reference(Sitting sitting, int visitType, RandomGenerator chance) {
        return "9901R001%02d%02d%s%06d"
                .formatted(
                        sitting.date().getMonthValue(),
                        sitting.date().getYear() % 100,
                        visitType == 3 ? "K" : "P",
                        chance.nextInt(1_000_000));
    }

    private String code(RandomGenerator chance) {
        while (true) {
            var code = new StringBuilder(CODE_LENGTH);
            for (int i = 0; i < CODE_LENGTH; i++) code.append(CODE_LETTERS[chance.nextInt(CODE_LETTERS.length)]);
            if (codes.add(code.toString())) return code.toString();
        }
    }

    private static String one(List<String> words, RandomGenerator chance) {
        return words.get(chance.nextInt(words.size()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
