package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.InvalidValue;
import org.junit.jupiter.api.Test;

/** What somebody wrote, before it is kept. */
class RemarkTest {

    @Test
    void blanksAndInvisibleThingsBecomeOneBlank() {
        assertThat(new Remark(" nama\tsaya\r\nsalah\u0000 ").text()).isEqualTo("nama saya salah");
        assertThat(new Remark(null).isEmpty()).isTrue();
        assertThat(new Remark(" \n ").isEmpty()).isTrue();
    }

    @Test
    void theLongestIsCountedInLettersAsPeopleCountThem() {
        var longest = "😀".repeat(Remark.LONGEST);
        assertThat(new Remark(longest).text()).isEqualTo(longest);
        assertThatThrownBy(() -> new Remark(longest + "x")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void itNeverGetsIntoALog() {
        assertThat(new Remark("nama saya Budi").toString()).doesNotContain("Budi");
    }
}
