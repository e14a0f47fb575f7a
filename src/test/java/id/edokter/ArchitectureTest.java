package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.edokter.HouseRules.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house rules. Every rule is held against the application, and against a small house in {@code
 * src/test/resources/architecture} in which each of them is broken: a rule that finds nothing there proves nothing
 * here. That house is compiled by this test alone, so that its entities and endpoints get into no other test.
 */
class ArchitectureTest {

    /**
     * Who may import whom; {@code shared} is open to everyone. Arrows point at the older fact: news travels up as
     * events, requests travel down as calls.
     */
    static final List<Module> MODULES = List.of(
            new Module("shared", "values that are no module's business")
                    .publicly(
                            "Command",
                            "StartupLine",
                            "AddressRange",
                            "AtLeast",
                            "Attempts",
                            "Together",
                            "Transactions",
                            "Wib",
                            "Secrets",
                            "Sealer",
                            "SealedText",
                            "Fingerprint",
                            "Masked",
                            "FieldErrors",
                            "UtcInstant",
                            "Columns",
                            "Collation",
                            "Mistyped",
                            "CsvFile",
                            "PersonalRecords"),
            new Module("sealing", "the keys of personal data: known again at the start, changed by a job")
                    .publicly("SealingKeys"),
            new Module("engine", "brings the database before there is a configuration, so it can know nobody")
                    .publicly("Start", "SmallHeap", "Engine", "DataFolder", "JdbcUrl"),
            new Module("web", "what every page needs; knows no module")
                    .publicly(
                            "Answers",
                            "Assets",
                            "Broadcast",
                            "ChosenClinics",
                            "Denials",
                            "DeskWork",
                            "DeviceName",
                            "FirstWays",
                            "Format",
                            "FormErrors",
                            "Icons",
                            "JustDone",
                            "KeptPages",
                            "LocalPath",
                            "Lookout",
                            "Network",
                            "PatientAccounts",
                            "ProblemAnswer",
                            "ScreenErrors",
                            "Qr",
                            "Reading",
                            "SessionCookie",
                            "Site",
                            "Wording"),
            new Module("challenge", "asked at any form that says so; knows none of them")
                    .mayImport("web")
                    .publicly("AgainstRobots"),
            new Module("audit", "a trace is older than whatever leaves it").publicly("AuditTrail"),
            new Module("client", "other systems that may write")
                    .mayImport("audit")
                    .publicly("ApiKeys"),
            new Module("notification", "sends what it is given; what that is about, it does not know")
                    .mayImport("web")
                    .publicly("Outbox", "Mailroom", "Matters", "Reachability", "Standing", "Correspondent", "Texts"),
            new Module("account", "the people who work here, and how they enter")
                    .mayImport("web", "audit")
                    .publicly("Accounts", "SignIn", "Caller"),
            new Module("provider", "the city's own sign-in tells who somebody is there; it knows nobody here")
                    .publicly("Provider"),
            new Module(
                            "clinic",
                            "clinics, rooms, holidays: known before anything else but the trace of who changed them")
                    .mayImport("audit")
                    .publicly("Clinics", "Holidays"),
            new Module("device", "the hospital's screens, each with a key; what they show, it does not know")
                    .mayImport("web", "account", "audit", "clinic")
                    .publicly("Devices"),
            new Module("patient", "a patient exists without any appointment; who looks and changes leaves a trace")
                    .mayImport("audit")
                    .publicly(
                            "PatientRegistry",
                            "PatientDesk",
                            "Registration",
                            "Duplicates",
                            "Telephones",
                            "Belongings",
                            "RowsOfPatients"),
            new Module("family", "patients' accounts, and for whom they act")
                    .mayImport("web", "account", "audit", "patient", "notification")
                    .publicly("Family", "PhoneSignIn"),
            new Module("doctor", "a doctor practises in clinics")
                    .mayImport("clinic")
                    .publicly("Doctors"),
            new Module("schedule", "a session is a doctor in a clinic on a date")
                    .mayImport("audit", "clinic", "doctor")
                    .publicly(
                            "Rota",
                            "SessionDesk",
                            "SessionCourse",
                            "CallOff",
                            "ScheduleDrafts",
                            "ScheduleExport",
                            "Deviations",
                            "ScheduleUploads",
                            "ScheduleImport",
                            "HolidayImport",
                            "HolidayCalendar"),
            new Module("booking", "an appointment is a patient in a slot of a session")
                    .mayImport("audit", "patient", "schedule", "doctor", "clinic")
                    .publicly(
                            "Booking",
                            "Counter",
                            "Finding",
                            "CodeAndBirth",
                            "FollowUps",
                            "Relocations",
                            "KeptPlaces",
                            "Availability",
                            "Consultations",
                            "VisitDay",
                            "DayBook",
                            "Afterwards"),
            new Module("queue", "the visit day: who is here and whose turn it is; bookings know nothing of it")
                    .mayImport("audit", "booking", "patient", "schedule", "doctor", "clinic")
                    .publicly("QueueDesk", "Forecast", "NearTurns"),
            new Module("practice", "what a doctor asks and takes along; the week and its sessions know nothing of it")
                    .mayImport("account", "audit", "schedule", "doctor")
                    .publicly("LeaveRequests", "CalendarKeys"),
            new Module("privacy", "what people decide about their data rests on what is kept about them")
                    .mayImport(
                            "account",
                            "audit",
                            "patient",
                            "notification",
                            "family",
                            "booking",
                            "schedule",
                            "doctor",
                            "clinic")
                    .publicly("Consents", "Requests", "Erasures", "PersonalData", "Retention", "Looks"),
            new Module(
                            "notice",
                            "whoever comes to a session is told its news; sessions and bookings know nothing of it")
                    .mayImport(
                            "web",
                            "audit",
                            "notification",
                            "privacy",
                            "queue",
                            "booking",
                            "patient",
                            "schedule",
                            "clinic")
                    .publicly("SessionNotices", "DeskNews"),
            new Module("browse", "the pages before booking: nobody is a patient there")
                    .mayImport(
                            "web",
                            "challenge",
                            "family",
                            "booking",
                            "schedule",
                            "doctor",
                            "clinic",
                            "queue",
                            "privacy",
                            "notification")
                    .edge(),
            new Module("journey", "the pages of making a booking")
                    .mayImport("web", "challenge", "family", "booking", "patient", "schedule", "doctor", "clinic")
                    .edge(),
            new Module("ticket", "the pages of a booking that is made")
                    .mayImport(
                            "web",
                            "challenge",
                            "audit",
                            "family",
                            "notification",
                            "queue",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("person", "the pages of a patient who is signed in, and of the family")
                    .mayImport(
                            "web",
                            "challenge",
                            "account",
                            "audit",
                            "family",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("staff", "the pages of who works here: the own account, and an administrator's")
                    .mayImport("web", "account", "audit", "client", "doctor", "provider")
                    .edge(),
            new Module("desk", "the pages of who meets patients: the front desk, and a doctor's own")
                    .mayImport(
                            "web",
                            "account",
                            "audit",
                            "family",
                            "queue",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("day", "the pages of the outpatient day: all its sessions, and each with its patients")
                    .mayImport(
                            "web",
                            "account",
                            "audit",
                            "notice",
                            "practice",
                            "queue",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("checkin", "the pages on which who comes says so: own telephone, kiosk, desk")
                    .mayImport(
                            "web",
                            "challenge",
                            "account",
                            "audit",
                            "device",
                            "family",
                            "queue",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("visit", "the pages of who calls: the nurse at the door and the doctor, to the end of a session")
                    .mayImport(
                            "web",
                            "account",
                            "audit",
                            "queue",
                            "practice",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("downtime", "lists on paper before the network is gone, and entered after it")
                    .mayImport("web", "account", "audit", "booking", "patient", "schedule", "doctor", "clinic")
                    .edge(),
            new Module(
                            "planning",
                            "the pages on which the hospital plans: its week, its holidays, the rules of each clinic")
                    .mayImport("web", "account", "audit", "queue", "booking", "patient", "schedule", "doctor", "clinic")
                    .edge(),
            new Module("counter", "the pages of the counter: who comes or rings up gets a place, and a ticket")
                    .mayImport(
                            "web",
                            "account",
                            "audit",
                            "notice",
                            "notification",
                            "queue",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("absence", "a doctor is absent: sessions, appointments and messages in one act, with its pages")
                    .mayImport(
                            "web",
                            "account",
                            "audit",
                            "notice",
                            "notification",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("outgoing", "the pages of who looks after messages; what they say, nobody sees")
                    .mayImport("web", "account", "audit", "notification", "booking", "patient")
                    .edge(),
            new Module(
                            "reminder",
                            "what patients are reminded of and what they answer; appointments know nothing of it")
                    .mayImport(
                            "web",
                            "account",
                            "audit",
                            "notification",
                            "privacy",
                            "booking",
                            "patient",
                            "schedule",
                            "clinic")
                    .edge(),
            new Module("waitlist", "who finds no place waits in line; sessions and bookings know nothing of it")
                    .mayImport(
                            "web",
                            "challenge",
                            "account",
                            "audit",
                            "family",
                            "notification",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge(),
            new Module("watch", "administrators watch over who reads: incidents, and reading out of the ordinary")
                    .mayImport("web", "account", "audit", "patient")
                    .edge(),
            new Module("rights", "the pages on which people decide about their data, and their requests are answered")
                    .mayImport("web", "account", "audit", "patient", "family", "booking", "privacy")
                    .edge(),
            new Module("waiting", "what those who wait are shown: the own telephone, and the boards of waiting rooms")
                    .mayImport("web", "audit", "device", "queue", "booking", "patient", "schedule", "clinic")
                    .edge(),
            new Module("api", "the same doors for other systems, and the words of refusals from the pages")
                    .mayImport("web", "client", "audit", "booking", "patient", "schedule", "doctor", "clinic")
                    .edge(),
            new Module("demo", "fills an empty hospital through the doors, as people would")
                    .mayImport(
                            "family",
                            "account",
                            "client",
                            "audit",
                            "queue",
                            "booking",
                            "patient",
                            "schedule",
                            "doctor",
                            "clinic")
                    .edge());

    private static JavaClasses application;
    private static JavaClasses brokenHouse;

    @BeforeAll
    static void readBothHouses(@TempDir Path compiled) throws IOException {
        application = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("id.edokter");
        compile(Path.of("src/test/resources/architecture"), compiled);
        brokenHouse = new ClassFileImporter().importPath(compiled);
    }

    static List<HouseRules.Rule> rules() {
        return new HouseRules("id.edokter", MODULES).all();
    }

    static List<HouseRules.Rule> rulesOfTheBrokenHouse() {
        return new HouseRules("broken", MODULES).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theApplicationKeeps(HouseRules.Rule rule) {
        rule.check(application);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfTheBrokenHouse")
    void theBrokenHouseIsFoundOutBy(HouseRules.Rule rule) {
        var found = String.join("\n", rule.violations(brokenHouse));

        assertThat(found).contains(rule.brokenBy());
    }

    @Test
    void theTableSaysWhyAndLetsNobodyImportAnEdge() {
        var edges = MODULES.stream().filter(Module::isEdge).map(Module::name).toList();

        assertThat(MODULES).extracting(Module::name).doesNotHaveDuplicates();
        assertThat(MODULES).allSatisfy(module -> {
            assertThat(module.reason()).isNotBlank();
            assertThat(module.imports()).doesNotContainAnyElementsOf(edges);
        });
    }

    private static void compile(Path sources, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            var options = Stream.of("-d", target.toString(), "-proc:none", "-nowarn", "-cp", classPath());
            var java = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            var arguments = Stream.concat(options, java).toArray(String[]::new);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                    .as("javac %s", Arrays.toString(arguments))
                    .isZero();
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
