package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What couriers and gateways write down, as a person is told it. */
class WhyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEAD | the gateway answered 400 | REFUSED",
                "DEAD | the number is not known there | REFUSED",
                "FAILED | the gateway answered 429 | TOO_MANY",
                "FAILED | the gateway answered 503 | GATEWAY_AWAY",
                "DEAD | given up: the gateway answered 503 | GATEWAY_AWAY",
                "DEAD | given up: the gateway cannot be reached | GATEWAY_AWAY",
                "FAILED | the gateway did not answer in time | GATEWAY_AWAY",
                "FAILED | the connection to the gateway broke | GATEWAY_AWAY",
                "FAILED | the gateway answered 401 | NOT_SET_UP",
                "FAILED | no channel is set up | NOT_SET_UP",
                "FAILED | WhatsApp (190): the access token has expired | NOT_SET_UP",
                "DEAD | WhatsApp (132001): there is no such template in that language | NOT_SET_UP",
                "FAILED | WhatsApp (80007): the rate of the account is used up | TOO_MANY",
                "FAILED | WhatsApp answered 503 | GATEWAY_AWAY",
                "DEAD | WhatsApp (131026): nobody is at that number there | REFUSED",
                "FAILED | the gateway's name is unknown | NOT_SET_UP",
                "FAILED | the gateway's name leads to a private address | NOT_SET_UP",
                "FAILED | the courier was lost | STOPPED_SERVER",
                "FAILED | e-Dokter was stopped | STOPPED_SERVER",
                "FAILED | failure: IllegalStateException | FAULT",
                "EXPIRED | its time was over | TOO_LATE",
                "SKIPPED | the appointment has changed | NOT_SO_ANY_MORE",
                "SKIPPED | the patient has been erased | ERASED",
                "SKIPPED | stopped by an administrator | STOPPED",
                "DEAD | something nobody wrote before | SOMETHING_ELSE",
                "SKIPPED | opted out | OPTED_OUT",
                "SKIPPED | enough for today at this address | ENOUGH_FOR_TODAY",
                "NEW | kept so as to wake nobody | NOTHING",
                "SENT | whatever | NOTHING"
            })
    void aReasonIsSaidInPlainWords(MessageState state, String words, Why why) {
        assertThat(Why.of(state, words)).isEqualTo(why);
    }

    @Test
    void withoutAReasonThereIsNothingToExplain() {
        assertThat(Why.of(MessageState.NEW, null)).isEqualTo(Why.NOTHING);
    }

    @Test
    void everyStateBelongsToOneStep() {
        assertThat(Arrays.stream(Progress.values()).flatMap(step -> step.states().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(MessageState.values()).map(Enum::name).toList());
    }
}
