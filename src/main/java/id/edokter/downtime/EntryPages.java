package id.edokter.downtime;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.Afterwards;
import id.edokter.booking.Appointment;
import id.edokter.booking.DayBook;
import id.edokter.booking.DayBook.Sheet;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.StatusRefused;
import id.edokter.downtime.EntryView.Row;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.Sought;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What was written on a list while the network was away, entered with the numbers and times that it has. Each line is
 * kept by itself; whom a free number goes to is shown before it is.
 */
@Path("/loket/cadangan/sesi/{session}")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class EntryPages {

    /** Lines of a page: as many as a form may have fields for. */
    private static final int LINES = 16;

    private static final int TWO = 2;

    /** No session has so many numbers. */
    private static final int MOST = 1_000;

    private final DayBook book;
    private final Afterwards afterwards;
    private final PatientDesk patients;
    private final AuditTrail trail;
    private final DowntimeSettings settings;
    private final Caller caller;
    private final Wording wording;

    EntryPages(
            DayBook book,
            Afterwards afterwards,
            PatientDesk patients,
            AuditTrail trail,
            DowntimeSettings settings,
            Caller caller,
            Wording wording) {
        this.book = book;
        this.afterwards = afterwards;
        this.patients = patients;
        this.trail = trail;
        this.settings = settings;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance ask(
            @PathParam("session") String session,
            @QueryParam("dari") String from,
            @QueryParam("dicatat") String done,
            @QueryParam("juga") String elsewhere) {
        var sheet = sheet(session);
        var kept = Reading.id(done).filter(number -> number <= LINES).map(Long::intValue);
        return page(
                sheet,
                from(from),
                new Entries(new MultivaluedHashMap<>()),
                Map.of(),
                Set.of(),
                FormErrors.NONE,
                kept.orElse(null),
                labels(sheet, elsewhere),
                false);
    }

    /** Numbers whose patients were expected elsewhere too, as they are called. */
    private static String labels(Sheet sheet, String numbers) {
        return Arrays.stream(numbers == null ? new String[0] : numbers.split("-", LINES + 1))
                .flatMap(number -> Reading.id(number).stream())
                .filter(number -> number < MOST)
                .map(number -> sheet.session().clinic.label(number.intValue()))
                .collect(Collectors.joining(", "));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> keep(
            @PathParam("session") String session, MultivaluedMap<String, String> form) {
        var sheet = sheet(session);
        var entries = new Entries(form);
        int from = from(entries.typed("dari"));
        var errors = new FieldErrors();
        var people = new HashMap<Integer, Patient>();
        var wanted = new ArrayList<Wanted>();
        for (int number : entries.numbers()) wanted.add(read(number, entries, people, errors));
        var beyond = caller.who().isAdministrator() ? beyond(sheet, entries, errors) : null;
        if (errors.any())
            return Answers.unprocessable(
                    page(sheet, from, entries, people, Set.of(), wording.errors(errors.all()), null, "", false));
        boolean seen = people.entrySet().stream().allMatch(one -> entries.hasSeen(one.getKey(), one.getValue()));
        if (!seen)
            return RestResponse.ok(page(sheet, from, entries, people, Set.of(), FormErrors.NONE, null, "", true));
        var kept = new HashSet<Integer>();
        var elsewhere = new TreeSet<Integer>();
        for (var one : wanted) {
            var made = keep(sheet, one, beyond, errors);
            if (made == null) continue;
            kept.add(one.number());
            if (one.person() != null && afterwards.isElsewhereToo(made)) elsewhere.add(one.number());
        }
        var also = elsewhere.stream().map(String::valueOf).collect(Collectors.joining("-"));
        if (errors.any())
            return Answers.conflict(page(
                    sheet(session),
                    from,
                    entries,
                    people,
                    kept,
                    wording.errors(errors.all()),
                    kept.size(),
                    labels(sheet, also),
                    false));
        return Answers.to("/loket/cadangan/sesi/" + sheet.session().id + "?dari=" + from + "&dicatat=" + kept.size()
                + (also.isEmpty() ? "" : "&juga=" + also));
    }

    /**
     * A line that is right so far; what it is does not depend on what became of the number since the page was shown.
     *
     * @param appointment that stood beside the number
     * @param person null, as the payer, when one stood there
     */
    private record Wanted(int number, long appointment, LocalTime at, Patient person, PayerDetails payer) {}

    private Wanted read(int number, Entries entries, Map<Integer, Patient> people, FieldErrors errors) {
        var wrong = new FieldErrors();
        var at = entries.time(number, wrong);
        Patient person = null;
        PayerDetails payer = null;
        if (entries.givesIt(number)) {
            person = wrong.read(Entries.person(number), () -> person(entries.typed(Entries.person(number))));
            if (person != null) people.put(number, person);
            payer = entries.payer(number, person, wrong);
        }
        wrong.all()
                .forEach(error ->
                        errors.add(error.field(), error.key(), error.arguments().toArray()));
        return new Wanted(number, entries.appointment(number), at, person, payer);
    }

    private Patient person(String text) {
        if (text.isEmpty()) throw new InvalidValue("patient_missing_on_sheet");
        var found = patients.search(caller.witness(), new Sought(text, null), null, 0, TWO);
        if (found.patients().size() != 1 || found.more()) throw new InvalidValue("patient_not_one");
        return found.patients().get(0);
    }

    /** Why more came than the session has places for; asked only when such a number is on the page. */
    private static ChangeReason beyond(Sheet sheet, Entries entries, FieldErrors errors) {
        int last = sheet.lines().stream()
                .mapToInt(line -> line.slot().number)
                .max()
                .orElse(0);
        boolean isAsked = entries.numbers().stream().anyMatch(number -> number > last);
        return isAsked ? errors.read(Entries.WHY, () -> new ChangeReason(entries.typed(Entries.WHY))) : null;
    }

    /** @return null when it is refused */
    private Appointment keep(Sheet sheet, Wanted one, ChangeReason beyond, FieldErrors errors) {
        long session = sheet.session().id;
        int number = one.number();
        try {
            if (one.person() == null)
                return afterwards.arrived(caller.witness(), session, number, one.appointment(), one.at());
            return afterwards.came(caller.witness(), session, number, one.person().id, one.payer(), one.at(), beyond);
        } catch (StatusRefused past) {
            errors.add(Entries.arrival(number), "visit_is_past_on_sheet");
            return null;
        } catch (Refusal refusal) {
            errors.add(
                    Entries.arrival(number), refusal.key(), refusal.arguments().toArray());
            return null;
        }
    }

    /**
     * The page.
     *
     * @param kept numbers that are entered by now
     * @param elsewhere numbers whose patients were expected elsewhere too
     */
    private TemplateInstance page(
            Sheet sheet,
            int from,
            Entries entries,
            Map<Integer, Patient> people,
            Set<Integer> kept,
            FormErrors errors,
            Integer done,
            String elsewhere,
            boolean asks) {
        var rows = rows(sheet, entries, people, kept);
        var view = new EntryView(caller.who(), sheet, rows, from, LINES, entries, errors, done, elsewhere, asks);
        var shown = view.rows().stream()
                .map(Row::appointment)
                .filter(Objects::nonNull)
                .map(appointment -> appointment.patient.id)
                .distinct()
                .toList();
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, shown, "", "session " + sheet.session().id);
        return Pages.entry(view);
    }

    /**
     * The numbers of the list; those beyond its quota only for who may give them. No number beside which something was
     * typed is left out, and what it was when that was typed it is until it is kept: nobody takes another's place by
     * sending a line again.
     */
    private List<Row> rows(Sheet sheet, Entries entries, Map<Integer, Patient> people, Set<Integer> kept) {
        var paper = new SheetView(sheet, settings.emptyLines(), null);
        var typed = new TreeSet<>(entries.numbers());
        var rows = new ArrayList<Row>();
        int last = 0;
        for (var line : paper.lines()) {
            int number = line.slot().number;
            last = Math.max(last, number);
            // a number that is blocked by now was given on paper all the same
            boolean isTyped = typed.remove(number);
            boolean stays = isTyped && entries.givesIt(number) && !kept.contains(number);
            var appointment = paper.names(line) && !stays ? line.appointment() : null;
            rows.add(new Row(number, line.slot().label(), appointment, people.get(number)));
        }
        if (caller.who().isAdministrator())
            IntStream.rangeClosed(last + 1, last + settings.emptyLines()).forEach(typed::add);
        for (int number : typed)
            rows.add(new Row(number, sheet.session().clinic.label(number), null, people.get(number)));
        return rows;
    }

    private Sheet sheet(String session) {
        return book.session(Reading.id(session).orElseThrow(NotFoundException::new));
    }

    private static int from(String text) {
        return Reading.id(text)
                .filter(number -> number < MOST)
                .map(Long::intValue)
                .orElse(0);
    }
}
