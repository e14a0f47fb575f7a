package id.edokter.waitlist;

import id.edokter.shared.Masked;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For which places a person waited. */
@ApplicationScoped
class WishRecords implements PersonalRecords {

    private final Wishes wishes;
    private final Offers offers;
    private final Matching matching;

    WishRecords(Wishes wishes, Offers offers, Matching matching) {
        this.wishes = wishes;
        this.offers = offers;
        this.matching = matching;
    }

    @Override
    public PersonalPart part() {
        return PersonalPart.APPOINTMENTS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return wishes.everyOf(patient).stream().map(WishRecords::told).toList();
    }

    private static Map<PersonalField, Object> told(Wish wish) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.CLINIC, wish.clinic.name);
        told.put(PersonalField.DOCTOR, wish.doctor == null ? null : wish.doctor.name);
        told.put(PersonalField.NAME, wish.patientName);
        told.put(PersonalField.EMAIL, wish.email == null ? null : Masked.email(wish.email));
        told.put(PersonalField.PAYER, wish.payer);
        told.put(PersonalField.MADE_AT, wish.madeAt);
        told.put(PersonalField.ENDED_AT, wish.endedAt);
        told.put(PersonalField.ANSWER, wish.word);
        return told;
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        for (var wish : wishes.everyOf(patient)) {
            var open = offers.openOf(wish);
            wish.forget(now);
            wishes.flush();
            open.ifPresent(offer -> matching.close(offer, Offer.State.WITHDRAWN));
        }
    }
}
