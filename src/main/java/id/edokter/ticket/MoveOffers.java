package id.edokter.ticket;

import id.edokter.booking.Availability;
import id.edokter.booking.SessionPlaces;
import id.edokter.booking.SlotPlace;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Slot;
import id.edokter.shared.Wib;
import id.edokter.ticket.MoveView.Day;
import id.edokter.ticket.MoveView.Other;
import id.edokter.ticket.MoveView.Times;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the places that a booking can be moved to: in its own clinic, of the pools of its payer. */
@ApplicationScoped
class MoveOffers {

    /** Further ahead than any clinic usually opens its book. */
    private static final int DAYS_AHEAD = 60;

    private static final int DAYS_ON_A_PAGE = 10;
    private static final int NEAREST = 4;

    /**
     * What the address asked for; any of it may be missing or nonsense.
     *
     * @param lost the slot that was wanted and not got; null before
     */
    record Wish(String doctor, String day, Slot lost) {
        static Wish of(Slot lost) {
            return new Wish(String.valueOf(lost.session.doctor.id), String.valueOf(lost.session.date), lost);
        }
    }

    private final Availability availability;
    private final Rota rota;

    MoveOffers(Availability availability, Rota rota) {
        this.availability = availability;
        this.rota = rota;
    }

    MoveView view(Ticket ticket, Wish wish, String refusal, boolean missing) {
        var open = open(ticket);
        var own = ticket.session().doctor;
        long doctor = Reading.id(wish.doctor())
                .filter(id -> open.stream().anyMatch(s -> s.doctor() == id))
                .orElse(own.id);
        var name = open.stream()
                .filter(s -> s.doctor() == doctor)
                .map(SessionPlaces::doctorName)
                .findFirst()
                .orElse(own.name);
        var days = days(ticket, open, doctor);
        var chosen = chosen(days, wish.day());
        int page = chosen == null ? 0 : days.indexOf(chosen) / DAYS_ON_A_PAGE;
        var times = chosen == null ? List.<Times>of() : times(ticket, open, doctor, chosen.date());
        return new MoveView(
                ticket,
                doctor,
                name,
                page(days, page),
                chosen == null ? null : chosen.date(),
                first(page(days, page - 1)),
                first(page(days, page + 1)),
                times,
                others(ticket, open, doctor),
                refusal,
                nearest(times, wish.lost()),
                missing);
    }

    /** A slot that is offered now. */
    Optional<Slot> free(Ticket ticket, Slot slot) {
        return open(ticket).stream()
                .filter(session -> session.id() == slot.session.id)
                .flatMap(session -> freeIn(ticket, session).stream())
                .filter(place -> place.id() == slot.id)
                .findFirst()
                .map(place -> slot);
    }

    /** A slot of the booking's own clinic, free or not. */
    Optional<Slot> slot(Ticket ticket, String id) {
        return Reading.id(id)
                .flatMap(rota::slot)
                .filter(slot -> slot.session.clinic.id.equals(ticket.session().clinic.id));
    }

    private List<SessionPlaces> open(Ticket ticket) {
        var today = Wib.date(ticket.now());
        return availability.sessions(today, today.plusDays(DAYS_AHEAD), ticket.session().clinic.id, null).stream()
                .filter(session -> session.window() == SessionPlaces.Window.OPEN)
                .toList();
    }

    private static List<Day> days(Ticket ticket, List<SessionPlaces> open, long doctor) {
        var ofDoctor = open.stream().filter(s -> s.doctor() == doctor).toList();
        return ofDoctor.stream()
                .map(SessionPlaces::date)
                .distinct()
                .map(date -> {
                    int left = ofDoctor.stream()
                            .filter(s -> s.date().equals(date))
                            .mapToInt(s -> s.left(ticket.appointment().payer))
                            .sum();
                    return new Day(date, left, left == 0 ? null : link(ticket, doctor, date));
                })
                .toList();
    }

    private static Day chosen(List<Day> days, String asked) {
        var wanted = Reading.date(asked).orElse(null);
        return days.stream()
                .filter(day -> day.link() != null && day.date().equals(wanted))
                .findFirst()
                .or(() -> days.stream().filter(day -> day.link() != null).findFirst())
                .orElse(null);
    }

    private static List<Day> page(List<Day> days, int page) {
        return page < 0
                ? List.of()
                : days.stream()
                        .skip((long) page * DAYS_ON_A_PAGE)
                        .limit(DAYS_ON_A_PAGE)
                        .toList();
    }

    private static String first(List<Day> days) {
        return days.stream()
                .map(Day::link)
                .filter(link -> link != null)
                .findFirst()
                .orElse(null);
    }

    private List<Times> times(Ticket ticket, List<SessionPlaces> open, long doctor, LocalDate date) {
        return open.stream()
                .filter(s -> s.doctor() == doctor && s.date().equals(date))
                .map(session -> new Times(
                        session,
                        freeIn(ticket, session),
                        ofPayer(ticket, session).size()))
                .filter(times -> !times.free().isEmpty())
                .toList();
    }

    private List<SlotPlace> freeIn(Ticket ticket, SessionPlaces session) {
        return ofPayer(ticket, session).stream().filter(SlotPlace::free).toList();
    }

    private List<SlotPlace> ofPayer(Ticket ticket, SessionPlaces session) {
        var pools = ticket.appointment().payer.pools();
        return availability.slots(session.id()).stream()
                .filter(place -> pools.contains(place.pool()))
                .toList();
    }

    private static List<Other> others(Ticket ticket, List<SessionPlaces> open, long doctor) {
        return open.stream()
                .filter(s -> s.doctor() != doctor)
                .map(SessionPlaces::doctor)
                .distinct()
                .map(other -> {
                    var free = open.stream()
                            .filter(s -> s.doctor() == other && s.left(ticket.appointment().payer) > 0)
                            .findFirst();
                    var any = open.stream()
                            .filter(s -> s.doctor() == other)
                            .findFirst()
                            .orElseThrow();
                    return new Other(
                            any.doctorName(),
                            free.map(SessionPlaces::date).orElse(null),
                            free.map(s -> link(ticket, other, s.date())).orElse(null));
                })
                .toList();
    }

    private static List<SlotPlace> nearest(List<Times> times, Slot lost) {
        if (lost == null) return List.of();
        return SlotPlace.nearest(times.stream().flatMap(t -> t.free().stream()), place -> place, lost.starts, NEAREST);
    }

    static String link(Ticket ticket, long doctor, LocalDate date) {
        return ticket.page("pindah") + "?dokter=" + doctor + "&tanggal=" + date;
    }
}
