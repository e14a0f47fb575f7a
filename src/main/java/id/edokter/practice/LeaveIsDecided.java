package id.edokter.practice;

import id.edokter.shared.Refusal;

/** Somebody decided about the request before, or the doctor took it back. */
public class LeaveIsDecided extends Refusal {

    LeaveIsDecided() {
        super("leave_is_decided");
    }
}
