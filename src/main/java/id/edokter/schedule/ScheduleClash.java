package id.edokter.schedule;

import id.edokter.shared.Refusal;
import java.time.LocalTime;

/** The doctor would be at two places at once. */
public class ScheduleClash extends Refusal {

    ScheduleClash(Clash clash) {
        this(clash.one().doctor.name, clash.one().starts, clash.one().ends, clash.other().starts, clash.other().ends);
    }

    private ScheduleClash(String doctor, LocalTime starts, LocalTime ends, LocalTime otherStarts, LocalTime otherEnds) {
        super("schedule_clash", doctor, starts, ends, otherStarts, otherEnds);
    }
}
