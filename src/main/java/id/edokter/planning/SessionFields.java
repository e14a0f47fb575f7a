package id.edokter.planning;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.ClinicRule;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Reading;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Clinic, room, hours and places of a session, as they are typed. */
abstract class SessionFields {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");
    private static final int LONGEST_ROOM = 60;

    /** What was read; a part of it that could not be read is null, and among the errors. */
    record Hours(String room, LocalTime starts, LocalTime ends, Integer places, Integer jknPlaces, Integer minutes) {

        static final Hours NONE = new Hours(null, null, null, null, null, null);
    }

    @FormParam("clinic")
    public String clinic;

    @FormParam("room")
    public String room;

    @FormParam("starts")
    public String starts;

    @FormParam("ends")
    public String ends;

    @FormParam("minutes")
    public String minutes;

    @FormParam("jkn")
    public String jkn;

    @FormParam("general")
    public String general;

    void practises(WeeklySchedule week) {
        room = week.room.name;
        starts = String.valueOf(week.starts);
        ends = String.valueOf(week.ends);
        minutes = String.valueOf(week.minutesPerPlace);
        jkn = String.valueOf(week.jknPlaces);
        general = String.valueOf(week.places - week.jknPlaces);
    }

    /** What is left empty of a new session is as the rules of its clinic have it. */
    void fillIn(Clinic of, HospitalRules rules) {
        clinic = of.code;
        if (text(minutes).isEmpty()) minutes = String.valueOf(rules.of(of, ClinicRule.MINUTES_PER_PLACE));
        if (text(jkn).isEmpty()) jkn = "0";
        int others = rules.of(of, ClinicRule.PLACES)
                - Reading.id(jkn).map(Long::intValue).orElse(0);
        if (text(general).isEmpty()) general = String.valueOf(Math.max(0, others));
    }

    public boolean isClinic(String code) {
        return code.equals(clinic);
    }

    Hours readHours(FieldErrors errors) {
        var begin = time("starts", starts, errors);
        var end = time("ends", ends, errors);
        int perPatient = number("minutes", minutes, errors);
        int forJkn = number("jkn", jkn, errors);
        int forOthers = number("general", general, errors);
        var where = text(room);
        if (where.isEmpty() || where.length() > LONGEST_ROOM) errors.add("room", "schedule_room", LONGEST_ROOM);
        return new Hours(where, begin, end, forJkn + forOthers, forJkn, perPatient);
    }

    private static LocalTime time(String field, String typed, FieldErrors errors) {
        var match = TIME.matcher(text(typed));
        if (match.matches()) return LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        errors.add(field, "schedule_time");
        return null;
    }

    private static int number(String field, String typed, FieldErrors errors) {
        if (text(typed).matches("\\d{1,4}")) return Integer.parseInt(text(typed));
        errors.add(field, "schedule_number");
        return 0;
    }

    static LocalDate day(String field, String typed, FieldErrors errors) {
        var read = Reading.date(typed);
        if (read.isEmpty()) errors.add(field, "schedule_date");
        return read.orElse(null);
    }

    static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
