package id.edokter.rights;

import id.edokter.privacy.ConsentText;
import id.edokter.privacy.Purpose;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The texts that people agree to, as the pages show them now. */
@ApplicationScoped
class ConsentWords {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    ConsentText.Words of(Purpose purpose) {
        return new ConsentText.Words(
                Wording.bundle(RightsMessages.class, INDONESIAN).consent_text(purpose),
                Wording.bundle(RightsMessages.class, Locale.ENGLISH).consent_text(purpose));
    }
}
