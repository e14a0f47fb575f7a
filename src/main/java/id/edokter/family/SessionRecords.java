package id.edokter.family;

import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the account that reads a copy was signed in. Those of other accounts are theirs to read. */
@ApplicationScoped
class SessionRecords implements PersonalRecords {

    private final FamilySessions sessions;

    SessionRecords(FamilySessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.SESSIONS;
    }

    /** They belong to a telephone, not to a patient. */
    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return List.of();
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient, String reader) {
        return SignedInFamily.account(reader)
                .map(account ->
                        sessions.all(account).stream().map(SessionRecords::told).toList())
                .orElse(List.of());
    }

    private static Map<PersonalField, Object> told(FamilySession session) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.MADE_AT, session.createdAt);
        told.put(PersonalField.AT, session.seenAt);
        told.put(PersonalField.ENDED_AT, session.endedAt);
        told.put(PersonalField.DEVICE, session.device);
        told.put(PersonalField.ADDRESS, session.address);
        return told;
    }

    /** They go with their account, see {@link FamilyRecords#forget}. */
    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        // nothing to do
    }
}
