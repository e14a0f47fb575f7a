package id.edokter.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;

/** Asks the database alone whether the promises of booking were kept. */
@Singleton
public class Judge {

    private static final String LIVE =
            "('HELD', 'BOOKED', 'CHECKED_IN', 'CALLED', 'IN_SERVICE', 'COMPLETED', 'NO_SHOW')";
    private static final String DOUBLE_SLOTS = "select count(*) from (select slot_id from appointment where status in "
            + LIVE + " group by slot_id having count(*) > 1) d";
    private static final String DOUBLE_PATIENTS =
            "select count(*) from (select patient_id, session_id from appointment where patient_id is not null and"
                    + " status in " + LIVE + " group by patient_id, session_id having count(*) > 1) d";

    private static final String ON_PAPER = " and not exists (select 1 from appointment_history h"
            + " where h.appointment_id = %s.id and h.act = 'BOOKED' and h.reason = 'lembar cadangan')";

    private static final String OVERLAPS = "select count(*) from appointment a"
            + " join session x on x.id = a.session_id join slot s on s.id = a.slot_id"
            + " join appointment b on b.patient_id = a.patient_id and b.id > a.id"
            + " join session y on y.id = b.session_id and y.date = x.date"
            + " join slot t on t.id = b.slot_id and t.starts < s.ends and s.starts < t.ends"
            + " where a.status in " + LIVE + " and b.status in " + LIVE
            // who is sent on has left where the way began
            + " and coalesce(a.referred_from, 0) <> b.id and coalesce(b.referred_from, 0) <> a.id"
            // what was on paper has happened, whatever else the patient had booked
            + ON_PAPER.formatted("a")
            + ON_PAPER.formatted("b");

    private final Given given;

    public Judge(Given given) {
        this.given = given;
    }

    public void findsEveryPromiseKept() {
        assertThat(slotsThatAreDoubleBooked())
                .as("slots with two live appointments")
                .isZero();
        assertThat(given.count(DOUBLE_PATIENTS))
                .as("patients twice in a session")
                .isZero();
        assertThat(given.count(OVERLAPS)).as("patients in two places at a time").isZero();
        assertThat(given.count("select count(*) from appointment a join slot s on s.id = a.slot_id"
                        + " where s.session_id <> a.session_id"))
                .as("appointments whose slot is of another session")
                .isZero();
        assertThat(given.count("select count(*) from appointment where arrived_at is not null"
                        + " and status in ('HELD', 'BOOKED', 'EXPIRED', 'NO_SHOW')"))
                .as("people who arrived and are not said to be here")
                .isZero();
        assertThat(given.count("select count(*) from slot s where s.overbooked and not s.blocked and not exists"
                        + " (select 1 from appointment a where a.live_slot = s.id)"))
                .as("places beyond the quota that anybody could take")
                .isZero();
        assertThat(given.count("select count(*) from appointment a where not exists"
                        + " (select 1 from appointment_history h where h.appointment_id = a.id)"))
                .as("appointments without a history")
                .isZero();
        findsEveryQueueTrue();
    }

    private void findsEveryQueueTrue() {
        assertThat(given.count("select count(*) from queue_entry e join appointment a on a.id = e.appointment_id"
                        + " where e.called_at < a.arrived_at or e.started_at < e.called_at"
                        + " or e.started_at < a.arrived_at or e.finished_at < coalesce(e.started_at, e.called_at)"))
                .as("visits whose times run backwards")
                .isZero();
        assertThat(given.count("select count(*) from queue_entry e join appointment a on a.id = e.appointment_id"
                        + " where a.live_slot is not null and e.session_id <> a.session_id"))
                .as("people who wait in another session than theirs")
                .isZero();
        assertThat(given.count("select count(*) from queue_entry e join appointment a on a.id = e.appointment_id"
                        + " where a.status = 'BOOKED' or a.arrived_at is null"))
                .as("people in a queue who have not come")
                .isZero();
        assertThat(given.count("select count(*) from queue_entry e join appointment a on a.id = e.appointment_id"
                        + " where a.status = 'CHECKED_IN' and (e.started_at is not null or e.finished_at is not null)"
                        + " or a.status = 'IN_SERVICE' and e.finished_at is not null"))
                .as("people who wait and are done")
                .isZero();
        assertThat(given.count("select count(*) from session_queue q where q.calls <> (select"
                        + " coalesce(max(c.call_number), 0) from queue_call c where c.session_id = q.session_id)"))
                .as("queues that gave other turns than were noted")
                .isZero();
        assertThat(given.count("select count(*) from queue_call c join session x on x.id = c.session_id"
                        + " join appointment a on a.id = c.appointment_id and a.status = 'NO_SHOW'"
                        + " where c.act = 'NO_SHOW' and x.started_at is null"))
                .as("people who missed a session that never began")
                .isZero();
        assertThat(given.count("select count(*) from appointment a join session x on x.id = a.session_id"
                        + " join session_summary s on s.session_id = x.id"
                        + " where x.status = 'CLOSED' and a.status in ('CHECKED_IN', 'CALLED', 'IN_SERVICE')"))
                .as("people who were left in a session that was closed")
                .isZero();
    }

    public long slotsThatAreDoubleBooked() {
        return given.count(DOUBLE_SLOTS);
    }

    /** What happens where the database does not guard the slots; afterwards it does again, and all is in order. */
    public void withoutTheKeyOfSlots(Runnable attempt) {
        given.change("alter table appointment drop index one_live_appointment_per_slot");
        try {
            attempt.run();
        } finally {
            given.change("update appointment a join (select slot_id, min(id) as first from appointment where status in "
                    + LIVE + " group by slot_id having count(*) > 1) d on a.slot_id = d.slot_id and a.id <> d.first"
                    + " set a.status = 'CANCELLED_BY_HOSPITAL' where a.status in " + LIVE);
            given.change("alter table appointment add constraint one_live_appointment_per_slot unique (live_slot)");
        }
    }
}
