package id.edokter.support;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Tab after tab through a page: every link, button and field is reached, in the order in which they are seen, each is
 * plain to see when it is reached, and none holds whoever got there.
 */
final class KeyboardWalk {

    /** Of a longer page the beginning is gone through: lists repeat themselves. */
    private static final int MOST_STOPS = 80;

    /** The browser itself stops at what can be scrolled, and at each part of a date. */
    private static final int FURTHER = 40;

    private static final String PREPARE = """
            most => {
              const start = document.createElement('span');
              start.tabIndex = -1;
              document.body.prepend(start);
              const shown = e => e.classList.contains('btn-check') && e.labels[0] ? e.labels[0] : e;
              const look = e => { const s = getComputedStyle(shown(e)); return [s.outlineStyle, s.outlineWidth, s.boxShadow].join(); };
              const name = e => (e.tagName.toLowerCase() + ' ' + (e.name || '') + ' "'
                  + (e.getAttribute('aria-label') || (e.labels && e.labels[0] || e).innerText || '').trim().slice(0, 40) + '"');
              const isNext = e => {
                if (e.type !== 'radio') return true;
                const group = [...document.querySelectorAll('input[type=radio]')]
                    .filter(r => r.name === e.name && r.form === e.form && !r.disabled);
                return e === (group.find(r => r.checked) || group[0]);
              };
              document.activeElement?.blur();
              const all = [...document.querySelectorAll(
                  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
                  .filter(e => e !== start && !e.disabled && e.checkVisibility({visibilityProperty: true}));
              const troubles = all.filter(e => e.tabIndex > 0).map(e => 'is out of turn: ' + name(e));
              all.filter(e => e.tabIndex < 0 && e.matches('a, button, input, select, textarea')
                      && e.type !== 'radio').forEach(e => troubles.push('is never reached: ' + name(e)));
              const stops = all.filter(e => e.tabIndex >= 0 && isNext(e)).slice(0, most);
              const before = new Map(stops.map(e => [e, look(e)]));
              // as they are seen: nobody is led back up, unless to the head of the next column, nor to the left in a line
              const boxes = stops.filter(e => e.closest('main'))
                  .map(e => ({e, box: shown(e).getBoundingClientRect()})).filter(one => one.box.width > 1);
              for (let i = 1; i < boxes.length; i++) {
                const was = boxes[i - 1].box, now = boxes[i].box;
                const isAbove = now.bottom <= was.top + 1 && now.left < was.right - 1;
                const isLeft = now.right <= was.left + 1 && now.top < was.bottom - 4 && now.bottom > was.top + 4
                    && Math.abs((now.top + now.bottom) - (was.top + was.bottom)) < 16;
                if (isAbove || isLeft) troubles.push('comes before what is seen before it: ' + name(boxes[i - 1].e)
                    + ', then ' + name(boxes[i].e));
              }
              const been = new Set();
              let last = -1;
              const arrive = () => {
                const e = document.activeElement;
                if (e === start || e === document.body) return;
                const at = stops.indexOf(e);
                if (at < 0) {
                  if (stops.length < most && e.matches('a, button, input, select, textarea, summary') && all.every(one => one !== e))
                    troubles.push('was not there before: ' + name(e));
                  return;
                }
                if (been.has(e)) return;
                been.add(e);
                if (at < last) troubles.push('is reached late: ' + name(e));
                last = Math.max(at, last);
                const s = getComputedStyle(shown(e));
                if (look(e) === before.get(e) || s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2)
                  troubles.push('does not show that one is there: ' + name(e));
                // browsers leave it at some of its width when that is wider than what scrolls
                const box = shown(e).getBoundingClientRect();
                const y = box.top + Math.min(box.height, innerHeight) / 2;
                const there = [box.left + box.width / 2, box.left + 4, box.right - 4].map(x => document.elementFromPoint(x, y));
                if (!there.some(one => one)) troubles.push('lies outside of the window: ' + name(e));
                else if (!there.some(one => one && (shown(e).contains(one) || one.contains(shown(e)))))
                  troubles.push('lies under something: ' + name(e) + ' under ' + there[0]?.outerHTML.slice(0, 60));
              };
              // where the last one led is settled when the next is struck
              addEventListener('keydown', event => event.key === 'Tab' && arrive(), true);
              start.focus();
              window.walk = () => {
                arrive();
                stops.filter(e => !been.has(e) && e.isConnected && e.checkVisibility({visibilityProperty: true}))
                    .forEach(e => troubles.push('is not reached: ' + name(e)));
                return troubles;
              };
              window.walked = () => { arrive(); return stops.every(e => been.has(e) || !e.isConnected); };
              return stops.length;
            }""";

    private static final String FROM_NOWHERE = """
            () => {
              document.activeElement?.blur();
              const search = document.getElementById('scan');
              if (search) search.value = '';
              return !!document.getElementById('pintasan');
            }""";

    private KeyboardWalk() {}

    /** @return what is wrong; empty when nothing is */
    @SuppressWarnings("unchecked")
    static List<String> troublesOf(Page page) {
        int stops = ((Number) page.evaluate(PREPARE, MOST_STOPS)).intValue();
        for (int i = 0; i < stops; i++) page.keyboard().press("Tab");
        for (int i = 0; i < FURTHER && !(Boolean) page.evaluate("() => window.walked()"); i++)
            page.keyboard().press("Tab");
        return (List<String>) page.evaluate("() => window.walk()");
    }

    /** Whether the signs lead where the help says, wherever that stands. */
    static List<String> troublesOfShortcuts(Page page) {
        if (!(Boolean) page.evaluate(FROM_NOWHERE)) return List.of();
        page.keyboard().press("?");
        var helped = (Boolean) page.evaluate("() => document.getElementById('pintasan').open");
        page.keyboard().press("Escape");
        var closed = !(Boolean) page.evaluate("() => document.getElementById('pintasan').open");
        page.evaluate(FROM_NOWHERE);
        page.keyboard().press("/");
        var found = (Boolean) page.evaluate("() => { const s = document.getElementById('scan');"
                + " return !s || document.activeElement === s && s.value === ''; }");
        return helped && closed && found
                ? List.of()
                : List.of("shortcuts: help opens %s, closes %s, search is found %s".formatted(helped, closed, found));
    }
}
