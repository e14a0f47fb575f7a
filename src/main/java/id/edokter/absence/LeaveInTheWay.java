package id.edokter.absence;

import id.edokter.shared.Refusal;

/** The timetable does not have these sessions since the doctor is on leave: planning would close them again. */
public class LeaveInTheWay extends Refusal {

    private LeaveInTheWay(String key) {
        super(key);
    }

    /** Nobody has looked at it. */
    static LeaveInTheWay unseen() {
        return new LeaveInTheWay("absence_leave_unseen");
    }

    /** Patients of who stands in have to be looked at first. */
    static LeaveInTheWay substituted() {
        return new LeaveInTheWay("absence_leave_substituted");
    }
}
