package id.edokter.device;

import id.edokter.web.Answers;
import id.edokter.web.Network;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * Where a screen becomes one of the hospital's: its address, opened at the screen itself. To look at it does nothing yet,
 * since programs that show what a link leads to look at it too.
 */
@Path(OpeningPages.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
class OpeningPages {

    static final String PATH = "/perangkat/buka";

    private static final Pattern KEY = Pattern.compile("[0-9A-Z]{" + Devices.KEY_LETTERS + "}");

    /** @param device null for an address that opens nothing: used, too old, or none */
    record Asked(Device device, String here) {}

    private final Devices devices;
    private final RoutingContext request;

    OpeningPages(Devices devices, RoutingContext request) {
        this.devices = devices;
        this.request = request;
    }

    @GET
    @Path("{key}")
    public RestResponse<TemplateInstance> ask(@PathParam("key") String key) {
        return typed(key)
                .flatMap(devices::atAddress)
                .map(device -> RestResponse.ok(Pages.opening(new Asked(device, PATH + "/" + key))))
                .orElseGet(OpeningPages::opensNothing);
    }

    @POST
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(@PathParam("key") String key) {
        return typed(key)
                .flatMap(known -> devices.open(request, known, Network.addressOf(request.request())))
                .or(this::alreadyOpen)
                .map(device -> Answers.to(home(device.kind)))
                .orElseGet(OpeningPages::opensNothing);
    }

    /** As somebody types it who reads it off another screen. */
    private static Optional<String> typed(String key) {
        return Optional.of(key.strip().toUpperCase(Locale.ROOT))
                .filter(text -> KEY.matcher(text).matches());
    }

    /** Pressed twice, the second press finds the address used, in the browser that used it. */
    private Optional<Device> alreadyOpen() {
        return devices.of(request, Device.Kind.BOARD).or(() -> devices.of(request, Device.Kind.KIOSK));
    }

    private static String home(Device.Kind kind) {
        return kind == Device.Kind.BOARD ? "/layar" : "/kios";
    }

    private static RestResponse<TemplateInstance> opensNothing() {
        return RestResponse.ResponseBuilder.create(Status.NOT_FOUND, Pages.opening(new Asked(null, "")))
                .build();
    }
}
