package id.edokter.family;

import id.edokter.shared.Masked;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who acts for a person, as that person is told. */
@ApplicationScoped
class FamilyRecords implements PersonalRecords {

    private final FamilyLinks links;
    private final FamilyAccounts accounts;

    FamilyRecords(FamilyLinks links, FamilyAccounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.FAMILY;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return links.ofPatient(patient).stream().map(this::told).toList();
    }

    /**
     * The telephone may be somebody else's: its last digits say which it is to who knows it. The numbers that another
     * account typed are either the patient's, which the copy has already, or by mistake another person's.
     */
    private Map<PersonalField, Object> told(FamilyLink link) {
        var told = new LinkedHashMap<PersonalField, Object>();
        var account = accounts.findById(link.accountId);
        var phone = account.phone;
        told.put(PersonalField.RELATION, link.relation);
        told.put(PersonalField.PHONE, Masked.phone(phone));
        told.put(PersonalField.EMAIL, account.email == null ? null : Masked.email(account.email));
        told.put(PersonalField.NAME, link.name);
        told.put(PersonalField.BIRTH_DATE, link.birthDate);
        told.put(PersonalField.MADE_AT, link.createdAt);
        told.put(PersonalField.AT, link.provedAt);
        return told;
    }

    /**
     * An account that then acts for nobody goes too: it was this person's alone. What others only said of somebody, and
     * never proved, stays theirs for its half year: if it went now, they would learn that the register knew the person.
     */
    @Override
    public void forget(long id, Instant now, boolean visitsStay) {
        var own = links.ofPatient(id);
        own.forEach(links::delete);
        links.flush();
        own.stream().map(link -> link.accountId).distinct().forEach(accounts::forgetIfForNobody);
    }
}
