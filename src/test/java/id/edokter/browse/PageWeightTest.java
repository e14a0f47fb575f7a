package id.edokter.browse;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.Forms;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.SampleHospital;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a first visit costs on a slow line and an old telephone, and what a page costs the database. */
@QuarkusTest
@TestProfile(SampleHospital.class)
class PageWeightTest {

    private static final int HTML = 15 * 1024;
    private static final int FIRST_VISIT = 60 * 1024;
    private static final int PAGES_OF_A_KIND = 6;

    private static final Pattern FETCHED = Pattern.compile(
            "(?:<link\\b[^>]*\\bhref|<(?:script|img|source|iframe|video|audio|embed)\\b[^>]*\\bsrc|<object\\b[^>]*\\bdata)=\"([^\"]*)\"");

    @Inject
    SampleHospital.Opening hospital;

    @Inject
    EntityManagerFactory factory;

    private final PlainBrowser visitor = PlainBrowser.fresh();
    private final Map<String, Page> files = new HashMap<>();
    private final Map<String, Integer> heaviest = new TreeMap<>();

    @BeforeEach
    void open() {
        hospital.open();
    }

    @Test
    void everyPageThatCanBeReachedIsLight() {
        var seen = new HashSet<String>();
        var kinds = new HashMap<String, Integer>();
        var ahead = new ArrayDeque<>(List.of("/", "/?bahasa=en", "/cari?q=xyzzy", "/cari?q=dalam"));
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            if (!seen.add(address) || kinds.merge(kind(address), 1, Integer::sum) > PAGES_OF_A_KIND) continue;
            var page = visitor.opens(address);
            // the account of who is not signed in is the door
            if (page.status() == 303) page = visitor.goesOn(page);
            isLight(page);
            // pages of who is signed in are looked at in the browser
            page.links().stream()
                    .filter(link -> link.startsWith("/") && !link.startsWith("/saya"))
                    .forEach(ahead::add);
        }
        assertThat(heaviest.keySet()).contains("/", "/poli", "/poli/…", "/dokter", "/dokter/…", "/bantuan");
        System.out.println("heaviest first visits by kind of page, bytes: " + heaviest);
    }

    @Test
    void everyPageOfABookingIsLight() {
        var doctor = visitor.opens(visitor.opens("/").links().stream()
                .filter(link -> link.startsWith("/dokter/"))
                .findFirst()
                .orElseThrow());
        isLight(visitor.sends("/tempat", "dokter", doctor.values("dokter").get(0), "bayar", "JKN"));
        var chosen = visitor.sends(
                "/tempat",
                "dokter",
                doctor.values("dokter").get(0),
                "tanggal",
                doctor.values("tanggal").get(0),
                "bayar",
                "JKN",
                "tempat",
                doctor.values("tempat").get(0));
        var form = chosen.location().replaceFirst("/pasien$", "");
        isLight(visitor.opens(form + "/pasien"));
        isLight(visitor.sends(form + "/pasien"));
        var patient = visitor.sends(form + "/pasien", Forms.person());
        assertThat(patient.location()).isEqualTo(form + "/bayar");
        isLight(visitor.goesOn(patient));
        isLight(visitor.sends(form + "/bayar", "payer", "JKN"));
        var paid = visitor.sends(form + "/bayar", Forms.jkn());
        assertThat(paid.location()).isEqualTo(form + "/periksa");
        isLight(visitor.goesOn(paid));
        var ticket = visitor.sends(form + "/janji");
        assertThat(ticket.location()).startsWith("/janji/");
        isLight(visitor.goesOn(ticket));
    }

    @Test
    void aPageAsksTheDatabaseAFewTimesHoweverMuchItShows() {
        var view = visitor.opens("/poli/anak").status() == 200 ? "/poli/anak" : clinic();
        var doctor = visitor.opens("/dokter").links().stream()
                .filter(link -> link.matches("/dokter/\\d+"))
                .toList();
        var asked = new LinkedHashMap<String, Integer>();
        for (var address : List.of("/", "/cari?q=dalam", "/poli", view, "/dokter", doctor.get(0)))
            asked.put(address, statements(() -> visitor.opens(address).status()));
        System.out.println("statements by page: " + asked);
        assertThat(asked.get("/")).isBetween(1, 7);
        assertThat(asked.get("/cari?q=dalam")).isBetween(1, 7);
        assertThat(asked.get("/poli")).isBetween(1, 7);
        assertThat(asked.get("/dokter")).isBetween(1, 7);
        assertThat(asked.get(view)).isBetween(1, 9);
        assertThat(asked.get(doctor.get(0))).isBetween(1, 16);
        assertThat(statements(() -> visitor.opens("/bantuan").status())).isZero();
        assertThat(statements(() -> visitor.opens("/privasi").status())).isZero();
    }

    @Test
    void theBusiestClinicCostsTheDatabaseNoMoreThanTheQuietest() {
        var clinics = visitor.opens("/poli").links().stream()
                .filter(link -> link.startsWith("/poli/"))
                .toList();
        var asked = new ArrayList<Integer>();
        for (var clinic : clinics)
            asked.add(statements(() -> visitor.opens(clinic).status()));
        assertThat(asked).hasSize(18).allSatisfy(count -> assertThat(count).isEqualTo(asked.get(0)));
    }

    private String clinic() {
        return visitor.opens("/poli").links().stream()
                .filter(link -> link.startsWith("/poli/"))
                .findFirst()
                .orElseThrow();
    }

    private int statements(IntSupplier visit) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertThat(visit.getAsInt()).isEqualTo(200);
            return (int) statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /** All that a browser fetches for a page it has never seen. */
    private void isLight(Page page) {
        assertThat(page.status()).as(page.address()).isLessThan(500);
        assertThat(page.header("Content-Encoding")).as(page.address()).isEqualTo("gzip");
        assertThat(page.wire().length).as("HTML of " + page.address()).isLessThanOrEqualTo(HTML);
        var html = page.html();
        assertThat(html)
                .as(page.address())
                .doesNotContain("<style", " style=\"", "javascript:", " onclick=", " onload=", "@import");
        int whole = page.wire().length;
        for (var file : FETCHED.matcher(html).results().map(m -> m.group(1)).toList()) {
            assertThat(file).as("fetched by " + page.address()).matches("/aset/[a-z]+-[0-9a-f]{16}\\.(css|js|svg)");
            whole += files.computeIfAbsent(file, this::keptForEver).wire().length;
        }
        assertThat(whole).as("first visit of " + page.address()).isLessThanOrEqualTo(FIRST_VISIT);
        heaviest.merge(kind(page.address()), whole, Math::max);
    }

    private Page keptForEver(String address) {
        var file = visitor.opens(address);
        assertThat(file.status()).as(address).isEqualTo(200);
        assertThat(file.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(Pattern.compile("url\\(([^)]*)\\)")
                        .matcher(file.html())
                        .results()
                        .map(m -> m.group(1)))
                .as("what " + address + " fetches in turn")
                .allMatch(url -> url.replace("\"", "").replace("'", "").startsWith("data:"));
        return file;
    }

    private static String kind(String address) {
        return address.replaceFirst("\\?.*$", "").replaceFirst("^(/(?:poli|dokter|daftar|janji))/[^/]+", "$1/…");
    }
}
