package id.edokter.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.Payer;
import id.edokter.booking.VisitType;
import id.edokter.family.Relation;
import id.edokter.patient.DeskDeed;
import id.edokter.patient.PatientField;
import id.edokter.patient.Sex;
import id.edokter.privacy.Looker;
import id.edokter.privacy.Purpose;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.RequestStatus;
import id.edokter.queue.Priority;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No word of the code reaches a person. */
class CodeTest {

    static Stream<Enum<?>> words() {
        return Stream.of(
                        Sex.values(),
                        Payer.values(),
                        VisitType.values(),
                        Channel.values(),
                        AppointmentStatus.values(),
                        AppointmentChange.Act.values(),
                        Purpose.values(),
                        RequestKind.values(),
                        RequestStatus.values(),
                        Relation.values(),
                        Looker.values(),
                        PatientField.values(),
                        DeskDeed.values(),
                        Priority.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyCodeThatIsKeptHasWords(Enum<?> word) {
        assertThat(Code.of(word)).isPresent();
    }
}
