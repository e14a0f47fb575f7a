package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeStartTest {

    @Test
    void nothingIsSaidOfAHospitalThatIsSetUpWell() {
        assertThat(SafeStart.warnings(true, true, "127.0.0.1", "127.0.0.1,172.30.8.1"))
                .isEmpty();
    }

    @Test
    void eachHoleIsNamedWithWhatToDo() {
        assertThat(SafeStart.warnings(true, false, "127.0.0.1", "127.0.0.1"))
                .singleElement()
                .asString()
                .contains("EDOKTER_WEB_TLS=true");
        assertThat(SafeStart.warnings(false, true, "localhost", "127.0.0.1"))
                .singleElement()
                .asString()
                .contains("EDOKTER_WEB_HOSTS");
        assertThat(SafeStart.warnings(true, true, "0.0.0.0", "127.0.0.1"))
                .singleElement()
                .asString()
                .contains("porta manajemen", "0.0.0.0");
        assertThat(SafeStart.warnings(true, true, "127.0.0.1", "0.0.0.0/0"))
                .singleElement()
                .asString()
                .contains("TRUSTED_PROXIES");
        assertThat(SafeStart.warnings(false, false, "0.0.0.0", "::/0")).hasSize(4);
    }
}
