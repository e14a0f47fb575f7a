package id.edokter.rights;

import id.edokter.privacy.Deed;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for what was done with somebody's data: own ones for each, since the same word of the code can mean two. */
@MessageBundle("look")
public interface LookMessages {

    @Message
    String deed(Deed deed);
}
