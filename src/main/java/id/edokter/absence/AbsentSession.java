package id.edokter.absence;

import id.edokter.schedule.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A session that is not held. */
@Entity
@Table(name = "absence_session")
class AbsentSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "absence_id")
    public long absenceId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Session session;

    public boolean takenBack;

    protected AbsentSession() {}

    AbsentSession(long absence, Session session) {
        this.absenceId = absence;
        this.session = session;
    }

    boolean isOf(AbsenceCase one) {
        return session.id.equals(one.fromSlot.session.id);
    }

    void takeBack() {
        takenBack = true;
    }
}
