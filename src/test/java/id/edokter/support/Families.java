package id.edokter.support;

import id.edokter.account.Origin;
import id.edokter.audit.Witness;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.PhoneSignIn;
import id.edokter.family.Relation;
import id.edokter.family.SignedInFamily;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Families that sign in with the telephones in their pockets. */
@Singleton
public class Families {

    /** Somebody who is in. */
    public record Inside(PhoneNumber phone, String token) {

        /** What every form of this session carries. */
        public String formToken() {
            return Secrets.derived(token, "form");
        }

        public PlainBrowser browser() {
            return PlainBrowser.fresh().carrying("edokter", token);
        }
    }

    private final PhoneSignIn signIn;
    private final Family family;
    private final Telephones telephones;
    private final Given data;

    Families(PhoneSignIn signIn, Family family, Telephones telephones, Given data) {
        this.signIn = signIn;
        this.family = family;
        this.telephones = telephones;
        this.data = data;
    }

    /** A number that nobody used before. */
    public static PhoneNumber phone() {
        return PhoneNumber.of("0819%08d".formatted(Given.next()));
    }

    public Inside inside() {
        return inside(phone());
    }

    public Inside inside(PhoneNumber phone) {
        return inside(phone, Staff.origin());
    }

    public Inside inside(PhoneNumber phone, Origin origin) {
        // what all may ask for together, no test uses up for the others
        data.change("delete from attempt_count where name like 'code-all:%'");
        var request = signIn.ask(phone, origin, Locale.forLanguageTag("id"));
        return new Inside(phone, signIn.enter(request, telephones.codeTo(phone.e164()), origin));
    }

    public SignedInFamily who(Inside inside) {
        return signIn.sessionWith(inside.token()).orElseThrow();
    }

    /** Somebody whom the account only says to act for. */
    public Member said(Inside inside, PatientDetails person) {
        return family.add(who(inside), Relation.CHILD, person, "192.0.2.1");
    }

    /** Somebody of the register; the desk has seen the card. */
    public Member proved(Inside inside, PatientDetails person) {
        return proved(inside, person, data.registered("RM" + Given.next(), person));
    }

    /** @param patient who is in the register already */
    public Member proved(Inside inside, PatientDetails person, long patient) {
        var link = said(inside, person).link();
        family.prove(new Witness("loket.uji", ""), link, patient);
        return family.linked(who(inside), link);
    }

    /** Two accounts that act for one person: the first has the telephone on file, the second another one. */
    public record Shared(Inside holder, Member own, Inside other, Member theirs) {

        /** Where the holder asks to end the other's acting. */
        public String page() {
            return "/saya/keluarga/" + own.link() + "/wakil/" + theirs.link();
        }
    }

    public Shared shared() {
        return shared(inside());
    }

    /** @param holder whose telephone is on file */
    public Shared shared(Inside holder) {
        var named = data.person();
        var person = new PatientDetails(
                named.name(), named.nik(), named.mrn(), named.birthDate(), named.sex(), holder.phone());
        long patient = data.registered("RM" + Given.next(), person);
        var other = inside();
        return new Shared(holder, proved(holder, person, patient), other, proved(other, person, patient));
    }
}
