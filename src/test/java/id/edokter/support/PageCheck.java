package id.edokter.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

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

    private PageCheck() {}

    static void of(Page page, Device device) {
        if (device.scripts) everybodyCanUse(page);
        fits(page, device.width, device.height);
        inLargeLetters(page, () -> fits(page, device.width, device.height));
        fits(page, NARROW, device.height);
        page.setViewportSize(device.width, device.height);
    }

    private static void everybodyCanUse(Page page) {
        var found = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
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
