package id.edokter.reminder;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.notification.Reachability;
import id.edokter.notification.Reachability.How;
import id.edokter.notification.Recipient;
import id.edokter.reminder.VisitAnswer.Via;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Refusal;
import id.edokter.shared.Transactions;
import id.edokter.shared.TryAgain;
import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Language;
import id.edokter.web.Site;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens when somebody writes back: whoever holds the telephone that was reminded answers for the visit, as with the
 * link of the message. Where several are meant, or none surely, nothing happens but an answer that asks.
 */
@ApplicationScoped
class Replies {

    /** What came of it. */
    enum Outcome {
        CONFIRMED,
        CANCELLED,
        /** The answer holds the link with which it is moved. */
        MOVE,
        /** Several visits: the answer has a link for each. */
        ASKED_WHICH,
        /** The one visit cannot be answered so any more. */
        TOO_LATE,
        /** No visit of this telephone is still to come. */
        NO_VISIT,
        /** No reminders go to this telephone any more. */
        STOPPED,
        STARTED,
        NOT_UNDERSTOOD
    }

    /** @param text to be sent back to who wrote */
    record Answer(Outcome outcome, String text) {}

    private static final String PATIENT = "patient";
    private static final int MOST_LINKS = 6;

    private final ReminderRecords reminders;
    private final AnswerKeys keys;
    private final Answering answering;
    private final Relocations appointments;
    private final Reachability reachability;
    private final HospitalSettings hospital;
    private final Site site;
    private final Transactions transactions;
    private final Clock clock;

    Replies(
            ReminderRecords reminders,
            AnswerKeys keys,
            Answering answering,
            Relocations appointments,
            Reachability reachability,
            HospitalSettings hospital,
            Site site,
            Transactions transactions,
            Clock clock) {
        this.reminders = reminders;
        this.keys = keys;
        this.answering = answering;
        this.appointments = appointments;
        this.reachability = reachability;
        this.hospital = hospital;
        this.site = site;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param phone from which it came, as who passed it on says
     * @param text as it was typed
     */
    Answer take(PhoneNumber phone, String text) {
        var reply = Reply.of(text);
        return switch (reply.word()) {
            case COMES -> answer(reply, asked(coming(phone)));
            case MOVE, CANCEL -> answer(reply, coming(phone));
            case STOP -> {
                transactions.run(() -> {
                    reachability.stop(Recipient.phone(phone), How.REPLY, PATIENT);
                    return null;
                });
                yield new Answer(Outcome.STOPPED, words().reply_stopped(name()));
            }
            case START -> {
                transactions.run(() -> reachability.startAgain(Recipient.phone(phone), How.REPLY, PATIENT));
                yield new Answer(Outcome.STARTED, words().reply_started(name()));
            }
            case UNCLEAR -> new Answer(Outcome.NOT_UNDERSTOOD, words().reply_unclear(name()));
        };
    }

    /** Nothing is done: what was answered is answered with its own link. */
    Answer byItsLink() {
        return new Answer(Outcome.NOT_UNDERSTOOD, words().reply_by_link(name(), hospital.phone()));
    }

    /** Nothing is done; who wrote gets a link for each visit of this telephone. */
    Answer which(PhoneNumber phone) {
        var coming = coming(phone);
        return coming.isEmpty()
                ? new Answer(Outcome.NO_VISIT, words().reply_none(name(), hospital.phone()))
                : which(coming);
    }

    /** Those of which the day before, or the day itself, was reminded when there are such: who says "datang" means these. */
    private List<Appointment> asked(List<Appointment> coming) {
        var asked = transactions.run(
                () -> reminders.ofVisits(coming.stream().map(one -> one.id).toList()).stream()
                        .filter(one -> !one.kind.isFollowing())
                        .map(one -> one.appointmentId)
                        .collect(Collectors.toSet()));
        return asked.isEmpty()
                ? coming
                : coming.stream().filter(one -> asked.contains(one.id)).toList();
    }

    /** Of this telephone, all that are to come. */
    private List<Appointment> coming(PhoneNumber phone) {
        return transactions.run(() -> {
            var ids = reminders.comingOn(phone.e164(), Wib.date(clock.instant()));
            return appointments.these(ids).stream()
                    .filter(one -> Planner.isMeant(ReminderKind.DAY_BEFORE, one))
                    .filter(one -> clock.instant().isBefore(one.session.startsAt()))
                    .sorted(Comparator.comparing((Appointment one) -> one.session.date)
                            .thenComparing(one -> one.slot.starts)
                            .thenComparing(one -> one.id))
                    .toList();
        });
    }

    private Answer answer(Reply reply, List<Appointment> coming) {
        var named =
                coming.stream().filter(one -> reply.others().contains(one.code)).toList();
        var meant = named.isEmpty() ? coming : named;
        if (meant.isEmpty()) return new Answer(Outcome.NO_VISIT, words().reply_none(name(), hospital.phone()));
        // somebody wrote more than the word, and it is no code of theirs
        boolean isStrange = named.isEmpty() && !reply.others().isEmpty();
        if (meant.size() > 1 || isStrange) return which(meant);
        return answer(reply.word(), meant.get(0));
    }

    private Answer which(List<Appointment> meant) {
        var words = Wording.bundle(ReminderMessages.class, meant.get(0).locale());
        var lines = new ArrayList<String>();
        for (var one : meant.subList(0, Math.min(meant.size(), MOST_LINKS)))
            lines.add(words.reply_line(one.shortName(), when(one), link(one)));
        var all = String.join(" ", lines);
        return new Answer(
                Outcome.ASKED_WHICH, meant.size() == 1 ? words.reply_one(name(), all) : words.reply_which(name(), all));
    }

    private Answer answer(Reply.Word word, Appointment about) {
        var key = key(about);
        var link = link(about, key);
        var who = about.shortName();
        var words = Wording.bundle(ReminderMessages.class, about.locale());
        try {
            int placed = answering.open(key).placed();
            return switch (word) {
                case COMES -> {
                    answering.comes(key, placed, Via.WORD);
                    yield new Answer(Outcome.CONFIRMED, words.reply_confirmed(name(), who, when(about), link));
                }
                case CANCEL -> {
                    answering.cancel(key, placed, Via.WORD, Actor.PATIENT);
                    yield new Answer(Outcome.CANCELLED, words.reply_cancelled(name(), who, when(about), link));
                }
                default -> new Answer(Outcome.MOVE, words.reply_move(name(), who, when(about), link));
            };
        } catch (TryAgain away) {
            throw away;
        } catch (Refusal late) {
            return new Answer(Outcome.TOO_LATE, words.reply_late(name(), hospital.phone()));
        }
    }

    private String key(Appointment about) {
        return transactions.run(() -> keys.make(about.id, null, clock.instant()));
    }

    private String link(Appointment about) {
        return link(about, key(about));
    }

    private String link(Appointment about, String key) {
        return Language.of(about.locale()).onto(site.link("/jawab/" + key));
    }

    private static String when(Appointment about) {
        return Format.full(about.session.date, about.slot.starts, about.locale());
    }

    private String name() {
        return hospital.name();
    }

    private static ReminderMessages words() {
        return Wording.bundle(ReminderMessages.class, Letter.LANGUAGE);
    }
}
