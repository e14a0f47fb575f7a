package id.edokter.watch;

import id.edokter.shared.Wib;
import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What was typed about an incident, as it was typed. */
record IncidentTyped(
        String foundDate,
        String foundTime,
        String fromDate,
        String fromTime,
        String untilDate,
        String untilTime,
        String userName,
        String addressRange,
        String what,
        String data,
        String handling) {

    /** As a form sends it. */
    static class Sent {
        @FormParam("foundDate")
        public String foundDate;

        @FormParam("foundTime")
        public String foundTime;

        @FormParam("fromDate")
        public String fromDate;

        @FormParam("fromTime")
        public String fromTime;

        @FormParam("untilDate")
        public String untilDate;

        @FormParam("untilTime")
        public String untilTime;

        @FormParam("userName")
        public String userName;

        @FormParam("addressRange")
        public String addressRange;

        @FormParam("what")
        public String what;

        @FormParam("data")
        public String data;

        @FormParam("handling")
        public String handling;

        IncidentTyped typed() {
            return new IncidentTyped(
                    shown(foundDate),
                    shown(foundTime),
                    shown(fromDate),
                    shown(fromTime),
                    shown(untilDate),
                    shown(untilTime),
                    shown(userName),
                    shown(addressRange),
                    shown(what),
                    shown(data),
                    shown(handling));
        }

        private static String shown(String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** Found now, in what happened since yesterday. */
    static IncidentTyped fresh(Instant now) {
        var found = Wib.dateTime(now);
        return new IncidentTyped(
                date(found),
                time(found),
                date(found.minusDays(1)),
                "00:00",
                date(found),
                time(found),
                "",
                "",
                "",
                "",
                "");
    }

    static IncidentTyped of(Incident incident) {
        var found = incident.foundLocally();
        var from = incident.fromLocally();
        var until = incident.untilLocally();
        return new IncidentTyped(
                date(found),
                time(found),
                date(from),
                time(from),
                date(until),
                time(until),
                incident.userName,
                incident.addressRange,
                incident.what,
                incident.data,
                incident.handling);
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }

    private static String time(LocalDateTime moment) {
        return moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
