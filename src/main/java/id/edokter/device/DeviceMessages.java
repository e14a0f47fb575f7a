package id.edokter.device;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of devices. */
@MessageBundle("device")
public interface DeviceMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String done(Done done);

    @Message
    String list();

    @Message
    String none();

    @Message
    String name();

    @Message
    String name_hint();

    @Message
    String kind();

    @Message
    String kind_of(Device.Kind kind);

    @Message
    String kind_hint(Device.Kind kind);

    @Message
    String state();

    @Message
    String state_of(Device.State state);

    @Message
    String seen();

    @Message
    String never_seen();

    @Message
    String shows_all();

    @Message
    String area();

    @Message
    String area_hint();

    @Message
    String rooms();

    @Message
    String clinics();

    @Message
    String make();

    @Message
    String make_new();

    @Message
    String address_title(String name);

    @Message
    String address_text();

    @Message
    String address_of(String name);

    @Message
    String keep();

    @Message
    String rename();

    @Message
    String other_address();

    @Message
    String other_address_text();

    @Message
    String revoke();

    @Message
    String revoke_text();

    @Message
    String open_title(String name);

    @Message
    String open_text(Device.Kind kind);

    @Message
    String open();

    @Message
    String opens_nothing_title();

    @Message
    String opens_nothing_text();
}
