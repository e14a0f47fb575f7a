package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldAtTest {

    private static final String MOBILE = "+6281234567890";
    private static final String FIXED = "+62217654321";
    private static final EmailAddress MAIL = new EmailAddress("siti@rumah.example");

    private static String places(String phone, EmailAddress email, FirstWay first) {
        return new ToldAt(phone, email, first)
                .places().stream()
                        .map(place -> place.email() == null ? "phone" : "email")
                        .toList()
                        .toString();
    }

    @Test
    void theTelephoneComesFirstUnlessSomebodyWishesOtherwise() {
        assertThat(places(MOBILE, MAIL, null)).isEqualTo("[phone, email]");
        assertThat(places(MOBILE, MAIL, FirstWay.TEXT)).isEqualTo("[phone, email]");
        assertThat(places(MOBILE, MAIL, FirstWay.EMAIL)).isEqualTo("[email, phone]");
    }

    @Test
    void oneOfThemIsEnoughAndAFixedLineTakesNoMessage() {
        assertThat(places(null, MAIL, FirstWay.PHONE)).isEqualTo("[email]");
        assertThat(places(MOBILE, null, FirstWay.EMAIL)).isEqualTo("[phone]");
        assertThat(places(FIXED, MAIL, FirstWay.PHONE)).isEqualTo("[email]");
        assertThat(places(FIXED, null, null)).isEqualTo("[]");
    }

    @Test
    void whoWantsTextIsNotCalled() {
        assertThat(new ToldAt(MOBILE, null, FirstWay.TEXT).isNotCalled()).isTrue();
        assertThat(new ToldAt(MOBILE, MAIL, FirstWay.EMAIL).isNotCalled()).isFalse();
        assertThat(new ToldAt(null, MAIL, FirstWay.TEXT).isNotCalled()).isFalse();
        assertThat(new ToldAt(MOBILE, MAIL, null).toString()).doesNotContain("8123", "rumah");
    }
}
