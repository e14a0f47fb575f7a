package id.edokter.ticket;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages after booking. */
@CheckedTemplate(basePath = "ticket")
class Pages {

    static native TemplateInstance find(FindPages.FindForm form);

    /**
     * @param address of the private link, to be kept
     * @param script address of the script for printing and copying
     */
    static native TemplateInstance ticket(Ticket ticket, TicketPages.Around around, String address, String script);

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
