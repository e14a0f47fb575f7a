package id.edokter.waiting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which somebody waits for the own turn. */
@MessageBundle("waiting")
public interface WaitingMessages {

    @Message
    String title();

    @Message
    String title_ahead();

    @Message
    String your_number(String number);

    @Message
    String patients_left();

    @Message
    String patient_left();

    @Message
    String left(int patients);

    @Message
    String one_left();

    @Message
    String likely();

    @Message
    String likely_if_now();

    @Message
    String at(String range);

    @Message
    String head_BEFORE(String date);

    @Message
    String head_EXPECTED();

    @Message
    String head_MISSED();

    @Message
    String head_NOT_YET();

    @Message
    String head_FIRST();

    @Message
    String coming(int patients);

    @Message
    String coming_too(int patients);

    @Message
    String head_NEXT();

    @Message
    String head_CALLED(String room);

    @Message
    String head_SERVED();

    @Message
    String head_DONE();

    @Message
    String head_ABSENT();

    @Message
    String head_CLOSED();

    @Message
    String next_BEFORE(String time);

    @Message
    String next_EARLY(String time);

    @Message
    String next_EXPECTED();

    @Message
    String next_MISSED(int behind);

    @Message
    String next_WAITING(String room);

    @Message
    String next_SKIPPED(int behind, String room);

    @Message
    String next_NEXT(String room);

    @Message
    String next_DESK(String room);

    @Message
    String next_CALLED(String room);

    @Message
    String next_SERVED();

    @Message
    String next_DONE();

    @Message
    String next_SENT();

    @Message
    String then_sent();

    @Message
    String to_sent();

    @Message
    String next_ABSENT();

    @Message
    String next_ABSENT_HERE();

    @Message
    String next_CLOSED();

    @Message
    String check_in();

    @Message
    String sentence(String head, String range);

    @Message
    String short_sentence(String head);

    @Message
    String ahead_label();

    @Message
    String nobody_ahead();

    @Message
    String what(PhoneView.What what);

    @Message
    String you();

    @Message
    String more(int numbers);

    @Message
    String late(int minutes);

    @Message
    String late_counts();

    @Message
    String not_begun(String time);

    @Message
    String room_changed(String room);

    @Message
    String your_state();

    @Message
    String arrived();

    @Message
    String doctor();

    @Message
    String updated(String time);

    @Message
    String updated_live();

    @Message
    String updated_30();

    @Message
    String last_data();

    @Message
    String reload();

    @Message
    String ticket();

    @Message
    String how();
}
