package id.edokter.staff;

import id.edokter.account.Role;
import id.edokter.support.Device;
import id.edokter.support.Given;
import id.edokter.support.Staff;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many sit before the same screen: who left has left nothing behind. */
@QuarkusTest
@Tag("browser")
class SharedComputerBrowserTest {

    @Inject
    WebBrowser browser;

    @Inject
    Staff staff;

    @Inject
    Given data;

    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
    }

    @Test
    void afterSigningOutTheBackButtonLeadsToTheDoor() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        try (var visitor = browser.visitor(Device.DESKTOP)) {
            visitor.opens("/masuk")
                    .typesInto("userName", clerk.userName())
                    .typesInto("password", clerk.password())
                    .confirms()
                    .isAt("/akun")
                    .sees(clerk.userName());
            visitor.opens("/akun/kata-sandi").presses("Keluar").isAt("/masuk").doesNotSee(clerk.userName());

            visitor.goesBack().isAt("/masuk.*").doesNotSee(clerk.userName(), "Petugas Uji");
            visitor.opens("/akun").isAt("/masuk.*").doesNotSee(clerk.userName());
        }
    }
}
