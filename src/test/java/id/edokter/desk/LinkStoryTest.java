package id.edokter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.family.Family;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.support.Families;
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

/** A family at the desk: the card is seen, and from then on the account acts for the patient. */
@QuarkusTest
class LinkStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Families families;

    @Inject
    Family family;

    @Inject
    Duplicates duplicates;

    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
    }

    private static Page sends(Inside who, PlainBrowser browser, String address, Object... form) {
        var all = new ArrayList<Object>(List.of("formToken", who.formToken()));
        all.addAll(List.of(form));
        return browser.sends(address, all.toArray());
    }

    @Test
    void theDeskConfirmsALinkWithTheCardSeen() {
        var person = data.person();
        long patient = data.registered("RM-" + Given.next(), person);
        var account = families.inside();
        long link = families.said(account, person).link();
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        assertThat(waiting(browser)).contains("/loket/tautan/" + link);
        var page = browser.opens("/loket/tautan/" + link);
        assertThat(page.text()).contains(person.name().text(), "anak", "31 Januari 1990");
        assertThat(page.html())
                .doesNotContain(person.nik().digits(), account.phone().e164().substring(3));
        assertThat(sends(clerk, browser, page.address(), "patient", patient, "seenPerson", "1")
                        .status())
                .as("without the second identifier")
                .isEqualTo(422);
        long other = data.registered("RM-" + Given.next(), data.person());
        assertThat(sends(clerk, browser, page.address(), "patient", other, "seenPerson", "1", "seenNumber", "1")
                        .status())
                .as("somebody else's record")
                .isEqualTo(422);
        assertThat(family.linked(families.who(account), link).isProved()).isFalse();

        var linked = sends(clerk, browser, page.address(), "patient", patient, "seenPerson", "1", "seenNumber", "1");

        assertThat(linked.location()).isEqualTo("/loket/pasien/" + patient + "?selesai=tautan");
        assertThat(family.linked(families.who(account), link).patient()).isEqualTo(patient);
        assertThat(browser.goesOn(linked).text()).contains("Akun keluarga", "anak");
    }

    @Test
    void aLinkIsRefused() {
        var account = families.inside();
        long link = families.said(account, data.person()).link();
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();
        assertThat(browser.opens("/loket/tautan/" + link).text()).contains("Tidak ada pasien dengan nomor ini");

        assertThat(sends(clerk, browser, "/loket/tautan/" + link + "/penghapusan")
                        .location())
                .isEqualTo("/loket/tautan?selesai=tanpa-tautan");

        assertThat(browser.opens("/loket/tautan/" + link).status()).isEqualTo(404);
        assertThat(family.members(families.who(account))).isEmpty();
    }

    /** Nobody is proved to be of the family: no patient's page leads to the account. */
    @Test
    void anAccountThatActsForNobodyIsFoundByItsTelephone() {
        var account = families.inside();
        var person = data.person();
        families.said(account, person);
        var who = families.who(account);
        var clerk = staff.inside(Role.FRONT_DESK);
        var admin = staff.inside(Role.ADMINISTRATOR);
        assertThat(clerk.browser().opens("/loket/akun").status()).isEqualTo(403);
        assertThat(sends(admin, admin.browser(), "/loket/akun", "phone", "12").status())
                .isEqualTo(422);
        assertThat(sends(
                                admin,
                                admin.browser(),
                                "/loket/akun",
                                "phone",
                                Families.phone().typed())
                        .text())
                .contains("Tidak ada akun keluarga");

        var found = sends(
                admin, admin.browser(), "/loket/akun", "phone", account.phone().typed());

        var address = "/loket/akun/" + who.account();
        assertThat(found.location()).isEqualTo(address);
        var page = admin.browser().opens(address);
        assertThat(page.text()).contains(person.name().text(), "anak", "Firefox, Linux", "terakhir terlihat");
        assertThat(page.html()).doesNotContain(account.phone().e164().substring(3));
        assertThat(sends(admin, admin.browser(), address + "/akhir").location()).isEqualTo(address + "?selesai=sesi");
        assertThat(account.browser().opens("/saya").status()).isEqualTo(303);
        assertThat(admin.browser().opens(address).text()).contains("Tidak ada yang sedang masuk");
        assertThat(sends(admin, admin.browser(), address + "/tutup").location())
                .isEqualTo(address + "?selesai=akun-ditutup");
        assertThat(admin.browser().opens(address).text()).contains("Akun ditutup", "Buka lagi akun");
        assertThat(sends(admin, admin.browser(), address + "/buka").location())
                .isEqualTo(address + "?selesai=akun-dibuka");
        assertThat(data.count("select disabled_at is null from family_account where id = ?", who.account()))
                .isOne();
        for (var act : new String[] {"FAMILY_ACCOUNT_SEEN", "SESSION_ENDED", "ACCOUNT_DISABLED", "ACCOUNT_ENABLED"})
            assertThat(data.count(
                            "select count(*) from audit_event where act = ? and subject = ? and who = ?",
                            act,
                            "family:" + who.account(),
                            admin.colleague().userName()))
                    .as(act)
                    .isPositive();
        assertThat(admin.browser().opens("/loket/akun/987654321").status()).isEqualTo(404);
    }

    @Test
    void anAccountDoesNotNameWhoIsRestricted() {
        var account = families.inside();
        var person = data.person();
        long patient = families.proved(account, person).patient();
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patient);
        var admin = staff.inside(Role.ADMINISTRATOR);

        var page = admin.browser().opens("/loket/akun/" + families.who(account).account());

        assertThat(page.text()).contains("Data dibatasi");
        assertThat(page.html()).doesNotContain(person.name().text());
    }

    @Test
    void anAdministratorEndsTheSessionsOfAFamilyAndTheDeskDoesNot() {
        var account = families.inside();
        long patient = families.proved(account, data.person()).patient();
        long other = families.proved(families.inside(), data.person()).patient();
        var who = families.who(account);
        var clerk = staff.inside(Role.FRONT_DESK);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var address = "/loket/pasien/" + patient + "/akun/" + who.account() + "/akhir";

        assertThat(sends(clerk, clerk.browser(), address).status()).isEqualTo(403);
        assertThat(sends(admin, admin.browser(), "/loket/pasien/" + other + "/akun/" + who.account() + "/akhir")
                        .status())
                .as("an account that does not act for this patient")
                .isEqualTo(404);
        assertThat(account.browser().opens("/saya").status()).isEqualTo(200);

        assertThat(sends(admin, admin.browser(), address).location())
                .isEqualTo("/loket/pasien/" + patient + "?selesai=sesi");

        assertThat(account.browser().opens("/saya").status()).isEqualTo(303);
    }

    @Test
    void anAdministratorClosesTheAccountOfAStolenTelephoneAndOpensItAgain() {
        var account = families.inside();
        long patient = families.proved(account, data.person()).patient();
        var who = families.who(account);
        var clerk = staff.inside(Role.FRONT_DESK);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var record = "/loket/pasien/" + patient;
        var address = record + "/akun/" + who.account();

        assertThat(sends(clerk, clerk.browser(), address + "/tutup").status()).isEqualTo(403);
        assertThat(account.browser().opens("/saya").status()).isEqualTo(200);

        assertThat(sends(admin, admin.browser(), address + "/tutup").location())
                .isEqualTo(record + "?selesai=akun-ditutup");

        assertThat(account.browser().opens("/saya").status()).isEqualTo(303);
        assertThat(admin.browser().opens(record).text()).contains("Akun ditutup", "Buka lagi akun");

        assertThat(sends(admin, admin.browser(), address + "/buka").location())
                .isEqualTo(record + "?selesai=akun-dibuka");

        assertThat(admin.browser().opens(record).text()).doesNotContain("Akun ditutup");
        assertThat(account.browser().opens("/saya").status())
                .as("sessions that ended stay ended")
                .isEqualTo(303);
    }

    @Test
    void aFamilyActsForTheKeptRecordAfterAMerge() {
        var account = families.inside();
        long away = families.proved(account, data.person()).patient();
        long kept = data.registeredWithoutNik();
        data.change("update patient set to_check = 0 where id in (?, ?)", away, kept);
        var clerk = new Witness("uji", "");

        long merge = duplicates.merge(clerk, kept, away, new ChangeReason("orang yang sama"));
        assertThat(family.member(families.who(account), kept).patient()).isEqualTo(kept);

        duplicates.undo(clerk, merge, new ChangeReason("dua orang"));
        assertThat(family.member(families.who(account), away).patient()).isEqualTo(away);
    }

    /** It acted for both; it sees one person now, and both again when the merge is taken back. */
    @Test
    void anAccountThatActedForBothActsForOne() {
        var account = families.inside();
        long away = families.proved(account, data.person()).patient();
        long kept = families.proved(account, data.person()).patient();
        data.change("update patient set to_check = 0 where id in (?, ?)", away, kept);
        data.change("update patient set nik = null, nik_fingerprint = null where id = ?", kept);
        var clerk = new Witness("uji", "");

        long merge = duplicates.merge(clerk, kept, away, new ChangeReason("orang yang sama"));
        assertThat(family.members(families.who(account)))
                .extracting(member -> member.patient())
                .containsExactly(kept);

        duplicates.undo(clerk, merge, new ChangeReason("dua orang"));
        assertThat(family.members(families.who(account))).hasSize(2);
    }

    /** All that the list leads to, page by page. */
    private static List<String> waiting(PlainBrowser browser) {
        var links = new ArrayList<String>();
        var page = browser.opens("/loket/tautan");
        for (int next = 2; page.text().contains("Yang lebih baru"); next++) {
            links.addAll(page.links());
            page = browser.opens("/loket/tautan?halaman=" + next);
        }
        links.addAll(page.links());
        return links;
    }
}
