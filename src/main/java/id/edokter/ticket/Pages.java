package id.edokter.ticket;

import id.edokter.booking.Counter.Beside;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages after booking. */
@CheckedTemplate(basePath = "ticket")
class Pages {

    static native TemplateInstance find(FindPages.FindForm form);

    /**
     * @param besides the other visits of its series
     * @param address of the private link, to be kept
     * @param script address of the script for printing and copying
     */
    static native TemplateInstance ticket(Ticket ticket, List<Beside> besides, String address, String script);

    static native TemplateInstance move(MoveView move);

    static native TemplateInstance moveCheck(MoveView.Check check);

    static native TemplateInstance cancel(CancelPages.CancelForm form);

    /**
     * Says that it cannot be done here any more, and what to do instead.
     *
     * @param move whether moving was wanted, or cancelling
     */
    static native TemplateInstance closed(Ticket ticket, boolean move);

    private Pages() {}
}
