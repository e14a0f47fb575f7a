package id.edokter;

import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import id.edokter.shared.Command;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.Authenticated;
import io.smallrye.config.ConfigMapping;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of a house whose rooms are the packages below one root. */
final class HouseRules {

    /** Speaks to the national insurer, whose fields have Indonesian names. */
    private static final String INDONESIAN_BY_CONTRACT = "bpjs";

    /** Words of the field that have a standard English name in code (FHIR), and everyday ones beside them. */
    private static final Set<String> INDONESIAN =
            Set.of(("alasan antrean antrian batal bayar daftar dokter hari jadwal jam janji kamar kartu "
                            + "kode kunjungan kuota lahir libur loket nama nomor pasien penjamin perawat pindah poli "
                            + "poliklinik praktik resep ruang rujukan sesi sisa spesialis surat tanggal telepon "
                            + "tempat tiket waktu")
                    .split(" "));

    /**
     * A row of the table.
     *
     * @param imports what it may import beside {@code shared}
     * @param doors its public classes that are neither data nor settings nor words
     * @param isEdge whether nobody may import it, so that it could be deleted with its folder
     */
    record Module(String name, String reason, Set<String> imports, Set<String> doors, boolean isEdge) {

        Module(String name, String reason) {
            this(name, reason, Set.of(), Set.of(), false);
        }

        Module mayImport(String... others) {
            return new Module(name, reason, Set.of(others), doors, isEdge);
        }

        Module publicly(String... classes) {
            return new Module(name, reason, imports, Set.of(classes), isEdge);
        }

        Module edge() {
            return new Module(name, reason, imports, doors, true);
        }
    }

    /** A rule, and the classes of the broken house on which it is seen to fail. */
    record Rule(String claim, ArchRule rule, String... brokenBy) {

        void check(JavaClasses house) {
            rule.check(house);
        }

        List<String> violations(JavaClasses house) {
            return rule.evaluate(house).getFailureReport().getDetails();
        }

        @Override
        public String toString() {
            return claim;
        }
    }

    private static final String SHARED = "shared";
    /** The one maker of the clock. */
    private static final String CLOCK_MAKER = "Wib";

    /** Who may catch any failure, each for a reason of its own. */
    private static final Map<String, String> CATCH_ANY_FAILURE = Map.ofEntries(
            Map.entry("Transactions", "tells conflict, unknown outcome and error apart"),
            Map.entry("Together", "whoever waits for a failure gets that very failure"),
            Map.entry("Courier", "one message that cannot be sent never stops the others"),
            Map.entry("WhatsAppNews", "news of one message that cannot be taken never stops those of others"),
            Map.entry("WrittenToUs", "one word that cannot be taken never stops those of others"),
            Map.entry("Lookout", "one look that fails must not be the last"),
            Map.entry("LiveQueues", "one board or telephone that fails never stops the others"),
            Map.entry("LiveDay", "one page that fails never stops the others"),
            Map.entry("Planner", "one session that cannot be planned never stops the others"),
            Map.entry("NearTurns", "one patient for whom it fails never stops the others"),
            Map.entry("Release", "one session that cannot be released never stops the others"),
            Map.entry("Releases", "one place that cannot be given back never stops the others"),
            Map.entry("Decisions", "one patient of an absence for whom it fails never stops the others"),
            Map.entry("Waitlist", "one offer or session for which it fails never stops the others"),
            Map.entry(
                    "EngineFiles",
                    "says where the engine could not be unpacked, whatever the library threw on the way"));

    private static final List<Class<? extends Annotation>> PERSISTENT =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class);
    private static final List<Class<? extends Annotation>> SAYS_WHO_MAY =
            List.of(PermitAll.class, RolesAllowed.class, Authenticated.class, DenyAll.class);
    private static final List<Class<? extends Annotation>> INJECTS =
            List.of(Inject.class, PersistenceContext.class, ConfigProperty.class);
    private static final List<Class<?>> OPENS_TRANSACTIONS =
            List.of(QuarkusTransaction.class, UserTransaction.class, EntityManager.class);

    private final String root;
    private final Map<String, Module> modules;

    HouseRules(String root, List<Module> modules) {
        this.root = root;
        this.modules = modules.stream().collect(toMap(Module::name, Function.identity()));
    }

    List<Rule> all() {
        return List.of(
                // packages
                rule("every package is in the table, and flat", this::isInTheTable, "Strings", "HiddenAway"),
                rule("modules import what the table says", this::importsByTheTable, "ClinicThatBooks"),
                rule("nobody imports an edge", this::leavesEdgesAlone, "RotaThatAsksThePages"),
                new Rule(
                        "modules form no cycle",
                        SlicesRuleDefinition.slices()
                                .matching(root + ".(*)..")
                                .should()
                                .beFreeOfCycles(),
                        "ClinicThatBooks"),
                rule(
                        "public in a module: its doors, entities, records, refusals, settings and words",
                        this::isPublicForAReason,
                        "BookingSteps"),
                rule("names say what a thing is", this::isWellNamed, "BookingServiceImpl", "AdmissionDto"),
                rule(
                        "Indonesian stays at the edge: in addresses, messages and files, and never in a name",
                        this::isNamedInEnglish,
                        "KuotaPoli is named with Kuota",
                        "KuotaPoli.sisaTempat is named with sisa",
                        "KuotaPoli.nomorAntrean is named with nomor"),

                // entities and repositories
                rule("only an entity writes its fields", this::writesNoForeignField, "Desk"),
                rule("entities have verbs, neither getters nor setters", this::hasVerbs, "Admission.setStatus"),
                rule("entities are no active records", this::isNoActiveRecord, "ActiveAdmission"),
                rule(
                        "repositories are plural and private to their module",
                        this::isAPrivatePlural,
                        "AdmissionRepository is public",
                        "AdmissionRepository is no plural"),

                // the edges of a module
                rule(
                        "resources, jobs, commands and listeners open no transaction",
                        this::leavesTransactionsToTheDoor,
                        "PageWithTransaction",
                        "JobWithTransaction",
                        "PageThatAsksTheDatabase"),
                rule(
                        "endpoints are public methods of package-private classes",
                        this::hasReachableEndpoints,
                        "SilentPage.unreachable",
                        "PublicPage"),
                rule("every endpoint says who may call it", this::saysWhoMayCall, "PageForAnyone.show"),

                // what is given
                rule(
                        "time comes from the clock",
                        this::asksTheClock,
                        "ClockOfItsOwn.instant",
                        "ClockOfItsOwn.dateInZone",
                        "ClockOfItsOwn.reference",
                        "ClockOfItsOwn.millis",
                        "ClockOfItsOwn.old",
                        "ClockOfItsOwn.clock"),
                rule("what is needed comes by the constructor", this::isInjectedByConstructor, "FilledFromOutside"),
                rule("settings come as a mapping, one per module", this::takesSettingsByMapping, "AsksForOneSetting"),

                // failures and words
                rule("nobody catches just anything", this::catchesByName, "SwallowsEverything"),
                rule("only the start and commands speak at the console", this::keepsQuiet, "Chatterbox"));
    }

    // ---- packages

    private void isInTheTable(JavaClass type, Consumer<String> wrong) {
        var name = type.getPackageName();
        if (name.equals(root)) return;
        if (!modules.containsKey(name.substring(root.length() + 1)))
            wrong.accept("lies in package %s, which is not in the table".formatted(name));
    }

    private void importsByTheTable(JavaClass type, Consumer<String> wrong) {
        var own = modules.get(module(type));
        if (own == null) return;
        imported(type)
                .filter(other -> !other.equals(SHARED) && !own.imports().contains(other))
                .forEach(other -> wrong.accept("of %s imports %s".formatted(own.name(), other)));
    }

    private void leavesEdgesAlone(JavaClass type, Consumer<String> wrong) {
        imported(type)
                .filter(other ->
                        modules.containsKey(other) && modules.get(other).isEdge())
                .forEach(other -> wrong.accept("imports the edge " + other));
    }

    /** The other modules that a class needs, whether or not an import says so. */
    private Stream<String> imported(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(this::isOfTheHouse)
                .map(this::module)
                .filter(other -> !other.isEmpty() && !other.equals(module(type)))
                .distinct();
    }

    private void isPublicForAReason(JavaClass type, Consumer<String> wrong) {
        if (!isPublic(type.getModifiers())
                || type.getEnclosingClass().isPresent()
                || module(type).isEmpty()) return;
        var isData = type.isRecord() || type.isEnum() || has(type, PERSISTENT) || type.isAssignableTo(Throwable.class);
        var isText = type.isAnnotatedWith(ConfigMapping.class) || type.isAnnotatedWith(MessageBundle.class);
        var doors =
                modules.containsKey(module(type)) ? modules.get(module(type)).doors() : Set.<String>of();
        if (!isData && !isText && !doors.contains(type.getSimpleName()))
            wrong.accept("is public, but no door of its module in the table");
    }

    private boolean isDoor(JavaClass type) {
        var own = modules.get(module(type));
        return own != null && own.doors().contains(type.getSimpleName());
    }

    private void isWellNamed(JavaClass type, Consumer<String> wrong) {
        if (type.getSimpleName().matches(".+(Service|Impl|Dto|DTO|Utils?|Helper|Manager|Mapper|Dao|Entity|Controller)"))
            wrong.accept("is named after its place in a pattern, not after what it is");
    }

    private void isNamedInEnglish(JavaClass type, Consumer<String> wrong) {
        if (module(type).equals(INDONESIAN_BY_CONTRACT) || type.getSimpleName().isEmpty()) return;
        Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getMembers().stream()
                                .filter(member -> !member.getName().contains("$"))
                                .map(member -> type.getSimpleName() + "." + member.getName()))
                .distinct()
                .forEach(name -> Stream.of(name.replaceFirst(".*[.]", "").split("(?=[A-Z])|_"))
                        .filter(word -> INDONESIAN.contains(word.toLowerCase(Locale.ROOT)))
                        .forEach(word -> wrong.accept("%s is named with %s".formatted(name, word))));
    }

    // ---- entities and repositories

    private void writesNoForeignField(JavaClass type, Consumer<String> wrong) {
        for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
            var owner = access.getTargetOwner();
            if (access.getAccessType() == AccessType.SET && has(owner, PERSISTENT) && !owner.equals(type))
                wrong.accept("writes " + owner.getSimpleName() + "." + access.getName());
        }
    }

    private void hasVerbs(JavaClass type, Consumer<String> wrong) {
        if (!has(type, PERSISTENT)) return;
        type.getMethods().stream()
                .filter(method -> method.getName().matches("(get|set)[A-Z].*"))
                .forEach(method -> wrong.accept(type.getSimpleName() + "." + method.getName() + " is no verb"));
    }

    private void isNoActiveRecord(JavaClass type, Consumer<String> wrong) {
        if (type.isAssignableTo(PanacheEntityBase.class)) wrong.accept("is an active record");
    }

    private void isAPrivatePlural(JavaClass type, Consumer<String> wrong) {
        if (!type.isAssignableTo(PanacheRepositoryBase.class)) return;
        if (isPublic(type.getModifiers())) wrong.accept("is public");
        // a ledger is the plural of its entries
        if (!type.getSimpleName().matches(".*s|.+Ledger")) wrong.accept("is no plural");
    }

    // ---- the edges of a module

    private void leavesTransactionsToTheDoor(JavaClass type, Consumer<String> wrong) {
        if (!isEntrance(type) || isDoor(type)) return;
        if (type.isAnnotatedWith(Transactional.class)) wrong.accept("is @Transactional");
        type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .forEach(method -> wrong.accept("has a @Transactional " + method.getName()));
        type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(target -> OPENS_TRANSACTIONS.stream().anyMatch(target::isEquivalentTo)
                        || target.getSimpleName().equals("Transactions"))
                .forEach(target -> wrong.accept("uses " + target.getSimpleName()));
    }

    private static boolean isEntrance(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                || type.isAssignableTo(Command.class) && !type.isInterface()
                || type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(Scheduled.class) || observes(method));
    }

    private static boolean observes(JavaMethod method) {
        return method.getParameters().stream()
                .anyMatch(given -> given.isAnnotatedWith(Observes.class) || given.isAnnotatedWith(ObservesAsync.class));
    }

    private void hasReachableEndpoints(JavaClass type, Consumer<String> wrong) {
        var endpoints = endpoints(type);
        if (!endpoints.isEmpty() && isPublic(type.getModifiers())) wrong.accept("is a public resource");
        endpoints.stream()
                .filter(method -> !isPublic(method.getModifiers()))
                // Quarkus REST would answer 404 without a warning
                .forEach(method ->
                        wrong.accept(type.getSimpleName() + "." + method.getName() + " is an endpoint but not public"));
    }

    private void saysWhoMayCall(JavaClass type, Consumer<String> wrong) {
        if (has(type, SAYS_WHO_MAY)) return;
        endpoints(type).stream()
                .filter(method -> !has(method, SAYS_WHO_MAY))
                .forEach(
                        method -> wrong.accept(type.getSimpleName() + "." + method.getName() + " is open by omission"));
    }

    private static List<JavaMethod> endpoints(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    // ---- what is given

    private void asksTheClock(JavaClass type, Consumer<String> wrong) {
        if (topLevel(type).getSimpleName().equals(CLOCK_MAKER)) return;
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (access.getTarget() instanceof CodeUnitAccessTarget called && takesTime(called))
                wrong.accept("%s.%s takes %s.%s"
                        .formatted(
                                type.getSimpleName(),
                                access.getOrigin().getName(),
                                called.getOwner().getSimpleName(),
                                called.getName()));
        }
    }

    private static boolean takesTime(CodeUnitAccessTarget called) {
        var owner = called.getOwner();
        var given = called.getRawParameterTypes();
        if (owner.getPackageName().equals("java.time") && called.getName().equals("now"))
            return given.isEmpty() || !given.get(0).isEquivalentTo(Clock.class);
        if (owner.isEquivalentTo(Clock.class)) return called.getName().matches("system.*|tick.*");
        // nanoTime is no time but a stopwatch: how long something took is nobody's to give
        if (owner.isEquivalentTo(System.class)) return called.getName().equals("currentTimeMillis");
        if (owner.isEquivalentTo(Date.class)) return called.getName().equals("<init>") && given.isEmpty();
        return owner.isEquivalentTo(Calendar.class) && called.getName().equals("getInstance");
    }

    private void isInjectedByConstructor(JavaClass type, Consumer<String> wrong) {
        Stream.<JavaMember>concat(type.getFields().stream(), type.getMethods().stream())
                .filter(member -> has(member, INJECTS))
                .forEach(member -> wrong.accept("is given " + member.getName() + " from outside"));
    }

    private void takesSettingsByMapping(JavaClass type, Consumer<String> wrong) {
        // the start leaves notes for itself that no operator sets
        if (module(type).equals("engine")) return;
        for (var constructor : type.getConstructors())
            for (JavaParameter given : constructor.getParameters())
                given.tryGetAnnotationOfType(ConfigProperty.class)
                        .map(ConfigProperty::name)
                        .filter(name -> name.startsWith("edokter."))
                        .ifPresent(name -> wrong.accept("asks for " + name + " alone"));
    }

    // ---- failures and words

    private void catchesByName(JavaClass type, Consumer<String> wrong) {
        for (var unit : type.getCodeUnits())
            for (var block : unit.getTryCatchBlocks())
                for (var caught : block.getCaughtThrowables()) {
                    // a try with resources catches Throwable in its bytecode, so that one cannot be told apart
                    var isAny = caught.isEquivalentTo(Exception.class)
                            || caught.isEquivalentTo(RuntimeException.class)
                                    && !CATCH_ANY_FAILURE.containsKey(
                                            topLevel(type).getSimpleName());
                    if (isAny) wrong.accept("catches %s in %s".formatted(caught.getSimpleName(), unit.getName()));
                }
    }

    private void keepsQuiet(JavaClass type, Consumer<String> wrong) {
        if (module(type).equals("engine") || type.isAssignableTo(Command.class)) return;
        type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                .forEach(access -> wrong.accept("speaks to System." + access.getName()));
        type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getName().equals("printStackTrace"))
                .forEach(call -> wrong.accept("prints a stack trace"));
    }

    // ---- words of these rules

    private Rule rule(String claim, Check check, String... brokenBy) {
        var condition = new ArchCondition<JavaClass>("be so") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.of(type, wrong -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + wrong)));
            }
        };
        return new Rule(claim, ArchRuleDefinition.classes().should(condition).as(claim), brokenBy);
    }

    private interface Check {
        void of(JavaClass type, Consumer<String> wrong);
    }

    private boolean isOfTheHouse(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** Name of the package below the root; empty for the root itself. */
    private String module(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1).replaceFirst("[.].*", "");
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::topLevel).orElse(type);
    }

    private static boolean has(CanBeAnnotated thing, List<Class<? extends Annotation>> annotations) {
        return annotations.stream().anyMatch(thing::isAnnotatedWith);
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }
}
