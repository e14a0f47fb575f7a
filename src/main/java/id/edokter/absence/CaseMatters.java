package id.edokter.absence;

import id.edokter.booking.Appointment;
import id.edokter.notification.Matters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a patient of an absence was told is about the appointment. */
@ApplicationScoped
class CaseMatters implements Matters {

    private final AbsenceCases cases;

    CaseMatters(AbsenceCases cases) {
        this.cases = cases;
    }

    @Override
    public Collection<String> subjects(String matter) {
        return Appointment.ofMatter(matter)
                .map(id -> cases.list("appointmentId", id).stream()
                        .map(AbsenceCase::subject)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<String> matter(String subject) {
        return AbsenceCase.ofSubject(subject)
                .flatMap(cases::findByIdOptional)
                .map(one -> Appointment.matter(one.appointmentId));
    }
}
