package id.edokter.ticket;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Payer;
import id.edokter.booking.VisitType;
import id.edokter.schedule.Slot;
import id.edokter.web.Badge;
import id.edokter.web.Format;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** A booking in words, for templates and in the page's language. */
@TemplateExtension
class Told {

    private static final String LOCALE = "locale";

    private Told() {}

    /** The page's heading: the news first, then how things stand. */
    static String heading(Ticket ticket, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (ticket.state()) {
            case COMING ->
                switch (ticket.news()) {
                    case BOOKED -> words.title_BOOKED();
                    case MOVED -> words.title_MOVED();
                    case OTHER_HOURS -> words.title_OTHER_HOURS();
                    default -> words.title_COMING();
                };
            case STARTED -> words.title_COMING();
            case NO_PRACTICE -> words.title_NO_PRACTICE();
            case ARRIVED -> words.title_ARRIVED();
            case CALLED -> words.title_CALLED();
            case IN_SERVICE -> words.title_IN_SERVICE();
            case DONE -> words.title_DONE();
            case NO_SHOW -> words.title_NO_SHOW();
            case CANCELLED -> words.title_CANCELLED();
            case CANCELLED_BY_HOSPITAL -> words.title_CANCELLED_BY_HOSPITAL();
            case PAST -> words.title_PAST();
        };
    }

    /** What that means, and what to do; empty where the ticket says it all. */
    static String lead(Ticket ticket, String phone, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (ticket.state()) {
            case COMING ->
                switch (ticket.news()) {
                    case BOOKED -> words.lead_BOOKED();
                    case MOVED -> words.lead_MOVED();
                    case OTHER_HOURS -> words.lead_OTHER_HOURS();
                    default -> "";
                };
            case STARTED -> words.lead_STARTED(Format.clock(ticket.session().starts, (Locale) locale), phone);
            case NO_PRACTICE -> ticket.movable() ? words.lead_NO_PRACTICE() : words.lead_NO_PRACTICE_late(phone);
            case ARRIVED -> words.lead_ARRIVED(ticket.session().room.name);
            case CALLED -> words.lead_CALLED(ticket.session().room.name);
            case IN_SERVICE -> words.lead_IN_SERVICE();
            case DONE -> words.lead_DONE();
            case NO_SHOW -> words.lead_NO_SHOW(phone);
            case CANCELLED -> words.lead_CANCELLED();
            case CANCELLED_BY_HOSPITAL -> words.lead_CANCELLED_BY_HOSPITAL();
            case PAST -> words.lead_PAST(phone);
        };
    }

    static Badge badge(Ticket ticket) {
        return switch (ticket.state()) {
            case NO_PRACTICE -> Badge.NO_PRACTICE;
            default -> Badge.ofAppointment(ticket.appointment().status.name());
        };
    }

    static Badge movedBadge(Ticket ticket) {
        return Badge.MOVED;
    }

    static String calledShortly(Payer payer, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (payer) {
            case JKN -> words.payer_JKN();
            case GENERAL -> words.payer_GENERAL();
            case INSURANCE -> words.payer_INSURANCE();
        };
    }

    /** What to have along. */
    static List<String> bring(Appointment appointment, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (appointment.payer) {
            case GENERAL -> List.of(words.bring_identity());
            case INSURANCE -> List.of(words.bring_identity(), words.bring_insurance(appointment.insurer));
            case JKN ->
                List.of(
                        words.bring_identity(),
                        words.bring_jkn(),
                        appointment.visitType == VisitType.CONTROL.number
                                ? words.bring_control(appointment.reference)
                                : words.bring_referral(appointment.reference));
        };
    }

    /** "Senin, 30 November 2026 pukul 09.20 WIB". */
    static String when(Slot slot, @TemplateAttribute(LOCALE) Object locale) {
        return Format.full(slot.session.date, slot.starts, (Locale) locale);
    }

    static String when(Ticket.Before before, @TemplateAttribute(LOCALE) Object locale) {
        return Format.full(before.date(), before.starts(), (Locale) locale);
    }

    /**
     * @param to where it was moved; null for other changes
     * @param starts the time that place had then; null for other changes
     */
    static String change(AppointmentChange change, Slot to, LocalTime starts, Locale locale) {
        var words = words(locale);
        return switch (change.act) {
            case BOOKED -> words.change_BOOKED();
            case MOVED -> {
                var when = Format.full(to.session.date, starts, locale);
                yield change.isWithItsSession() ? words.change_OTHER_HOURS(when) : words.change_MOVED(when, to.label());
            }
            case CHECKED_IN -> words.change_CHECKED_IN();
            case CALLED -> words.change_CALLED();
            case STARTED -> words.change_STARTED();
            case COMPLETED -> words.change_COMPLETED();
            case NO_SHOW -> words.change_NO_SHOW();
            case CANCELLED ->
                change.status == AppointmentStatus.CANCELLED_BY_HOSPITAL
                        ? words.change_CANCELLED_BY_HOSPITAL()
                        : words.change_CANCELLED();
            case RESTORED -> words.change_RESTORED();
            case PHONE -> words.change_PHONE();
            case SKIPPED -> words.change_SKIPPED();
            case TAKEN_BACK -> words.change_TAKEN_BACK();
            case PAPERS_SEEN -> words.change_PAPERS_SEEN();
            case PAPERS_RIGHT -> words.change_PAPERS_RIGHT();
            case PAPERS_OPEN -> words.change_PAPERS_OPEN();
            case HELD, EXPIRED -> throw new IllegalArgumentException("not told: " + change.act);
        };
    }

    private static TicketMessages words(Object locale) {
        return Wording.bundle(TicketMessages.class, (Locale) locale);
    }
}
