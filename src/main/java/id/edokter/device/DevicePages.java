package id.edokter.device;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.clinic.Room;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Qr;
import id.edokter.web.Reading;
import id.edokter.web.Site;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The hospital's screens: entered, named, given an address, taken away. */
@Path(DevicePages.PATH)
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class DevicePages {

    static final String PATH = "/perangkat";

    /** What was typed and ticked. */
    record Typed(String name, Device.Kind kind, Set<Long> rooms, Set<Long> clinics) {

        static final Typed NOTHING = new Typed("", null, Set.of(), Set.of());

        static Typed of(Device device) {
            return new Typed(device.name, device.kind, Set.copyOf(device.rooms), Set.copyOf(device.clinics));
        }

        public boolean isOf(Device.Kind other) {
            return kind == other;
        }

        public boolean hasRoom(Room room) {
            return rooms.contains(room.id);
        }

        public boolean hasClinic(Clinic clinic) {
            return clinics.contains(clinic.id);
        }
    }

    /** Rooms and clinics there are. */
    record Area(List<Room> rooms, List<Clinic> clinics) {

        /** What a board shows, by name. */
        public List<String> namesOf(Device device) {
            var names = rooms.stream()
                    .filter(room -> device.rooms.contains(room.id))
                    .map(room -> room.name);
            var also = clinics.stream()
                    .filter(one -> device.clinics.contains(one.id))
                    .map(one -> one.name);
            return Stream.concat(names, also).toList();
        }
    }

    record Listed(
            SignedIn who, List<Device> devices, Area area, Typed typed, Instant now, FormErrors errors, Done done) {

        public Device.Kind[] kinds() {
            return Device.Kind.values();
        }
    }

    /**
     * One device.
     *
     * @param address that opens it, on the one page that ever shows it; empty for none
     * @param refusal that somebody else was faster; empty otherwise
     */
    record Shown(
            SignedIn who,
            Device device,
            Area area,
            Typed typed,
            String address,
            Instant now,
            FormErrors errors,
            String refusal,
            Done done) {

        public String here() {
            return PATH + "/" + device.id;
        }

        public Qr qr() {
            return Qr.of(address);
        }
    }

    private final Devices devices;
    private final Clinics clinics;
    private final Caller caller;
    private final Wording wording;
    private final Site site;
    private final Clock clock;

    DevicePages(Devices devices, Clinics clinics, Caller caller, Wording wording, Site site, Clock clock) {
        this.devices = devices;
        this.clinics = clinics;
        this.caller = caller;
        this.wording = wording;
        this.site = site;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("selesai") String done) {
        return page(Typed.NOTHING, FormErrors.NONE, Done.of(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> make(MultivaluedMap<String, String> form, HttpServerRequest request) {
        var area = area();
        var typed = typed(form, kind(form.getFirst("kind")), area);
        var errors = new FieldErrors();
        var details = DeviceDetails.read(errors, typed.name, typed.kind, typed.rooms, typed.clinics);
        try {
            if (details != null) return told(devices.make(caller.witness(), details), request);
        } catch (DeviceNameTaken taken) {
            errors.add("name", taken.key(), taken.arguments().toArray());
        }
        return Answers.unprocessable(page(typed, wording.errors(errors.all()), Done.NOTHING));
    }

    @GET
    @Path("{device}")
    public TemplateInstance show(@PathParam("device") String id, @QueryParam("selesai") String done) {
        var device = found(id);
        return page(device, Typed.of(device), "", FormErrors.NONE, "", Done.of(done));
    }

    @POST
    @Path("{device}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(@PathParam("device") String id, MultivaluedMap<String, String> form) {
        var device = found(id);
        var typed = typed(form, device.kind, area());
        var errors = new FieldErrors();
        var details = DeviceDetails.read(errors, typed.name, typed.kind, typed.rooms, typed.clinics);
        try {
            if (details != null) {
                devices.change(caller.witness(), device.id, Reading.version(form.getFirst("version")), details);
                return Answers.to(Done.KEPT.at(PATH + "/" + device.id));
            }
        } catch (DeviceNameTaken taken) {
            errors.add("name", taken.key(), taken.arguments().toArray());
        } catch (DeviceChanged changed) {
            var refusal = wording.sayToAnyone(changed);
            return Answers.conflict(page(found(id), typed, "", FormErrors.NONE, refusal, Done.NOTHING));
        }
        return Answers.unprocessable(page(device, typed, "", wording.errors(errors.all()), "", Done.NOTHING));
    }

    @POST
    @Path("{device}/alamat")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> renew(@PathParam("device") String id, HttpServerRequest request) {
        return told(devices.renew(caller.witness(), found(id).id), request);
    }

    @POST
    @Path("{device}/pencabutan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> revoke(@PathParam("device") String id) {
        var device = found(id);
        devices.revoke(caller.witness(), device.id);
        return Answers.to(Done.REVOKED.at(PATH + "/" + device.id));
    }

    private RestResponse<TemplateInstance> told(Devices.Made made, HttpServerRequest request) {
        var address = site.link(OpeningPages.PATH + "/" + made.key(), request);
        return RestResponse.ok(
                page(made.device(), Typed.of(made.device()), address, FormErrors.NONE, "", Done.NOTHING));
    }

    private TemplateInstance page(Typed typed, FormErrors errors, Done done) {
        return Pages.list(new Listed(caller.who(), devices.all(), area(), typed, clock.instant(), errors, done));
    }

    private TemplateInstance page(
            Device device, Typed typed, String address, FormErrors errors, String refusal, Done done) {
        return Pages.device(
                new Shown(caller.who(), device, area(), typed, address, clock.instant(), errors, refusal, done));
    }

    private Area area() {
        return new Area(clinics.rooms(), clinics.all());
    }

    private static Typed typed(MultivaluedMap<String, String> form, Device.Kind kind, Area area) {
        var name = form.getFirst("name");
        var rooms = area.rooms.stream().map(room -> room.id).collect(Collectors.toSet());
        var clinics = area.clinics.stream().map(clinic -> clinic.id).collect(Collectors.toSet());
        return new Typed(
                name == null ? "" : name.strip(), kind, ticked(form, "rooms", rooms), ticked(form, "clinics", clinics));
    }

    /** What is not there cannot be ticked. */
    private static Set<Long> ticked(MultivaluedMap<String, String> form, String field, Set<Long> known) {
        return form.getOrDefault(field, List.of()).stream()
                .flatMap(text -> Reading.id(text).stream())
                .filter(known::contains)
                .collect(Collectors.toSet());
    }

    private static Device.Kind kind(String text) {
        return Arrays.stream(Device.Kind.values())
                .filter(kind -> Objects.equals(kind.name(), text))
                .findFirst()
                .orElse(null);
    }

    private Device found(String id) {
        return Reading.id(id).flatMap(devices::find).orElseThrow(NotFoundException::new);
    }
}
