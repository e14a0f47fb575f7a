package id.edokter.staff;

import id.edokter.account.Account;
import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Accounts.FirstPassword;
import id.edokter.account.LastAdministrator;
import id.edokter.account.ProviderNameTaken;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.account.SignInSession;
import id.edokter.account.SignedIn;
import id.edokter.account.TooManyTries;
import id.edokter.account.UserName;
import id.edokter.account.UserNameTaken;
import id.edokter.account.WrongOwnPassword;
import id.edokter.doctor.Doctor;
import id.edokter.doctor.Doctors;
import id.edokter.provider.Provider;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Waiting;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** The accounts of staff, for administrators: found, made, changed. What ends or resets something is on pages of its own. */
@Path("/petugas")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class AccountPages {

    private static final String FIELD_OF_ROLES = "roles";
    private static final int LINES = 50;

    /**
     * The list.
     *
     * @param asked what was searched for, as typed
     * @param found how many fit
     * @param page from 1
     */
    record Listed(SignedIn who, List<Account> accounts, String asked, int found, int page) {

        public boolean hasMore() {
            return page * LINES < found;
        }

        public String pageLink(int wanted) {
            return "/petugas?cari=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&halaman=" + wanted;
        }
    }

    /** What was typed, as it was typed. */
    record Typed(String userName, String name, Set<Role> roles, String doctor, String providerName) {
        static final Typed NOTHING = new Typed("", "", Set.of(), "", "");

        static Typed of(Account account) {
            var doctor = account.doctorId == null ? "" : String.valueOf(account.doctorId);
            return new Typed(
                    account.userName, account.name, account.rolesInOrder(), doctor, shown(account.providerName));
        }

        public boolean has(Role role) {
            return roles.contains(role);
        }

        public boolean isOf(Long id) {
            return doctor.equals(String.valueOf(id));
        }
    }

    /**
     * An account to be made or changed.
     *
     * @param account null for a new one
     * @param sessions where its owner is signed in
     * @param provider what the hospital's or the city's own sign-in is called; empty when there is none
     * @param closed null unless there were too many tries
     */
    record Form(
            SignedIn who,
            Account account,
            Typed typed,
            List<Doctor> doctors,
            List<SignInSession> sessions,
            String provider,
            FormErrors errors,
            Waiting closed,
            Done done) {

        public Role[] roles() {
            return Role.values();
        }
    }

    /** A first password, on the one page that ever shows it. */
    record Told(FirstPassword first, String name) {}

    private final Accounts accounts;
    private final Doctors doctors;
    private final SignIn signIn;
    private final Provider provider;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;
    private final String script;

    AccountPages(
            Accounts accounts,
            Doctors doctors,
            SignIn signIn,
            Provider provider,
            SecurityIdentity identity,
            Browser browser,
            Wording wording,
            Clock clock,
            Assets assets) {
        this.accounts = accounts;
        this.doctors = doctors;
        this.signIn = signIn;
        this.provider = provider;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
        this.script = assets.address("password.js");
    }

    @GET
    public TemplateInstance list(@QueryParam("cari") String asked, @QueryParam("halaman") String page) {
        var words = shown(asked).strip().toLowerCase(Locale.ROOT);
        var found = accounts.all().stream()
                .filter(account -> account.userName.contains(words)
                        || account.name.toLowerCase(Locale.ROOT).contains(words))
                .toList();
        int last = Math.max(1, (found.size() + LINES - 1) / LINES);
        int wanted = Reading.id(page)
                .filter(number -> number >= 1 && number <= last)
                .map(Long::intValue)
                .orElse(1);
        var lines = found.stream().skip((wanted - 1L) * LINES).limit(LINES).toList();
        return Pages.accounts(new Listed(who(), lines, shown(asked), found.size(), wanted));
    }

    // ---- a new one

    @GET
    @Path("baru")
    public TemplateInstance askForNew() {
        return page(null, Typed.NOTHING, FormErrors.NONE, null, Done.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> make(
            @FormParam("userName") String userName,
            @FormParam("name") String name,
            @FormParam(FIELD_OF_ROLES) List<String> roles,
            @FormParam("doctor") String doctor,
            @FormParam("providerName") String providerName,
            @FormParam("ownPassword") String password) {
        var typed = new Typed(shown(userName), shown(name), roles(roles), shown(doctor), shown(providerName));
        var errors = new FieldErrors();
        var wanted = errors.read("userName", () -> new UserName(userName));
        var details = details(errors, typed);
        try {
            prove(errors, password);
        } catch (TooManyTries closed) {
            return tooMany(null, typed, errors, closed);
        }
        if (!errors.any()) {
            try {
                var first = accounts.create(browser.witness(who()), wanted, details);
                return RestResponse.ok(Pages.told(who(), new Told(first, details.name())));
            } catch (UserNameTaken taken) {
                errors.add("userName", taken.key(), taken.arguments().toArray());
            } catch (ProviderNameTaken taken) {
                errors.add("providerName", taken.key(), taken.arguments().toArray());
            }
        }
        return Answers.unprocessable(page(null, typed, wording.errors(errors.all()), null, Done.NOTHING));
    }

    // ---- one that is there

    @GET
    @Path("{userName}")
    public TemplateInstance show(@PathParam("userName") String userName, @QueryParam("selesai") String done) {
        var account = found(userName);
        return page(account, Typed.of(account), FormErrors.NONE, null, Done.of(done));
    }

    @POST
    @Path("{userName}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(
            @PathParam("userName") String userName,
            @FormParam("name") String name,
            @FormParam(FIELD_OF_ROLES) List<String> roles,
            @FormParam("doctor") String doctor,
            @FormParam("providerName") String providerName,
            @FormParam("ownPassword") String password) {
        var account = found(userName);
        // a form without the field changes nothing of it
        var there = provider.isOn() ? providerName : account.providerName;
        var typed = new Typed(account.userName, shown(name), roles(roles), shown(doctor), shown(there));
        var errors = new FieldErrors();
        var details = details(errors, typed);
        try {
            prove(errors, password);
        } catch (TooManyTries closed) {
            return tooMany(account, typed, errors, closed);
        }
        if (!errors.any()) {
            try {
                accounts.change(browser.witness(who()), account.userName, details);
                return Answers.to(Done.CHANGED.at("/petugas/" + account.userName));
            } catch (LastAdministrator last) {
                errors.add(FIELD_OF_ROLES, last.key());
            } catch (ProviderNameTaken taken) {
                errors.add("providerName", taken.key(), taken.arguments().toArray());
            }
        }
        return Answers.unprocessable(page(account, typed, wording.errors(errors.all()), null, Done.NOTHING));
    }

    private AccountDetails details(FieldErrors errors, Typed typed) {
        var doctor = Reading.id(typed.doctor).filter(id -> doctors.find(id).isPresent());
        return AccountDetails.read(errors, typed.name, typed.roles, doctor.orElse(null), typed.providerName);
    }

    /** Whoever walks past an open screen makes no account. */
    private void prove(FieldErrors errors, String password) {
        try {
            signIn.prove(who(), password);
        } catch (WrongOwnPassword no) {
            errors.add("ownPassword", no.key());
        }
    }

    private RestResponse<TemplateInstance> tooMany(
            Account account, Typed typed, FieldErrors errors, TooManyTries closed) {
        var waiting = Waiting.of(closed.until, clock);
        return Answers.tooMany(page(account, typed, wording.errors(errors.all()), waiting, Done.NOTHING), waiting);
    }

    private TemplateInstance page(Account account, Typed typed, FormErrors errors, Waiting closed, Done done) {
        var sessions = account == null ? List.<SignInSession>of() : accounts.sessionsOf(account);
        return Pages.account(
                new Form(who(), account, typed, doctors.all(), sessions, offered(), errors, closed, done), script);
    }

    private String offered() {
        return provider.isOn() ? provider.label() : "";
    }

    private Account found(String userName) {
        return accounts.named(userName).orElseThrow(NotFoundException::new);
    }

    /** What is no role is none. */
    private static Set<Role> roles(List<String> names) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> names != null && names.contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return roles;
    }

    private static String shown(String typed) {
        return typed == null ? "" : typed;
    }

    private SignedIn who() {
        return SignedIn.of(identity);
    }
}
