package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The trail in the words of the person it is about. */
class DeedTest {

    @ParameterizedTest
    @EnumSource
    void whateverTheTrailHasIsTold(Act act) {
        assertThat(Deed.of(act.name())).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "APPOINTMENT_SEEN, SAW_APPOINTMENT",
        "DATA_SEEN, SAW_DATA",
        "DATA_EXPORTED, TOOK_COPY",
        "REQUEST_SEEN, REQUEST",
        "REQUEST_DECIDED, REQUEST",
        "CONSENT_GIVEN, CONSENT",
        "FAMILY_LINK_PROVED, FAMILY",
        "PATIENT_ERASED, ERASED",
        "PATIENT_SEEN, SAW_DATA",
        "RESTRICTED_OPENED, OPENED_RESTRICTED",
        "PATIENT_CORRECTED, CHANGED",
        "SIGNED_IN, OTHER"
    })
    void itSaysWhatWasDone(String act, Deed deed) {
        assertThat(Deed.of(act)).isEqualTo(deed);
    }

    @ParameterizedTest
    @CsvSource({"family:7, FAMILY", "api:kiosk, PROGRAM", "link, LINK", "system, SYSTEM", "siti.rahma, STAFF"})
    void itSaysWhoInWhichFunction(String who, Looker looker) {
        assertThat(Looker.of(who)).isEqualTo(looker);
    }
}
