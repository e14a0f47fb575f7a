package id.edokter.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame of staff pages: where one can go, the search, and the keys. */
@MessageBundle("menu")
public interface MenuMessages {

    @Message
    String nav();

    @Message
    String day();

    @Message
    String patients();

    @Message
    String week();

    @Message
    String practice();

    @Message
    String desk();

    @Message
    String absences();

    @Message
    String duplicates();

    @Message
    String links();

    @Message
    String downtime();

    @Message
    String poster();

    @Message
    String requests();

    @Message
    String administration();

    @Message
    String accounts();

    @Message
    String keys();

    @Message
    String devices();

    @Message
    String trail();

    @Message
    String incidents();

    @Message
    String own();

    @Message
    String find();

    @Message
    String find_what();

    @Message
    String find_hint();

    @Message
    String keys_title();

    @Message
    String key_help();

    @Message
    String key_find();

    @Message
    String key_any();

    @Message
    String key_type();

    @Message
    String key_rows();

    @Message
    String key_cells();

    @Message
    String key_enter();

    @Message
    String key_escape();

    @Message
    String key_letters();

    @Message
    String key_close();

    @Message
    String key_f2();

    @Message
    String key_enter_name();

    @Message
    String key_escape_name();

    @Message
    String schedule();

    @Message
    String holidays();

    @Message
    String clinic_rules();

    @Message
    String reminders();

    @Message
    String not_reminded();

    @Message
    String to_confirm();

    @Message
    String reminder_effects();

    @Message
    String leave_requests();

    @Message
    String calls();

    @Message
    String messages();

    @Message
    String message_figures();
}
