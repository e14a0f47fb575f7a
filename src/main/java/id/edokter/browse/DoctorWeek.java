package id.edokter.browse;

import id.edokter.booking.Availability;
import id.edokter.booking.Payer;
import id.edokter.booking.SessionPlaces;
import id.edokter.booking.SlotPlace;
import id.edokter.browse.DoctorView.Day;
import id.edokter.browse.DoctorView.DayState;
import id.edokter.browse.DoctorView.Ledger;
import id.edokter.browse.DoctorView.NextDay;
import id.edokter.browse.DoctorView.Part;
import id.edokter.browse.DoctorView.PartOfDay;
import id.edokter.browse.DoctorView.PayerChoice;
import id.edokter.browse.DoctorView.Times;
import id.edokter.browse.DoctorView.Week;
import id.edokter.clinic.Holidays;
import id.edokter.doctor.Doctor;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.Rota;
import id.edokter.shared.Secrets;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws up a doctor's page from the sessions and slots as they are now. */
@ApplicationScoped
class DoctorWeek {

    /**
     * What the address asked for; all of it may be missing or nonsense.
     *
     * @param slot the place that was chosen on the page and could not be had; null before
     */
    record Wish(String doctor, String day, String payer, String journey, Long slot) {}

    private final Outlook outlook;
    private final Doctors doctors;
    private final Availability availability;
    private final Rota rota;
    private final Holidays holidays;

    DoctorWeek(Outlook outlook, Doctors doctors, Availability availability, Rota rota, Holidays holidays) {
        this.outlook = outlook;
        this.doctors = doctors;
        this.availability = availability;
        this.rota = rota;
        this.holidays = holidays;
    }

    DoctorView view(Wish wish, String refusal, boolean missing) {
        return view(wish, refusal, missing, Secrets.token());
    }

    DoctorView view(Wish wish, String refusal, boolean missing, String newForm) {
        var doctor = Reading.id(wish.doctor())
                .flatMap(doctors::find)
                .filter(d -> d.active)
                .orElseThrow(NotFoundException::new);
        var hospital = outlook.now();
        var today = hospital.today();
        var coming = availability.sessions(today, hospital.lastDay(), null, doctor.id);
        var payer = Asked.payer(wish.payer()).orElse(Payer.JKN);
        var chosen = Asked.date(wish.day(), today, hospital.lastDay()).orElseGet(() -> firstDay(coming, payer, today));
        var closed = closed(monday(chosen), coming);
        var links = new Links(doctor, payer, wish.journey());
        var onTheDay = on(coming, chosen);
        return new DoctorView(
                doctor.id,
                doctor.name,
                clinics(onTheDay.isEmpty() ? coming : onTheDay),
                chosen,
                payer,
                wish.journey(),
                week(chosen, today, hospital.lastDay(), coming, closed, links),
                Arrays.stream(Payer.values())
                        .map(p -> new PayerChoice(p, p == payer, links.of(chosen, p), left(onTheDay, p)))
                        .toList(),
                onTheDay.stream()
                        .map(session -> times(session, payer, hospital))
                        .toList(),
                nextFree(coming, chosen, links),
                closed.get(chosen),
                Asked.inVain(wish.day(), wish.payer(), today, hospital.lastDay()),
                hospital.lastDay(),
                missed(wish, chosen),
                refusal,
                missing,
                newForm);
    }

    /** On which days of a week all clinics of the doctor are closed, and why. */
    private Map<LocalDate, String> closed(LocalDate monday, List<SessionPlaces> coming) {
        var clinics = coming.stream().map(SessionPlaces::clinic).distinct().toList();
        var closures = holidays.closures(monday, monday.plusDays(6));
        var closed = new HashMap<LocalDate, String>();
        monday.datesUntil(monday.plusDays(7))
                .forEach(date -> closures.why(date, clinics).ifPresent(why -> closed.put(date, why)));
        return closed;
    }

    private LocalTime missed(Wish wish, LocalDate day) {
        return Optional.ofNullable(wish.slot())
                .flatMap(rota::slot)
                .filter(slot -> slot.session.date.equals(day))
                .map(slot -> slot.starts)
                .orElse(null);
    }

    /** Addresses of this page with one thing changed. */
    private record Links(Doctor doctor, Payer payer, String journey) {
        String of(LocalDate day, Payer other) {
            return "/dokter/" + doctor.id + "?tanggal=" + day + "&bayar=" + other
                    + (journey == null ? "" : "&untuk=" + journey);
        }

        String of(LocalDate day) {
            return of(day, payer);
        }
    }

    private static String clinics(List<SessionPlaces> sessions) {
        return sessions.stream()
                .map(SessionPlaces::clinicName)
                .distinct()
                .map(Names::clinic)
                .collect(Collectors.joining(", "));
    }

    private static LocalDate firstDay(List<SessionPlaces> coming, Payer payer, LocalDate today) {
        return coming.stream()
                .filter(s -> s.window() == SessionPlaces.Window.OPEN && s.left(payer) > 0)
                .findFirst()
                .or(() -> coming.stream().filter(SessionPlaces::bookable).findFirst())
                .or(() -> coming.stream().findFirst())
                .map(SessionPlaces::date)
                .orElse(today);
    }

    private static NextDay nextFree(List<SessionPlaces> coming, LocalDate chosen, Links links) {
        return coming.stream()
                .filter(s -> s.window() == SessionPlaces.Window.OPEN && s.left(links.payer()) > 0)
                .map(SessionPlaces::date)
                .filter(date -> !date.equals(chosen))
                .min(Comparator.comparing((LocalDate date) -> date.isBefore(chosen))
                        .thenComparing(Comparator.naturalOrder()))
                .map(date -> new NextDay(date, links.of(date)))
                .orElse(null);
    }

    private static Week week(
            LocalDate chosen,
            LocalDate today,
            LocalDate lastDay,
            List<SessionPlaces> coming,
            Map<LocalDate, String> closed,
            Links links) {
        var monday = monday(chosen);
        var days = new ArrayList<Day>();
        for (var date = monday; date.isBefore(monday.plusDays(7)); date = date.plusDays(1)) {
            var sessions = on(coming, date);
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY && sessions.isEmpty() && !date.equals(chosen)) continue;
            days.add(day(date, date.equals(chosen), sessions, closed.containsKey(date), links));
        }
        boolean before = monday.isAfter(today);
        boolean after = !monday.plusDays(7).isAfter(lastDay);
        var weekBefore = monday.minusDays(7).isBefore(today) ? today : monday.minusDays(7);
        return new Week(
                monday,
                days.get(days.size() - 1).date(),
                days,
                before ? links.of(firstOf(coming, weekBefore, monday.minusDays(1))) : null,
                after ? links.of(firstOf(coming, monday.plusDays(7), monday.plusDays(13))) : null);
    }

    /** The day to show of a week: its first with a place, else its first with a session, else its first. */
    private static LocalDate firstOf(List<SessionPlaces> coming, LocalDate from, LocalDate to) {
        var week = coming.stream()
                .filter(s -> !s.date().isBefore(from) && !s.date().isAfter(to))
                .toList();
        return week.stream()
                .filter(SessionPlaces::bookable)
                .findFirst()
                .or(() -> week.stream().findFirst())
                .map(SessionPlaces::date)
                .orElse(from);
    }

    private static Day day(LocalDate date, boolean chosen, List<SessionPlaces> sessions, boolean holiday, Links links) {
        int left = left(sessions, links.payer());
        var link = sessions.isEmpty() ? null : links.of(date);
        return new Day(date, chosen, link, state(sessions, left, holiday), left);
    }

    private static DayState state(List<SessionPlaces> sessions, int left, boolean holiday) {
        if (left > 0) return DayState.FREE;
        if (sessions.isEmpty()) return holiday ? DayState.HOLIDAY : DayState.NOTHING;
        if (sessions.stream().anyMatch(s -> s.window() == SessionPlaces.Window.OPEN)) return DayState.FULL;
        if (sessions.stream().allMatch(s -> s.window() == SessionPlaces.Window.CANCELLED)) return DayState.CANCELLED;
        return sessions.stream().anyMatch(s -> s.window() == SessionPlaces.Window.NOT_YET)
                ? DayState.NOT_YET
                : DayState.CLOSED;
    }

    private Times times(SessionPlaces session, Payer payer, Outlook.View hospital) {
        var parts = new EnumMap<PartOfDay, List<SlotPlace>>(PartOfDay.class);
        if (session.window() == SessionPlaces.Window.OPEN) {
            availability.slots(session.id()).stream()
                    .filter(slot -> payer.pools().contains(slot.pool()))
                    .forEach(slot -> parts.computeIfAbsent(PartOfDay.of(slot.starts()), p -> new ArrayList<>())
                            .add(slot));
        }
        var last = rota.ledger(session.id()).stream()
                .filter(entry -> entry.act.isOfPlaces())
                .reduce((a, b) -> b);
        return new Times(
                session,
                session.left(payer),
                session.left() - session.left(payer),
                session.window() == SessionPlaces.Window.NOT_YET
                        ? session.date()
                                .minusDays(hospital.clinic(session.clinicCode())
                                        .map(Outlook.ClinicCard::opensDaysAhead)
                                        .orElse(0))
                        : null,
                parts.entrySet().stream()
                        .map(e -> new Part(
                                e.getKey(),
                                e.getValue().stream().filter(SlotPlace::free).toList(),
                                e.getValue().size()))
                        .toList(),
                last.map(entry -> new Ledger(entry.at, entry.act)).orElse(null));
    }

    private static int left(List<SessionPlaces> sessions, Payer payer) {
        return sessions.stream()
                .filter(s -> s.window() == SessionPlaces.Window.OPEN)
                .mapToInt(s -> s.left(payer))
                .sum();
    }

    private static List<SessionPlaces> on(List<SessionPlaces> sessions, LocalDate date) {
        return sessions.stream().filter(s -> s.date().equals(date)).toList();
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
