package id.edokter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that all pages share: frame, form parts, statuses, error pages. */
@MessageBundle("page")
public interface PageMessages {

    // frame
    @Message
    String skip();

    @Message
    String my_appointments();

    @Message
    String my_account();

    @Message
    String switch_language();

    @Message
    String footer_help();

    @Message
    String footer_how();

    @Message
    String footer_privacy();

    @Message
    String footer_accessibility();

    @Message
    String footer_phone();

    @Message
    String footer_hours(String hours);

    @Message
    String footer_dpo();

    @Message
    String footer_label();

    @Message
    String demo_notice();

    @Message
    String back();

    @Message
    String next();

    @Message
    String change();

    @Message
    String optional();

    @Message
    String step(int step, int of);

    // forms
    @Message
    String errors_title_prefix();

    @Message
    String errors_title_one();

    @Message
    String errors_title(int count);

    @Message
    String birth_day();

    @Message
    String birth_month();

    @Message
    String birth_year();

    @Message
    String birth_hint();

    // statuses, see Badge
    @Message
    String badge_REGISTERED();

    @Message
    String badge_ARRIVED();

    @Message
    String badge_CALLED();

    @Message
    String badge_IN_SERVICE();

    @Message
    String badge_DONE();

    @Message
    String badge_NO_SHOW();

    @Message
    String badge_MOVED();

    @Message
    String badge_CANCELLED();

    @Message
    String badge_PLACES(int count);

    @Message
    String badge_one_place();

    @Message
    String badge_FULL();

    @Message
    String badge_RUNNING();

    @Message
    String badge_CLOSED();

    @Message
    String badge_NOT_YET_OPEN();

    @Message
    String badge_NO_PRACTICE();

    // error pages
    @Message
    String error_home();

    @Message
    String error_account();

    @Message
    String error_clinics();

    @Message
    String error_find();

    @Message
    String error_reference();

    @Message
    String error_call();

    @Message
    String error_400_title();

    @Message
    String error_400_text();

    @Message
    String error_400_staff();

    @Message
    String error_403_title();

    @Message
    String error_403_text();

    @Message
    String error_denied_title();

    @Message
    String error_denied_text();

    @Message
    String error_404_title();

    @Message
    String error_404_text();

    @Message
    String error_404_staff();

    @Message
    String error_405_title();

    @Message
    String error_405_text();

    @Message
    String error_405_staff();

    @Message
    String error_409_title();

    @Message
    String error_413_title();

    @Message
    String error_413_text();

    @Message
    String error_415_title();

    @Message
    String error_415_text();

    @Message
    String error_421_title();

    @Message
    String error_421_text();

    @Message
    String error_422_title();

    @Message
    String error_422_text();

    @Message
    String error_429_title();

    @Message
    String error_429_text();

    @Message
    String error_500_title();

    @Message
    String error_500_text();

    @Message
    String error_500_staff();

    @Message
    String error_503_title();

    @Message
    String error_503_text();

    @Message
    String error_503_staff();

    /** How people queue, in one sentence: on tickets, kiosks and the help page. */
    @Message
    String order_of_call(int grace, int behind);
}
