package id.edokter.browse;

import id.edokter.booking.Payer;
import id.edokter.booking.SessionPlaces;
import id.edokter.booking.SlotPlace;
import id.edokter.browse.Asked.Instead;
import id.edokter.schedule.QuotaEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * A doctor's page: the week, who pays, and the free times of one day.
 *
 * @param chosen the day shown
 * @param payer whose places are shown
 * @param journey the form that this time is for; null when a new one is begun
 * @param nextFree the first day after {@code chosen} that has a place for this payer; null when there is none
 * @param holiday why nobody practises on the day shown; null on other days
 * @param instead what was asked for in vain
 * @param lastDay the last day that can be booked
 * @param missed the time that was chosen and could not be had; null before
 * @param refusal what stood against the last choice; null before
 * @param missing whether the form was sent without a time
 * @param newForm key for the form that is begun here: however often it is sent, it is one
 */
record DoctorView(
        long id,
        String name,
        String clinics,
        LocalDate chosen,
        Payer payer,
        String journey,
        Week week,
        List<PayerChoice> payers,
        List<Times> sessions,
        NextDay nextFree,
        String holiday,
        List<Instead> instead,
        LocalDate lastDay,
        LocalTime missed,
        String refusal,
        boolean missing,
        String newForm) {

    private static final int NEAREST = 4;

    /** Mondays to Sundays, Sunday left out when nobody practises; links are null where there is nothing to go to. */
    record Week(LocalDate from, LocalDate to, List<Day> days, String previous, String next) {}

    /**
     * One day of the week.
     *
     * @param link null when it cannot be chosen
     * @param state what is to be said of it
     */
    record Day(LocalDate date, boolean isChosen, String link, DayState state, int left) {}

    enum DayState {
        FREE,
        FULL,
        NOTHING,
        HOLIDAY,
        CANCELLED,
        CLOSED,
        NOT_YET
    }

    record PayerChoice(Payer payer, boolean isChosen, String link, int left) {}

    record NextDay(LocalDate date, String link) {}

    /**
     * One session of the day.
     *
     * @param left places free for this payer
     * @param otherLeft places free for all other payers
     * @param opens first day of booking, while that is ahead; null otherwise
     * @param ledger what last changed its places; null when nothing did
     */
    record Times(SessionPlaces session, int left, int otherLeft, LocalDate opens, List<Part> parts, Ledger ledger) {

        public boolean open() {
            return session.window() == SessionPlaces.Window.OPEN;
        }

        /** Whether its places are told: also before and after the hours in which they can be booked online. */
        public boolean counted() {
            return session.window() != SessionPlaces.Window.CANCELLED;
        }
    }

    /** The last change of a session's places, as the ledger has it; who and why are for the hospital. */
    record Ledger(Instant at, QuotaEntry.Act act) {}

    /** Times of one part of the day; {@code all} counts the taken ones too. */
    record Part(PartOfDay of, List<SlotPlace> free, int all) {}

    enum PartOfDay {
        MORNING("sunrise", LocalTime.of(11, 0)),
        MIDDAY("sun", LocalTime.of(15, 0)),
        AFTERNOON("sunset", LocalTime.of(18, 0)),
        EVENING("moon", LocalTime.MAX);

        public final String icon;
        private final LocalTime ends;

        PartOfDay(String icon, LocalTime ends) {
            this.icon = icon;
            this.ends = ends;
        }

        static PartOfDay of(LocalTime time) {
            for (var part : values()) if (time.isBefore(part.ends)) return part;
            return EVENING;
        }
    }

    /** Pages from the choice of a clinic to the booking, itself one of them. */
    static int steps(Payer payer) {
        return payer.hasDetails() ? 5 : 4;
    }

    public int steps() {
        return steps(payer);
    }

    public String initials() {
        return Names.initials(name);
    }

    /** Whether the day can be booked, be it full or not. */
    public boolean anyOpen() {
        return sessions.stream().anyMatch(Times::open);
    }

    /** Whether any time can be chosen. */
    public boolean anyFree() {
        return sessions.stream().anyMatch(t -> t.open() && t.left() > 0);
    }

    /** Where the page was reached from: the form, or the clinic of the day shown. */
    public String back() {
        if (journey != null) return "/daftar/" + journey + "/periksa";
        return sessions.isEmpty()
                ? "/dokter"
                : "/poli/" + sessions.get(0).session().clinicCode().toLowerCase(Locale.ROOT);
    }

    /** The free times of the day that lie nearest to the one just missed, the earliest first. */
    public List<SlotPlace> nearest() {
        var wanted = missed == null ? LocalTime.MIN : missed;
        var free = sessions.stream()
                .filter(Times::open)
                .flatMap(t -> t.parts().stream())
                .flatMap(p -> p.free().stream());
        return SlotPlace.nearest(free, place -> place, wanted, NEAREST);
    }
}
