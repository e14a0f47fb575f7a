package id.edokter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.notification.NotificationSettings;
import id.edokter.shared.Wib;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTimeTest {

    private static final WaitlistSettings SETTINGS = new SmallRyeConfigBuilder()
            .withMapping(WaitlistSettings.class)
            .build()
            .getConfigMapping(WaitlistSettings.class);

    private static final NotificationSettings QUIET = new SmallRyeConfigBuilder()
            .withMapping(NotificationSettings.class)
            .build()
            .getConfigMapping(NotificationSettings.class);

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-11-" + time).atZone(Wib.ZONE).toInstant();
    }

    private static String ends(String now, String visit, String closes, boolean atNight) {
        return OfferTime.of(at(now), at(visit), at(closes), atNight, SETTINGS, QUIET)
                .map(time -> Wib.dateTime(time.ends()).toString().substring(8))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        // far from the visit: an hour
        "10T10:00, 12T09:00, 12T08:00, false, 10T11:00",
        // close to it: a third of what is left
        "10T07:00, 10T09:00, 10T08:00, false, 10T07:40",
        // never less than ten minutes
        "10T08:40, 10T09:00, 10T09:00, false, 10T08:50",
        // not beyond the end of booking, if that leaves ten minutes
        "10T07:30, 10T10:00, 10T08:00, false, 10T08:00",
        "10T07:55, 10T10:00, 10T08:00, false, none",
        // in the night time stands still
        "10T22:00, 12T09:00, 12T08:00, false, 11T08:00",
        "10T20:30, 12T09:00, 12T08:00, false, 11T07:30",
        "10T03:00, 12T09:00, 12T08:00, false, 10T08:00",
        "10T22:00, 11T08:00, 11T07:00, false, none",
        // but not for who allowed it
        "10T22:00, 12T09:00, 12T08:00, true, 10T23:00",
        "10T22:00, 11T08:00, 11T07:00, true, 10T23:00",
        // where booking closes in the night, what is left of the evening, if that is ten minutes
        "10T20:05, 11T08:00, 11T00:00, false, 10T21:00",
        "10T20:50, 11T08:00, 11T00:00, false, 10T21:00",
        "10T20:50, 11T08:00, 11T00:00, true, 10T21:50",
        "10T20:51, 11T08:00, 11T00:00, false, none",
        "10T20:55, 11T05:00, 10T21:30, false, none",
        "10T22:00, 11T08:00, 11T00:00, false, none",
        // and what fits before the night is not cut
        "10T19:30, 11T08:00, 11T00:00, false, 10T20:30"
    })
    void anOfferIsGoodUntil(String now, String visit, String closes, boolean atNight, String ends) {
        assertThat(ends(now, visit, closes, atNight)).isEqualTo(ends);
    }

    @Test
    void whatIsFreedAtNightIsToldInTheMorning() {
        var time = OfferTime.of(at("10T22:00"), at("12T09:00"), at("12T08:00"), false, SETTINGS, QUIET);

        assertThat(time.orElseThrow().begins()).isEqualTo(at("11T07:00"));
    }
}
