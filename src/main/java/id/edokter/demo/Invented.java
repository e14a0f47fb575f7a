package id.edokter.demo;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.Payer;
import java.time.Instant;
import java.util.List;

/** An invented appointment with all that happened to it; its status is that of its last change. */
record Invented(
        String code,
        long session,
        long slot,
        Someone patient,
        Payer payer,
        Integer visitType,
        String reference,
        String insurer,
        Channel channel,
        String endedReason,
        boolean late,
        List<Change> history) {

    record Change(Instant at, Channel channel, Act act, AppointmentStatus status, long slot, String reason) {}

    AppointmentStatus status() {
        return history.get(history.size() - 1).status();
    }

    Instant bookedAt() {
        return history.get(0).at();
    }
}
