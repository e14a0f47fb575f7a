package id.edokter.support;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * Where the keyboard is.
 *
 * @param name what it is called by its label or its own words
 * @param hidden why it cannot be seen there; empty when it can
 */
record Focus(String name, String hidden) {

    private static final String LOOK = """
            () => {
              const e = document.activeElement;
              const label = e.labels && e.labels.length ? e.labels[0] : e;
              const name = (e.getAttribute('aria-label') || label.innerText || e.value || '').trim();
              const shown = e.classList.contains('btn-check') ? label : e;
              const style = getComputedStyle(shown);
              const box = shown.getBoundingClientRect();
              const x = box.left + box.width / 2, y = box.top + Math.min(box.height, innerHeight) / 2;
              const there = document.elementFromPoint(x, y);
              const hidden = e === document.body ? 'nothing has it'
                  : style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'no ring around it'
                  : !there ? 'it is outside of the window'
                  : !shown.contains(there) && !there.contains(shown) ? 'it lies under ' + there.outerHTML.slice(0, 80)
                  : '';
              return {name, hidden};
            }""";

    static Focus of(Page page) {
        var seen = (Map<?, ?>) page.evaluate(LOOK);
        return new Focus((String) seen.get("name"), (String) seen.get("hidden"));
    }
}
