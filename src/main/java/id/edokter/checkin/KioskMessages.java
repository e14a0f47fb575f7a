package id.edokter.checkin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the kiosk. */
@MessageBundle("kiosk")
public interface KioskMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String lead_more();

    @Message
    String scan();

    @Message
    String go();

    @Message
    String type_it();

    @Message
    String scan_it();

    @Message
    String without();

    @Message
    String typing_title();

    @Message
    String code();

    @Message
    String code_hint();

    @Message
    String birth_date();

    @Message
    String confirm_title();

    @Message
    String of(String name);

    @Message
    String phone_title();

    @Message
    String phone_yes(String phone);

    @Message
    String phone_no();

    @Message
    String phone_new();

    @Message
    String phone_born();

    @Message
    String here();

    @Message
    String not_me();

    @Message
    String finish();

    @Message
    String print();

    @Message
    String next_scan();

    @Message
    String planned(String time);

    @Message
    String seconds();

    @Message
    String seconds_unit();

    @Message
    String away_title();

    @Message
    String away_text();

    @Message
    String keypad();

    @Message
    String erase();

    @Message
    String unknown_title();

    @Message
    String unknown_text();

    @Message
    String slip_came(String time);

    @Message
    String again();

    @Message
    String error_title();

    @Message
    String error_text();

    @Message
    String error_reference();

    @Message
    String papers_jkn(String card);

    @Message
    String papers_insurance(String insurer);

    @Message
    String papers_yes();

    @Message
    String papers_no();
}
