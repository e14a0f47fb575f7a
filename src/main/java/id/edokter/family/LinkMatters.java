package id.edokter.family;

import id.edokter.notification.Matters;
import id.edokter.patient.Patient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who acts for a patient is told about that patient. */
@ApplicationScoped
class LinkMatters implements Matters {

    private static final String SUBJECT = "family-link:";

    private final FamilyLinks links;

    LinkMatters(FamilyLinks links) {
        this.links = links;
    }

    static String subject(long link) {
        return SUBJECT + link;
    }

    @Override
    public Collection<String> subjects(String matter) {
        return Patient.ofMatter(matter)
                .map(patient -> links.list("patientId", patient).stream()
                        .map(link -> subject(link.id))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<String> matter(String subject) {
        return subject.matches(SUBJECT + "[0-9]{1,18}")
                ? links.findByIdOptional(Long.parseLong(subject.substring(SUBJECT.length())))
                        .filter(link -> link.patientId != null)
                        .map(link -> Patient.matter(link.patientId))
                : Optional.empty();
    }
}
