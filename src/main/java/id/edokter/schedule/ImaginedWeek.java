package id.edokter.schedule;

import id.edokter.clinic.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The week as it would be once a draft is published: copies of the schedules, so that looking changes nothing.
 *
 * @param schedules a part that goes on from a day has the number of the one it comes from, as its sessions will; a new
 *     one has its line's, below zero
 * @param lines by the number of the schedule they are about
 * @param stale lines about schedules that somebody changed or ended since
 */
record ImaginedWeek(List<WeeklySchedule> schedules, Map<Long, DraftLine> lines, List<DraftLine> stale) {

    static ImaginedWeek of(List<WeeklySchedule> inForce, List<DraftLine> lines, Function<String, Room> rooms) {
        var week = new ImaginedWeek(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        var byId = new HashMap<Long, WeeklySchedule>();
        for (var schedule : inForce) {
            var copy = schedule.imagined();
            byId.put(copy.id, copy);
            week.schedules.add(copy);
        }
        for (var line : lines) {
            var about = line.act == DraftLine.Act.ADD ? null : byId.get(line.weeklyScheduleId);
            if (line.act != DraftLine.Act.ADD && (about == null || about.version != line.seenVersion)) {
                week.stale.add(line);
                continue;
            }
            var number = about == null ? Long.valueOf(-line.id) : about.id;
            var held = line.applyTo(about, rooms);
            if (held != about) week.schedules.add(held.as(number));
            week.lines.put(number, line);
        }
        return week;
    }

    boolean isTouched(Long schedule) {
        return lines.containsKey(schedule);
    }

    Set<Long> doctors() {
        var doctors = new HashSet<Long>();
        lines.values().forEach(line -> doctors.add(line.doctor.id));
        return doctors;
    }

    List<WeeklySchedule> ofDoctors(Set<Long> doctors) {
        return schedules.stream()
                .filter(schedule -> doctors.contains(schedule.doctor.id))
                .toList();
    }

    /** A doctor at two places at once, at least one of them by the draft. */
    List<Clash> ofDoctors(LocalDate from) {
        return clashes(from, (one, other) -> one.doctor.id.equals(other.doctor.id));
    }

    /** Two doctors in one room at once; that may be meant. */
    List<Clash> ofRooms(LocalDate from) {
        return clashes(
                from,
                (one, other) -> !one.doctor.id.equals(other.doctor.id)
                        && one.room.name.equals(other.room.name)
                        && !one.room.name.equals(ScheduleRow.NO_ROOM));
    }

    private List<Clash> clashes(LocalDate from, BiPredicate<WeeklySchedule, WeeklySchedule> inTheWay) {
        var clashes = new ArrayList<Clash>();
        for (int i = 0; i < schedules.size(); i++) {
            var one = schedules.get(i);
            for (var other : schedules.subList(i + 1, schedules.size())) {
                boolean ofTheDraft = isTouched(one.id) || isTouched(other.id);
                if (ofTheDraft && inTheWay.test(one, other) && one.meets(other, from))
                    clashes.add(new Clash(one, other));
            }
        }
        return clashes;
    }
}
