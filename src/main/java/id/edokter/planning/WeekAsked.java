package id.edokter.planning;

import id.edokter.web.Reading;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Which part of which week somebody looks at, as the address says it. */
class WeekAsked {

    /** A week further away is a slip of the keys. */
    private static final int YEARS = 10;

    @QueryParam("minggu")
    public String week;

    @QueryParam("poli")
    public String clinic;

    @QueryParam("dokter")
    public String doctor;

    @QueryParam("konsep")
    public String draft;

    LocalDate monday(LocalDate today) {
        return Reading.date(week)
                .filter(day -> !day.isBefore(today.minusYears(YEARS)) && !day.isAfter(today.plusYears(YEARS)))
                .orElse(today)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Long draftId() {
        return Reading.id(draft).orElse(null);
    }

    Long doctorId() {
        return Reading.id(doctor).orElse(null);
    }

    /** The same for another week, as a query. */
    String query(LocalDate monday, Long ofDraft) {
        var query = new StringBuilder("?minggu=").append(monday);
        if (clinic != null && !clinic.isEmpty())
            query.append("&poli=").append(URLEncoder.encode(clinic, StandardCharsets.UTF_8));
        if (doctorId() != null) query.append("&dokter=").append(doctorId());
        if (ofDraft != null) query.append("&konsep=").append(ofDraft);
        return query.toString();
    }
}
