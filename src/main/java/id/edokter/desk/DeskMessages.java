package id.edokter.desk;

import id.edokter.booking.Payer;
import id.edokter.booking.VisitType;
import id.edokter.patient.Sex;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of the desk and of doctors. */
@MessageBundle("desk")
public interface DeskMessages {

    // a person

    @Message
    String years(int number);

    @Message
    String months(int number);

    @Message
    String sex(Sex sex);

    @Message
    String payer(Payer payer);

    @Message
    String visit(VisitType visit);

    @Message
    String record_number();

    @Message
    String record_number_none();

    @Message
    String to_check();

    // a doctor's own

    @Message
    String own_sessions();

    @Message
    String own_coming();

    @Message
    String own_none();

    @Message
    String own_past();

    @Message
    String own_past_none();

    @Message
    String own_no_doctor();

    @Message
    String patients(int count);

    @Message
    String session_off();

    @Message
    String session_empty();

    @Message
    String own_visits();
}
