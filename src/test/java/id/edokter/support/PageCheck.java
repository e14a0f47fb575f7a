package id.edokter.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be true of every page, whatever it shows: nobody is kept out by their eyes, hands, or a small screen. */
final class PageCheck {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int NARROW = 320;

    /** What sticks out, of the page or of its own box; empty when everything fits. */
    private static final String SQUEEZED = """
            width => {
              const clear = e => e.closest('.visually-hidden, .ed-skip, .btn-check, svg, input, select') === null;
              const name = e => e.tagName.toLowerCase() + '.' + e.getAttribute('class') + ' "'
                  + e.textContent.trim().slice(0, 40) + '"';
              const all = [...document.body.querySelectorAll('*')].filter(clear);
              const out = all.filter(e => e.getBoundingClientRect().right > width + 1).map(e => 'sticks out: ' + name(e));
              const tight = all.filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1
                      && e.querySelector('.ed-sticky') === null && !['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
                  .map(e => 'has no room for its content: ' + name(e));
              return document.documentElement.scrollWidth > width ? ['scrolls sideways', ...out] : tight;
            }""";

    /** A word that is typed is hidden, and a keeper of passwords knows which it is and may paste it (ASVS 6.2.6, 6.2.7). */
    private static final String SHOWN_WORDS = """
            () => [...document.querySelectorAll('input')]
              .filter(e => e.type === 'password' || /password/i.test(e.name))
              .filter(e => e.type !== 'password' || e.readOnly || e.onpaste
                  || !['current-password', 'new-password'].includes(e.autocomplete))
              .map(e => e.outerHTML)""";

    /** Pages that only members of staff open. */
    private static final Pattern OF_STAFF = Pattern.compile(
            "/(akun|petugas|jejak|sistem-lain|loket|praktik|permintaan|insiden|pesan|jadwal|laporan|perangkat(?!/buka))(/.*)?");

    private static final String WAYS_OUT = """
            () => [...document.querySelectorAll('form[method="post"][action="/keluar"]')]
              .filter(e => e.querySelector('button').checkVisibility() && e.elements.formToken.value).length""";

    private PageCheck() {}

    static void of(Page page, Device device, int status) {
        if (device.scripts) everybodyCanUse(page);
        keepsWordsHidden(page);
        if (status < 400 || status == 422) letsOut(page);
        fits(page, device.width, device.height);
        if (device.hangsOnAWall()) return;
        inLargeLetters(page, () -> fits(page, device.width, device.height));
        fits(page, NARROW, device.height);
        page.setViewportSize(device.width, device.height);
    }

    private static void keepsWordsHidden(Page page) {
        assertThat((List<?>) page.evaluate(SHOWN_WORDS)).as(page.url()).isEmpty();
    }

    /** Wherever in it somebody is, one button ends the session (ASVS 7.4.4); but for codes that are shown once. */
    private static void letsOut(Page page) {
        if (OF_STAFF.matcher(URI.create(page.url()).getPath()).matches()
                && page.locator(".ed-codes").count() == 0)
            assertThat(page.evaluate(WAYS_OUT)).as("ways out at %s", page.url()).isEqualTo(1);
    }

    private static final AxeRunOptions VIOLATIONS = violations();

    /** What passes is not told of in full: it would be most of what is sent back and read. */
    private static AxeRunOptions violations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static void everybodyCanUse(Page page) {
        var found = new AxeBuilder(page)
                .options(VIOLATIONS).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " (" + rule.getImpact() + "): " + node.getHtml() + "\n"
                                        + node.getFailureSummary()))
                        .toList();
        assertThat(found).as("axe at %s", page.url()).isEmpty();
    }

    private static void fits(Page page, int width, int height) {
        page.setViewportSize(width, height);
        assertThat((List<?>) page.evaluate(SQUEEZED, width))
                .as("%s, %s pixels wide, letters of %s", page.url(), width, page.evaluate(LETTERS))
                .isEmpty();
    }

    private static final String LETTERS = "() => getComputedStyle(document.documentElement).fontSize";

    private static void inLargeLetters(Page page, Runnable check) {
        page.evaluate("() => document.documentElement.style.fontSize = '200%'");
        check.run();
        page.evaluate("() => document.documentElement.style.fontSize = ''");
    }
}
