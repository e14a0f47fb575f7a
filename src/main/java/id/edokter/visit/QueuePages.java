package id.edokter.visit;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.AppointmentStatus;
import id.edokter.queue.CheckIn;
import id.edokter.queue.Priority;
import id.edokter.queue.QueueCall;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Line;
import id.edokter.shared.Refusal;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.Broadcast;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The queue of a session, from which patients are called. Every button says what it has seen, so that a second press is
 * the same as the first, and whoever was slower than somebody else reads who was called by whom.
 */
@Path("/praktik/sesi/{session}")
@RolesAllowed({Role.Names.NURSE, Role.Names.DOCTOR, Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class QueuePages {

    private static final String CLOSING = "penutupan";

    /** A browser that was cut off tries again so many milliseconds later. */
    private static final int COMES_AGAIN = 1000;

    private final QueueDesk desk;
    private final Openings openings;
    private final Outlook outlook;
    private final LiveSessions live;
    private final Caller caller;
    private final Wording wording;
    private final VisitSettings settings;
    private final String script;

    QueuePages(
            QueueDesk desk,
            Openings openings,
            Outlook outlook,
            LiveSessions live,
            Caller caller,
            Wording wording,
            VisitSettings settings,
            Assets assets) {
        this.desk = desk;
        this.openings = openings;
        this.outlook = outlook;
        this.live = live;
        this.caller = caller;
        this.wording = wording;
        this.settings = settings;
        this.script = assets.address("visit.js");
    }

    /** @param sent id of the session to which somebody was just sent from here */
    @GET
    public TemplateInstance show(
            @PathParam("session") String session, @QueryParam("selesai") String done, @QueryParam("ke") String sent) {
        var queue = openings.look(session);
        return page(queue, Step.of(done).orElse(null), sent, "");
    }

    /**
     * How far it is, as that changes (server-sent events): a page that shows something else asks for itself anew.
     *
     * @param stamp of what the page shows
     * @param last what it was told last, from a browser that was cut off
     */
    @GET
    @Path("siaran")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> listen(
            @PathParam("session") String session,
            @QueryParam("sejak") String stamp,
            @HeaderParam("Last-Event-ID") String last,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context Sse sse) {
        var channel = new LiveSessions.Channel(openings.open(session), Locale.forLanguageTag(language));
        var news = live.listen(channel, caller.who().userName(), last == null ? stamp : last)
                .map(one -> sse.newEventBuilder()
                        .name(one.kind().name().toLowerCase(Locale.ROOT))
                        .id(one.stamp())
                        .data(one.time())
                        .build());
        return Broadcast.answer(sse, news, COMES_AGAIN, settings.listens());
    }

    /**
     * Does what was pressed.
     *
     * @param turns how many there were when the page was made
     * @param version of the entry that the page showed
     * @param call the act that is taken back
     * @param from {@value #CLOSING} for who decides about somebody on that page
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> act(
            @PathParam("session") String session,
            @FormParam("langkah") String word,
            @FormParam("janji") String appointment,
            @FormParam("versi") String version,
            @FormParam("giliran") String turns,
            @FormParam("prioritas") String priority,
            @FormParam("catatan") String call,
            @FormParam("asal") String from) {
        var queue = openings.look(session);
        var step = Step.of(word).filter(one -> one != Step.REFER).orElse(null);
        boolean isKnown = "".equals(priority) || Priority.of(priority).isPresent();
        if (step == null || step == Step.PRIORITY && !isKnown)
            return Answers.unprocessable(page(queue, null, null, ""));
        try {
            switch (step) {
                case BEGIN ->
                    desk.startSession(caller.witness(), queue.session().id());
                case CALL -> call(queue, turns);
                case UNDO -> desk.undo(caller.witness(), Reading.id(call).orElse(0L));
                case ARRIVE -> {
                    var line = line(queue, appointment);
                    if (!caller.who().seesRegister()) throw new NotFoundException();
                    if (isToBeAsked(line)) return Answers.to("/loket/janji/" + line.appointment() + "/datang");
                    desk.checkIn(Actor.staff(caller.witness()), CheckIn.of(line.appointment()));
                }
                default -> about(step, queue, line(queue, appointment), version, turns, priority);
            }
        } catch (Refusal refusal) {
            var why = wording.say(wording.locale(), refusal.key(), refusal.arguments());
            return Answers.conflict(page(openings.look(session), null, null, why));
        }
        var back = "/praktik/sesi/" + queue.session().id();
        return Answers.to((CLOSING.equals(from) ? back + "/" + CLOSING : back) + "?selesai=" + step.word);
    }

    private void call(QueueView queue, String turns) {
        desk.callNext(caller.witness(), queue.session().id(), Reading.version(turns));
    }

    private void about(Step step, QueueView queue, Line line, String version, String turns, String priority) {
        var by = caller.witness();
        long one = line.appointment();
        int seen = Reading.version(version);
        switch (step) {
            case RECALL -> desk.recall(by, one, seen);
            case SKIP -> desk.skip(by, one, seen);
            case ENTER -> desk.start(by, one, seen);
            case FINISH -> desk.finish(by, one, seen);
            case FINISH_AND_CALL -> {
                desk.finish(by, one, seen);
                call(queue, turns);
            }
            case LEAVE -> desk.leave(by, one, seen);
            case PRIORITY -> desk.prioritise(by, one, Priority.of(priority).orElse(null), seen);
            default -> throw new IllegalStateException(step.name());
        }
    }

    /** Who is here already has nothing to be asked; the press is answered as the first one. */
    private static boolean isToBeAsked(Line line) {
        return line.status() == AppointmentStatus.BOOKED && !line.arrivesAtOnce();
    }

    static Line line(QueueView queue, String appointment) {
        long id = Reading.id(appointment).orElseThrow(NotFoundException::new);
        return queue.lines().stream()
                .filter(line -> line.appointment() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Of who went away it stands nowhere on the page. */
    private String label(QueueView queue, QueueCall undoable) {
        if (undoable == null || undoable.appointmentId == null) return "";
        return queue.lines().stream()
                .filter(line -> line.appointment() == undoable.appointmentId)
                .map(Line::label)
                .findFirst()
                .orElseGet(() -> desk.label(undoable));
    }

    private TemplateInstance page(QueueView queue, Step done, String sent, String refusal) {
        openings.noted(queue);
        long session = queue.session().id();
        var undoable = desk.undoable(caller.witness(), session).orElse(null);
        return Pages.queue(new QueuePage(
                caller.who(),
                queue,
                undoable,
                label(queue, undoable),
                outlook.end(queue),
                done,
                done == Step.REFER ? outlook.sent(queue, sent) : null,
                refusal,
                script));
    }
}
