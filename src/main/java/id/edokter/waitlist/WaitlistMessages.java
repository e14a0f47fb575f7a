package id.edokter.waitlist;

import id.edokter.booking.Payer;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of the waiting list. */
@MessageBundle("waitlist")
public interface WaitlistMessages {

    @Message
    String any_doctor();

    @Message
    String any_doctor_hint();

    @Message
    String sex_F();

    @Message
    String sex_M();

    @Message
    String somebody_else();

    @Message
    String somebody_else_hint();

    @Message
    String visit_1();

    @Message
    String visit_2();

    @Message
    String visit_3();

    @Message
    String visit_4();

    @Message
    String link();

    @Message
    String link_hint();

    @Message
    String earlier_link();

    @Message
    String join_title(String clinic);

    @Message
    String join_lead();

    @Message
    String earlier_title();

    @Message
    String earlier_lead();

    @Message
    String wish();

    @Message
    String doctor();

    @Message
    String from();

    @Message
    String until();

    @Message
    String days();

    @Message
    String parts();

    @Message
    String night();

    @Message
    String who();

    @Message
    String patient();

    @Message
    String payer_title();

    @Message
    String jkn_title();

    @Message
    String jkn_hint();

    @Message
    String insurance_title();

    @Message
    String submit();

    @Message
    String wish_title();

    @Message
    String offer_title();

    @Message
    String ended_title();

    @Message
    String position(int position);

    @Message
    String position_text();

    @Message
    String answer_by(String day);

    @Message
    String answer_owed();

    @Message
    String how_title();

    @Message
    String how_kept();

    @Message
    String how_missed();

    @Message
    String how_night();

    @Message
    String how_missed_once();

    @Message
    String offer_kept(String until);

    @Message
    String offer_moves();

    @Message
    String take();

    @Message
    String decline();

    @Message
    String decline_text();

    @Message
    String decline_sure();

    @Message
    String last_unanswered(String when);

    @Message
    String last_declined(String when);

    @Message
    String last_withdrawn(String when);

    @Message
    String word_title();

    @Message
    String leave();

    @Message
    String leave_text();

    @Message
    String to_ticket();

    @Message
    String to_present();

    @Message
    String book();

    @Message
    String keep_link();

    @Message
    String until_day(String first, String last);

    @Message
    String any_day();

    @Message
    String any_time();

    @Message
    String for_earlier();

    @Message
    String part(PartOfDay part);

    @Message
    String payer(Payer payer);

    @Message
    String ended(WishEnd why);
}
