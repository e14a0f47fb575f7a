package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Act;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The trail in the words of the person it is about. */
class DeedTest {

    /** What is never about one patient. Whoever adds an act that is gives it words in {@link Deed}. */
    private static final Set<Act> OF_NO_PATIENT = EnumSet.of(
            Act.SIGNED_IN,
            Act.SIGN_IN_FAILED,
            Act.TRIES_STOPPED,
            Act.ACCESS_DENIED,
            Act.SIGNED_OUT,
            Act.SESSION_ENDED,
            Act.PASSWORD_CHANGED,
            Act.PASSWORD_RESET,
            Act.SECOND_FACTOR_SET,
            Act.SECOND_FACTOR_REMOVED,
            Act.RECOVERY_CODE_USED,
            Act.RECOVERY_CODES_MADE,
            Act.ACCOUNT_MADE,
            Act.ACCOUNT_CHANGED,
            Act.ACCOUNT_DISABLED,
            Act.ACCOUNT_ENABLED,
            Act.API_KEY_MADE,
            Act.API_KEY_REVOKED,
            Act.DEVICE_MADE,
            Act.DEVICE_CHANGED,
            Act.DEVICE_OPENED,
            Act.DEVICE_REVOKED,
            Act.FAMILY_ACCOUNT_SEEN,
            Act.FAMILY_CONTACT_CHANGED,
            Act.SESSION_CHANGED,
            Act.ABSENCE_NOTED,
            Act.ABSENCE_TAKEN_BACK,
            Act.CLINIC_RULES_CHANGED,
            Act.REMINDERS_CHANGED,
            Act.MESSAGE_TEXT_CHANGED,
            Act.HOLIDAY_DECIDED,
            Act.SCHEDULE_CHANGED,
            Act.PATIENTS_SEARCHED,
            Act.TRAIL_EXPORTED,
            Act.INCIDENT_NOTED,
            Act.INCIDENT_CHANGED,
            Act.INCIDENT_AGENCY_TOLD,
            Act.INCIDENT_CLOSED,
            Act.READING_REPORTED);

    @ParameterizedTest
    @EnumSource
    void whateverTheTrailHasOfAPatientHasWords(Act act) {
        assertThat(Deed.of(act.name()) == Deed.SOMETHING_ELSE).isEqualTo(OF_NO_PATIENT.contains(act));
    }

    @ParameterizedTest
    @CsvSource({
        "APPOINTMENT_SEEN, SAW_APPOINTMENT",
        "DATA_SEEN, SAW_DATA",
        "DATA_EXPORTED, TOOK_COPY",
        "REQUEST_SEEN, REQUEST",
        "REQUEST_DECIDED, REQUEST",
        "CONSENT_GIVEN, CONSENT",
        "FAMILY_LINK_PROVED, LINKED",
        "FAMILY_LINK_REMOVED, UNLINKED",
        "PATIENT_LISTED, SAW_IN_LIST",
        "PATIENTS_TOLD_APART, TOLD_APART",
        "MERGE_UNDONE, UNMERGED",
        "INCIDENT_PATIENT_TOLD, TOLD_OF_INCIDENT",
        "PATIENT_ERASED, ERASED",
        "PATIENT_SEEN, SAW_DATA",
        "RESTRICTED_OPENED, OPENED_RESTRICTED",
        "REMINDERS_STOPPED, CHOSE_REMINDERS",
        "PATIENT_CORRECTED, CHANGED",
        "SIGNED_IN, SOMETHING_ELSE",
        "WHAT_COMES_LATER, SOMETHING_ELSE"
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
