package id.edokter.rights;

import id.edokter.account.Role;
import id.edokter.family.Member;
import id.edokter.privacy.Looker;
import id.edokter.privacy.Looks;
import id.edokter.privacy.Looks.Look;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who looked at the data of somebody of the family: when, in which function, and at what. */
@Path("/saya/siapa-melihat")
@RolesAllowed(Role.Names.PATIENT)
@Produces(MediaType.TEXT_HTML)
class LookPages {

    private static final int LINES = 20;
    private static final int PAGES = 10_000;

    /** @param own whether it was the very account that now reads it */
    record Line(Look look, boolean own) {

        public Code who() {
            return Code.of(look.who()).orElseThrow();
        }
    }

    /**
     * The page.
     *
     * @param member whose data; null when there is nobody
     * @param page from 1
     */
    record View(List<Member> members, Member member, List<Line> lines, int page, boolean more) {

        public boolean isOf(Member other) {
            return member != null && member.patient().equals(other.patient());
        }

        public String pageLink(int wanted) {
            return "/saya/siapa-melihat/" + member.patient() + "?halaman=" + wanted;
        }
    }

    private final Looks looks;
    private final Asker asker;

    LookPages(Looks looks, Asker asker) {
        this.looks = looks;
        this.asker = asker;
    }

    /** Of the first of the family. */
    @GET
    public TemplateInstance show() {
        var members = asker.proved();
        return members.isEmpty()
                ? Pages.looks(new View(members, null, List.of(), 1, false))
                : page(members, members.get(0), 1);
    }

    @GET
    @Path("{patient}")
    public TemplateInstance show(@PathParam("patient") String patient, @QueryParam("halaman") String page) {
        var member = asker.member(Reading.id(patient).orElseThrow(NotFoundException::new));
        int wanted = Reading.id(page)
                .filter(number -> number >= 1 && number <= PAGES)
                .map(Long::intValue)
                .orElse(1);
        return page(asker.proved(), member, wanted);
    }

    private TemplateInstance page(List<Member> members, Member member, int page) {
        var found = looks.of(member.patient(), page - 1, LINES);
        long account = asker.who().account();
        var lines = found.stream()
                .limit(LINES)
                .map(look -> new Line(
                        look,
                        look.who() == Looker.FAMILY && Long.valueOf(account).equals(look.account())))
                .toList();
        return Pages.looks(new View(members, member, lines, page, found.size() > LINES));
    }
}
