package id.edokter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.patient.Sex;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk repairs telephones, one line of the list after the other. */
@QuarkusTest
class TelephoneStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    PatientDesk desk;

    @Inject
    PatientRegistry registry;

    @Inject
    Transactions transactions;

    private Inside clerk;
    private PlainBrowser browser;

    @BeforeEach
    void comeToWork() {
        clerk = staff.inside(Role.FRONT_DESK);
        browser = clerk.browser();
    }

    private record Somebody(long id, String name) {}

    /** Noted as a booking notes somebody: the telephone is judged then. */
    private Somebody noted(String phone) {
        int n = Given.next();
        var name = "Uji Telepon " + n;
        var details = new PatientDetails(
                new PersonName(name),
                Given.nik(n, Given.BORN),
                null,
                Given.BORN,
                Sex.F,
                phone == null ? null : PhoneNumber.of(phone));
        return new Somebody(transactions.run(() -> registry.identify(details)).id, name);
    }

    private Page sends(long patient, Object... form) {
        var all = new ArrayList<Object>(List.of("formToken", clerk.formToken()));
        all.addAll(List.of(form));
        return browser.sends("/loket/telepon/" + patient, all.toArray());
    }

    /** All pages of the list: other tests have left numbers of many as well. */
    private String shared() {
        var all = new StringBuilder();
        Page page;
        int number = 1;
        do {
            page = browser.opens("/loket/telepon?masalah=bersama&halaman=" + number++);
            all.append(page.text());
        } while (page.html().contains("halaman=" + number));
        return all.toString();
    }

    private String seen(long patient) {
        return desk.open(new Witness(clerk.colleague().userName(), ""), patient, "desk")
                .version();
    }

    private long lines(String act, long patient) {
        return data.count(
                "select count(*) from audit_event where who = ? and act = ? and patient_id = ?",
                clerk.colleague().userName(),
                act,
                patient);
    }

    @Test
    void whoHasNoTelephoneGetsOneInTheLine() {
        var sri = noted(null);
        var list = browser.opens("/loket/telepon");
        assertThat(list.text()).contains(sri.name(), "31 Januari 1990");
        assertThat(lines("PATIENT_LISTED", sri.id())).isOne();
        var phone = Given.phone(Given.next());

        var saved = sends(sri.id(), "phone", phone, "seen", seen(sri.id()), "masalah", "kosong", "halaman", "1");

        assertThat(saved.location()).isEqualTo("/loket/telepon?masalah=kosong&halaman=1&selesai=telepon");
        assertThat(browser.goesOn(saved).text())
                .contains("Nomor HP sudah disimpan")
                .doesNotContain(sri.name());
        assertThat(lines("PATIENT_CORRECTED", sri.id())).isOne();
        assertThat(browser.opens("/loket/pasien/" + sri.id()).text())
                .contains(phone.substring(phone.length() - 4), "disebutkan pasien di loket");
    }

    @Test
    void aNumberThatNobodyHasIsListedAndTakenAway() {
        var sri = noted("0812 345");
        assertThat(browser.opens("/loket/telepon?masalah=salah").text()).contains(sri.name());

        var saved = sends(sri.id(), "phone", "", "none", "1", "seen", seen(sri.id()), "masalah", "salah");

        assertThat(browser.goesOn(saved).text()).doesNotContain(sri.name());
        assertThat(browser.opens("/loket/telepon?masalah=kosong").text()).contains(sri.name());
        assertThat(data.count("select count(*) from patient where id = ? and phone is null", sri.id()))
                .isOne();
    }

    @Test
    void aNumberOfManyIsListedOfAFamilyItIsNot() {
        var family = Given.phone(Given.next());
        var village = Given.phone(Given.next());
        var relatives = new ArrayList<Somebody>();
        for (int i = 0; i < 5; i++) relatives.add(noted(family));
        var neighbours = new ArrayList<Somebody>();
        for (int i = 0; i < 6; i++) neighbours.add(noted(village));

        var list = shared();

        assertThat(list).contains("dipakai 6 pasien");
        neighbours.forEach(somebody -> assertThat(list).contains(somebody.name()));
        relatives.forEach(somebody -> assertThat(list).doesNotContain(somebody.name()));
        var one = neighbours.get(0);
        sends(one.id(), "phone", Given.phone(Given.next()), "seen", seen(one.id()), "masalah", "bersama");
        assertThat(shared())
                .as("with one less it is a household's")
                .doesNotContain(neighbours.get(1).name());
    }

    @Test
    void ofTwoClerksTheSecondReadsThatSomebodyWasFaster() {
        var sri = noted(null);
        var version = seen(sri.id());
        var first = Given.phone(Given.next());
        assertThat(sends(sri.id(), "phone", first, "seen", version).status()).isEqualTo(303);

        var second = sends(sri.id(), "phone", Given.phone(Given.next()), "seen", version);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("baru saja diubah orang lain");
        assertThat(desk.open(new Witness("uji", ""), sri.id(), "desk").patient().phoneTyped)
                .isEqualTo(first);
    }

    @Test
    void whatIsWrongIsSaidInTheLineAndWhatWasTypedStays() {
        var sri = noted(null);

        var wrong = sends(sri.id(), "phone", "12", "seen", seen(sri.id()), "masalah", "kosong");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("id=\"phone-" + sri.id() + "-e\"", "value=\"12\"");
        assertThat(sends(sri.id(), "phone", "", "seen", seen(sri.id())).status())
                .isEqualTo(422);
        assertThat(sends(sri.id(), "phone", Given.phone(1), "none", "1", "seen", seen(sri.id()))
                        .text())
                .contains("jangan keduanya");
        assertThat(data.count("select count(*) from patient where id = ? and phone is null", sri.id()))
                .isOne();
        assertThat(lines("PATIENT_CORRECTED", sri.id())).isZero();
    }

    @Test
    void whoAskedNotToBeListedIsNotAndCannotBeChanged() {
        var sri = noted(null);
        transactions.run(() -> {
            registry.restrict(sri.id());
            return null;
        });

        assertThat(browser.opens("/loket/telepon").text()).doesNotContain(sri.name());
        assertThat(sends(sri.id(), "phone", Given.phone(Given.next()), "seen", "0-0")
                        .location())
                .contains("/alasan");
        assertThat(data.count("select count(*) from patient where id = ? and phone is null", sri.id()))
                .isOne();
    }

    @Test
    void theListHasPages() {
        for (int i = 0; i < 21; i++) noted(null);
        var first = browser.opens("/loket/telepon");

        var second = browser.follows(first, "Berikutnya");

        assertThat(second.address()).isEqualTo("/loket/telepon?masalah=kosong&halaman=2");
        assertThat(second.status()).isEqualTo(200);
        assertThat(browser.opens("/loket/telepon?masalah=apa&halaman=-3").status())
                .isEqualTo(200);
    }

    @Test
    void aNurseRepairsNothing() {
        var nurse = staff.inside(Role.NURSE);

        assertThat(nurse.browser().opens("/loket/telepon").status()).isEqualTo(403);
        assertThat(nurse.browser()
                        .sends("/loket/telepon/" + noted(null).id(), "formToken", nurse.formToken(), "phone", "0812")
                        .status())
                .isEqualTo(403);
    }
}
