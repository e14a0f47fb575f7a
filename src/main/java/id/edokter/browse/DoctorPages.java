package id.edokter.browse;

import id.edokter.booking.Booking;
import id.edokter.booking.BookingJourney;
import id.edokter.browse.DoctorWeek.Wish;
import id.edokter.browse.Pages.DoctorList;
import id.edokter.shared.Secrets;
import id.edokter.web.KeptPages;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** All doctors, and one doctor with the free times of a day. */
@Path("/dokter")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DoctorPages {

    private static final int ON_A_PAGE = 30;
    /** Stands in a kept page for the key that each who asks gets of their own. */
    private static final String FORM_TO_BE_BEGUN = "formulir-yang-akan-dibuka";

    private final Outlook outlook;
    private final Booking booking;
    private final DoctorWeek week;
    private final KeptPages kept;

    DoctorPages(Outlook outlook, Booking booking, DoctorWeek week, KeptPages kept) {
        this.outlook = outlook;
        this.booking = booking;
        this.week = week;
        this.kept = kept;
    }

    @GET
    public String all(@QueryParam("hal") String page) {
        return kept.page(() -> doctors(page));
    }

    private TemplateInstance doctors(String page) {
        var doctors = outlook.now().doctors();
        int last = Math.max(1, (doctors.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(Asked.page(page), last);
        return Pages.doctors(new DoctorList(
                doctors.stream().skip((shown - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList(),
                doctors.size(),
                shown - 1,
                shown < last ? shown + 1 : 0));
    }

    /**
     * A doctor's free times.
     *
     * @param day the day wanted; without it the first that has a place
     * @param payer name of a payer; JKN, as most are, without it
     * @param journey the form for which another time is chosen
     */
    @GET
    @Path("{id}")
    public String one(
            @PathParam("id") String id,
            @QueryParam("tanggal") String day,
            @QueryParam("bayar") String payer,
            @QueryParam("untuk") String journey) {
        // a form that is gone, or a booking by now, gets no other time
        var open = Reading.key(journey)
                .flatMap(booking::journey)
                .filter(form -> form.linkToken() == null)
                .map(BookingJourney::token)
                .orElse(null);
        var wish = new Wish(id, day, payer, open, null);
        if (open != null) return Pages.doctor(week.view(wish, null, false)).render();
        return kept.page(() -> Pages.doctor(week.view(wish, null, false, FORM_TO_BE_BEGUN)))
                .replace(FORM_TO_BE_BEGUN, Secrets.token());
    }
}
