package id.edokter.browse;

import id.edokter.booking.Availability;
import id.edokter.booking.Payer;
import id.edokter.booking.PoolPlaces;
import id.edokter.booking.SessionPlaces;
import id.edokter.browse.Asked.Instead;
import id.edokter.browse.Outlook.ClinicCard;
import id.edokter.clinic.Clinics;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueRule;
import id.edokter.schedule.Pool;
import id.edokter.shared.Wib;
import id.edokter.web.KeptPages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;

/** All clinics, and one clinic with its coming sessions. */
@Path("/poli")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ClinicPages {

    private static final int DAYS = 7;
    /** Whole days are shown until there are so many rows, so that a page stays light. */
    private static final int ROWS = 16;

    private final Outlook outlook;
    private final Availability availability;
    private final Clinics clinics;
    private final QueueDesk queue;
    private final KeptPages kept;

    ClinicPages(Outlook outlook, Availability availability, Clinics clinics, QueueDesk queue, KeptPages kept) {
        this.outlook = outlook;
        this.availability = availability;
        this.clinics = clinics;
        this.queue = queue;
        this.kept = kept;
    }

    @GET
    public String all() {
        return kept.page(() -> Pages.clinics(outlook.now()));
    }

    /**
     * A clinic's sessions, a week at a time.
     *
     * @param day only this day; anything that is no coming day means all
     * @param payer only places for this payer
     * @param from first day of the week shown
     */
    @GET
    @Path("{code}")
    public String one(
            @PathParam("code") String code,
            @QueryParam("tanggal") String day,
            @QueryParam("bayar") String payer,
            @QueryParam("dari") String from) {
        return kept.page(() -> clinic(code, day, payer, from));
    }

    private TemplateInstance clinic(String code, String day, String payer, String from) {
        var view = outlook.now();
        var clinic = view.clinic(code).orElseThrow(NotFoundException::new);
        var start = Asked.date(from, view.today(), view.lastDay()).orElse(view.today());
        var only = Asked.date(day, view.today(), view.lastDay()).orElse(null);
        var chosen = Asked.payer(payer).orElse(null);
        var days = availability.days(view.today(), view.lastDay(), clinic.id());
        var last = only == null ? lastShown(days, start) : only;
        return Pages.clinic(new ClinicView(
                clinic,
                Asked.inVain(day, payer, view.today(), view.lastDay()),
                view.lastDay(),
                chosen,
                only,
                start,
                last,
                List.copyOf(days.keySet()),
                byDoctor(availability.sessions(only == null ? start : only, last, clinic.id(), null), view.at()),
                only != null ? null : next(days, last),
                start.isAfter(view.today()) ? view.today() : null,
                queue.rule(clinics.find(clinic.id()).orElseThrow(NotFoundException::new))));
    }

    /** The last day that is shown: a week's, or the one that makes enough rows. */
    private static LocalDate lastShown(SortedMap<LocalDate, Integer> days, LocalDate start) {
        var end = start.plusDays(DAYS - 1L);
        var last = end;
        int rows = 0;
        for (var day : days.subMap(start, end.plusDays(1)).entrySet()) {
            if (rows >= ROWS) return last;
            rows += day.getValue();
            last = day.getKey();
        }
        return last;
    }

    /** Where the list goes on: the next day that has a session. */
    private static LocalDate next(SortedMap<LocalDate, Integer> days, LocalDate last) {
        var later = days.tailMap(last.plusDays(1));
        return later.isEmpty() ? null : later.firstKey();
    }

    /** Sessions that are not over, by doctor. */
    private static List<DoctorSessions> byDoctor(List<SessionPlaces> sessions, Instant at) {
        var now = Wib.dateTime(at);
        var byDoctor = new LinkedHashMap<Long, List<SessionPlaces>>();
        sessions.stream()
                .filter(s -> s.date().atTime(s.ends()).isAfter(now))
                .forEach(s -> byDoctor.computeIfAbsent(s.doctor(), id -> new ArrayList<>())
                        .add(s));
        return byDoctor.values().stream().map(DoctorSessions::new).toList();
    }

    /** A doctor's sessions in this clinic. */
    record DoctorSessions(List<SessionPlaces> sessions) {
        public String name() {
            return sessions.get(0).doctorName();
        }

        public String initials() {
            return Names.initials(name());
        }

        public String rooms() {
            return sessions.stream()
                    .map(SessionPlaces::room)
                    .distinct()
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }
    }

    /**
     * What the page shows.
     *
     * @param instead what was asked for in vain
     * @param lastDay the last day that can be booked
     * @param payer null for all
     * @param only the one day asked for; null for a week
     * @param days all coming days with a session, for the filter
     * @param next first day of what follows; null at the end
     * @param first today, when the page shows a later week; null otherwise
     * @param rule how people queue at this clinic on the day
     */
    record ClinicView(
            ClinicCard clinic,
            List<Instead> instead,
            LocalDate lastDay,
            Payer payer,
            LocalDate only,
            LocalDate from,
            LocalDate to,
            List<LocalDate> days,
            List<DoctorSessions> doctors,
            LocalDate next,
            LocalDate first,
            QueueRule rule) {

        public int steps() {
            return DoctorView.steps(payer == null ? Payer.JKN : payer);
        }

        public int sessions() {
            return doctors.stream().mapToInt(d -> d.sessions().size()).sum();
        }

        public int left(SessionPlaces session) {
            return payer == null ? session.left() : session.left(payer);
        }

        public int places(SessionPlaces session) {
            return session.pools().stream()
                    .filter(p -> payer == null
                            ? p.pool() != Pool.WALK_IN
                            : payer.pools().contains(p.pool()))
                    .mapToInt(PoolPlaces::places)
                    .sum();
        }

        public String paying() {
            return payer == null ? "" : payer.name();
        }
    }
}
