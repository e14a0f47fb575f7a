package id.edokter.absence;

import id.edokter.shared.Refusal;
import id.edokter.web.Format;
import java.time.Instant;
import java.util.Locale;

/** Somebody else decided about these patients since the page was opened. */
public class DecidedMeanwhile extends Refusal {

    DecidedMeanwhile(String who, Instant when) {
        super("absence_decided_meanwhile", who, Format.brief(when, Locale.forLanguageTag("id")));
    }
}
