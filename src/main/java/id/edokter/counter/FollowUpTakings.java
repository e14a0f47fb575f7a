package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.booking.Appointment;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.FollowUps;
import id.edokter.booking.FollowUps.Offer;
import id.edokter.booking.FollowUps.Pattern;
import id.edokter.booking.OneOfSeveral;
import id.edokter.booking.Payer;
import id.edokter.booking.RequestReused;
import id.edokter.counter.FollowUpForm.Asked;
import id.edokter.counter.FollowUpForm.Typed;
import id.edokter.schedule.Rota;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Secrets;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.Format;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes what follows a visit with what the form says, and shows the form again with what stands against it. */
@ApplicationScoped
class FollowUpTakings {

    /** Weeks that doctors say; a month is four. */
    private static final List<Integer> WEEKS = List.of(1, 2, 4, 6, 8, 12, 26);

    private static final int OF_A_CONTROL = 4;
    private static final int OF_A_SERIES = 6;
    static final int MOST_BOOKED = 200;

    private final Counter counter;
    private final FollowUps followUps;
    private final Takings takings;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    FollowUpTakings(
            Counter counter, FollowUps followUps, Takings takings, Caller caller, Wording wording, Clock clock) {
        this.counter = counter;
        this.followUps = followUps;
        this.takings = takings;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    interface Again {
        TemplateInstance page(FieldErrors errors, String refusal);
    }

    RestResponse<TemplateInstance> take(
            Appointment visit, Typed typed, String missing, Function<List<Appointment>, String> done, Again again) {
        var errors = new FieldErrors();
        if (typed.sessions == null) typed.sessions = List.of();
        if (typed.sessions.isEmpty() || typed.sessions.size() > MOST_BOOKED) errors.add("sesi", missing);
        var payer = typed.answers(visit.patient).payer(errors, "", "payer");
        if (errors.any()) return Answers.unprocessable(again.page(errors, ""));
        int chosen = typed.sessions.size();
        var sessions = followUps.sessions(typed.sessions);
        typed.sessions = sessions.stream().map(String::valueOf).toList();
        if (sessions.size() < chosen) {
            errors.add("sesi", "followup_gone");
            return Answers.conflict(again.page(errors, ""));
        }
        var key = Reading.key(typed.key).orElseGet(Secrets::token);
        try {
            var request = new CounterRequest(key, visit.patient.id, payer);
            return Answers.to(done.apply(counter.bookAll(caller.witness(), request, sessions)));
        } catch (OneOfSeveral hindered) {
            var because = wording.say(wording.locale(), hindered.because.key(), hindered.because.arguments());
            var none = wording.say(wording.locale(), hindered.key(), hindered.arguments());
            return Answers.conflict(again.page(
                    errors, Format.brief(hindered.session.date, wording.locale()) + ": " + because + " " + none));
        } catch (RequestReused reused) {
            typed.key = Secrets.token();
            return Answers.conflict(
                    again.page(errors, wording.say(wording.locale(), "form_of_another", reused.arguments())));
        }
    }

    TemplateInstance control(Appointment visit, Asked asked, Typed typed, FieldErrors errors, String refusal) {
        int weeks = weeks(asked, OF_A_CONTROL);
        var offers = followUps.control(visit, weeks, payer(visit, typed));
        return FollowUpTemplates.control(form(visit, asked, offers, 0, typed, errors, refusal));
    }

    TemplateInstance series(
            Appointment visit, Asked asked, Typed typed, FieldErrors errors, String refusal, int booked) {
        int weeks = weeks(asked, OF_A_SERIES);
        var today = Wib.date(clock.instant());
        if (asked.from == null || asked.from.isBlank())
            asked.from = today.plusDays(1).toString();
        var from = Reading.date(asked.from)
                .filter(date -> date.isAfter(today) && !date.isAfter(today.plusDays(Rota.FURTHEST_DAYS)))
                .orElse(null);
        if (from == null) errors.add("mulai", "followup_from", Rota.FURTHEST_DAYS);
        var days = days(asked);
        asked.days = days.stream().map(DayOfWeek::name).toList();
        List<Offer> offers = days.isEmpty() || from == null
                ? List.of()
                : followUps.series(visit, new Pattern(days, weeks, from, asked.anyDoctor != null), payer(visit, typed));
        return FollowUpTemplates.series(form(visit, asked, offers, booked, typed, errors, refusal));
    }

    private FollowUpForm form(
            Appointment visit,
            Asked asked,
            List<Offer> offers,
            int booked,
            Typed typed,
            FieldErrors errors,
            String refusal) {
        var words = Wording.bundle(CounterMessages.class, wording.locale());
        var own = Wording.bundle(FollowUpMessages.class, wording.locale());
        if (Reading.key(typed.key).isEmpty()) typed.key = Secrets.token();
        return new FollowUpForm(
                caller.who(),
                visit,
                asked,
                WEEKS.stream()
                        .map(weeks -> Choice.of(String.valueOf(weeks), own.weeks(weeks)))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Choice.of(day.name(), own.day(day)))
                        .toList(),
                offers,
                booked,
                typed,
                PayerTyped.payers(words),
                PayerTyped.visits(words),
                wording.errors(errors.all()),
                refusal);
    }

    private static int weeks(Asked asked, int usual) {
        int weeks = Reading.id(asked.weeks)
                .filter(number -> number >= 1 && number <= FollowUps.MOST_WEEKS)
                .map(Long::intValue)
                .orElse(usual);
        asked.weeks = String.valueOf(weeks);
        return weeks;
    }

    private static Set<DayOfWeek> days(Asked asked) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        Stream.ofNullable(asked.days)
                .flatMap(List::stream)
                .flatMap(name -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(name)))
                .forEach(days::add);
        return days;
    }

    /** Whose places are counted: of who pays as it was typed, or as the visit was paid. */
    private static Payer payer(Appointment visit, Typed typed) {
        return typed.answers(visit.patient).kind().orElse(visit.payer);
    }

    Appointment open(String text) {
        return takings.open(text, "desk");
    }
}
