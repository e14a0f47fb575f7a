package id.edokter.rights;

import id.edokter.account.Role;
import id.edokter.family.Member;
import id.edokter.privacy.PersonalData;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Everything that is kept about somebody of the family: to be read, and to be taken along. */
@Path("/saya/data")
@RolesAllowed(Role.Names.PATIENT)
class DataPages {

    /** @param others whether there are some of whom it is not proved yet who they are */
    record Hub(List<Member> members, boolean others) {}

    record View(Member member, List<Told.Part> parts) {}

    private final PersonalData data;
    private final CopyFiles files;
    private final Asker asker;
    private final Wording wording;

    DataPages(PersonalData data, CopyFiles files, Asker asker, Wording wording) {
        this.data = data;
        this.files = files;
        this.asker = asker;
        this.wording = wording;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance choose() {
        return Pages.hub(new Hub(asker.proved(), asker.hasOthers()));
    }

    @GET
    @Path("{patient}")
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(@PathParam("patient") String patient) {
        var member = member(patient);
        if (!asker.isFresh()) return Asker.toNewCode(page(member));
        var copy = data.show(asker.witness(), member.patient());
        return RestResponse.ok(Pages.data(new View(member, Told.parts(copy, wording.locale()))));
    }

    @GET
    @Path("{patient}/salinan.{format}")
    @Produces({"application/json", "text/csv"})
    public RestResponse<?> file(@PathParam("patient") String patient, @PathParam("format") String format) {
        var member = member(patient);
        var wanted = CopyFiles.known(format);
        if (!asker.isFresh()) return Asker.toNewCode(page(member));
        return files.answer(data.export(asker.witness(), member.patient(), wanted), wanted);
    }

    private static String page(Member member) {
        return "/saya/data/" + member.patient();
    }

    private Member member(String patient) {
        return asker.member(Reading.id(patient).orElseThrow(NotFoundException::new));
    }
}
