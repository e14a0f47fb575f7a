package id.edokter.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody in front of a real browser, who finds things by the words on the page. Whatever they open, nothing may be
 * asked of another place, refused by the page's own policy, or end up as an error on the console.
 */
public class Visitor implements AutoCloseable {

    private static final int PATIENCE = 60_000;
    /** 72 of its 80 mm are printed on. */
    private static final int ROLL = 272;

    private static final int MOST_STOPS = 150;
    /** Letters of pages that are looked through together. */
    private static final int AT_ONCE = 4_000_000;

    private final BrowserContext context;
    private final String root;
    private final Device device;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private int bytes;
    private Response document;
    private int loads;
    private String trusted;

    Visitor(BrowserContext context, String root, Device device) {
        this.context = context;
        this.root = root;
        this.device = device;
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onLoad(loaded -> loads++);
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("a dialog opens: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(this::listen);
        page.onRequest(this::watch);
        page.onResponse(this::watch);
        // not Request.sizes(): now and then it waits for ever for headers that the browser never tells of
        var network = context.newCDPSession(page);
        network.on(
                "Network.loadingFinished",
                loaded -> bytes += loaded.get("encodedDataLength").getAsInt());
        network.send("Network.enable");
    }

    // ---- where they go

    public Visitor opens(String path) {
        return goes(() -> page.navigate(path));
    }

    public Visitor follows(String link) {
        return goes(() -> click(named(AriaRole.LINK, link)));
    }

    public Visitor presses(String button) {
        return goes(() -> click(named(AriaRole.BUTTON, button)));
    }

    /** A button that leads nowhere else. */
    public Visitor touches(String button) {
        click(named(AriaRole.BUTTON, button));
        return this;
    }

    /** Has a browser that speaks, though nobody hears it, and that remembers what it said. */
    public Visitor withAVoice() {
        return withAVoice("id-ID");
    }

    /** The same with a voice of another language alone. */
    public Visitor withAVoice(String language) {
        context.addInitScript("""
                window.said = [];
                window.tones = 0;
                Object.defineProperty(window, 'speechSynthesis', {value: {
                  getVoices: () => [{lang: 'LANGUAGE', name: 'Uji'}],
                  speak: words => {
                    if (words.text) window.said.push(words.text);
                    setTimeout(() => words.onend?.(), 10);
                  }
                }});
                window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                // there is no loudspeaker here
                window.AudioContext = class extends EventTarget {
                  constructor() { super(); this.state = 'suspended'; this.currentTime = 0; this.destination = {}; }
                  resume() { this.state = 'running'; this.dispatchEvent(new Event('statechange')); }
                  createOscillator() { return {frequency: {}, connect: to => to, start() { window.tones++; }, stop() {}}; }
                  createGain() {
                    return {gain: {setValueAtTime() {}, exponentialRampToValueAtTime() {}}, connect: to => to};
                  }
                };""".replace("LANGUAGE", language));
        return this;
    }

    /** How many tones were to be heard. */
    public int tones() {
        return ((Number) page.evaluate("() => window.tones")).intValue();
    }

    /** What the page said aloud since it was opened. */
    public List<String> said() {
        return ((List<?>) page.evaluate("() => window.said"))
                .stream().map(String::valueOf).toList();
    }

    /** Has a browser whose time can be pushed on. */
    public Visitor withAWatch() {
        page.clock().install();
        return this;
    }

    /** So many seconds pass, for the page alone. */
    public Visitor waits(int seconds) {
        page.clock().fastForward(1000L * seconds);
        return this;
    }

    /** Sees the page as it is printed on a roll of 80 mm. */
    public Visitor printsOnARoll() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(ROLL, ROLL);
        return this;
    }

    /** For the name of a picture: what one looks through, and in which language. */
    public String screen() {
        return device.name().toLowerCase(Locale.ROOT) + "-"
                + page.locator("html").getAttribute("lang");
    }

    public String title() {
        return page.title();
    }

    /** All words that are to be seen now. */
    public String words() {
        return page.locator("body").innerText();
    }

    public Visitor isUntroubled() {
        assertThat(troubles).as("troubles at %s", page.url()).isEmpty();
        return this;
    }

    /** The one button that leads on, whatever the language. */
    public Visitor goesOn() {
        return goes(() -> click(page.locator("main form .btn-lg").first()));
    }

    /** Of two forms on a page, the second. */
    public Visitor asksForAnother() {
        return goes(() -> click(page.locator("main form button").last()));
    }

    public Visitor goesBack() {
        return goes(page::goBack);
    }

    public Visitor reloads() {
        return goes(page::reload);
    }

    /** Is led on by itself, from page to page, as far as this one. */
    public Visitor endsAt(String pattern) {
        page.waitForURL(
                url -> url.startsWith(root) && url.substring(root.length()).matches(pattern));
        page.waitForLoadState();
        assertThat(troubles).as("troubles at %s", page.url()).isEmpty();
        return this;
    }

    /** Another site may be asked as well. */
    public Visitor trusting(String site) {
        trusted = site;
        return this;
    }

    private Visitor goes(Runnable act) {
        int before = loads;
        act.run();
        page.waitForCondition(() -> loads > before);
        assertThat(troubles).as("troubles at %s", page.url()).isEmpty();
        return this;
    }

    public String path() {
        return page.url().substring(root.length());
    }

    // ---- what they do

    public Visitor types(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** As {@link #types}, by the field's own name, whatever the language. */
    public Visitor typesInto(String field, String text) {
        page.locator("main [name=" + field + "]").fill(text);
        return this;
    }

    /** Taps a tile, a time, a box to tick. */
    public Visitor chooses(String label) {
        page.locator("label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        return this;
    }

    /** An answer to a question with tiles, by its own id, whatever the language. */
    public Visitor choosesTile(String id) {
        page.locator("label[for=\"" + id + "\"]").click();
        return this;
    }

    /** The first of the free times, whatever the language. */
    public Visitor choosesATime() {
        click(page.locator("label.ed-slot").first());
        return this;
    }

    /** The network goes, or comes back. */
    public Visitor isCutOff(boolean off) {
        context.setOffline(off);
        return this;
    }

    public Visitor reading(String language) {
        context.addCookies(List.of(new Cookie("bahasa", language).setUrl(root)));
        return this;
    }

    /** The first button of the page's own, whatever the language. */
    public Visitor pressesTheFirst() {
        return goes(() -> click(page.locator("main form button").first()));
    }

    /** In a session that was begun elsewhere. */
    public Visitor carrying(String cookie, String value) {
        context.addCookies(List.of(new Cookie(cookie, value).setUrl(root)));
        return this;
    }

    /** The main button of a page of staff, whatever the language. */
    public Visitor confirms() {
        return goes(() -> click(page.locator("main form .btn-primary").first()));
    }

    /** The first button of the page with one of these words, in whatever language. */
    public Visitor pressesAny(String... words) {
        return goes(() -> click(page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(String.join("|", words))))
                .first()));
    }

    /** A box, by its own name. */
    public Visitor ticks(String field) {
        page.locator("[name=" + field + "]").check();
        return this;
    }

    /** As an old browser does, or somebody who sends the form by other means. */
    public Visitor skipsTheBrowsersOwnCheck() {
        page.locator("main form").last().evaluate("form => form.noValidate = true");
        return this;
    }

    // ---- what they do with a keyboard

    public Visitor strikes(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** And goes on to where the key leads. */
    public Visitor strikesAndGoes(String key) {
        return goes(() -> strikes(key));
    }

    /** A key that is not let go: the keyboard says it again and again. */
    public Visitor holds(String key) {
        page.keyboard().down(key);
        return this;
    }

    public Visitor holdsAndGoes(String key) {
        return goes(() -> holds(key));
    }

    public Visitor letsGoOf(String key) {
        page.keyboard().up(key);
        return this;
    }

    public Visitor writes(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** As hands do. */
    public Visitor writesSlowly(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(100));
        return this;
    }

    /** A scanner: a keyboard that is faster than any hand, and ends with Enter. */
    public Visitor scans(String text) {
        page.evaluate(Markup.A_SCANNER, text);
        return this;
    }

    /** And goes on to where that leads. */
    public Visitor scansInto(String text, String words) {
        return goes(() -> scans(text)).sees(words);
    }

    /** And what comes of it is on a page of its own, beside the one where one is. */
    public Visitor scansBeside(String text, String words) {
        try (var beside = page.waitForPopup(() -> scans(text))) {
            assertThat(beside.locator("body")).containsText(words);
        }
        return this;
    }

    /** Tab after tab; at every stop it must be plain to see where one is. */
    public Visitor tabsTo(String name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            strikes("Tab");
            var focus = Focus.of(page);
            assertThat(focus.hidden())
                    .as("%s: focus on %s", page.url(), focus.name())
                    .isEmpty();
            if (focus.name().contains(name)) return this;
        }
        throw new AssertionError("no way by keyboard to " + name + " at " + page.url());
    }

    /** What keeps somebody with nothing but a keyboard from any part of the page; see {@link KeyboardWalk}. */
    public List<String> tabsThroughAll() {
        var troubles = new ArrayList<>(KeyboardWalk.troublesOf(page));
        troubles.addAll(KeyboardWalk.troublesOfShortcuts(page));
        return troubles;
    }

    /** Where the keyboard is as soon as the page stands. */
    public Visitor isReadyIn(String field) {
        assertThat(page.locator("main [name=" + field + "]")).isFocused();
        return this;
    }

    public Visitor isOn(String name) {
        assertThat(Focus.of(page).name()).contains(name);
        return this;
    }

    /** Enter, and on to the page that says this. */
    public Visitor entersInto(String text) {
        return goes(() -> strikes("Enter")).sees(text);
    }

    // ---- what they do with bad intentions

    /**
     * What this browser reads as markup that no page of ours has, in pages that came to somebody else; with the number
     * of the page.
     */
    public List<String> findsMarkupIn(List<String> pages) {
        var found = new ArrayList<String>();
        for (int first = 0, next; first < pages.size(); first = next) {
            // a list of all that is there is repeated on each page with an error: together more than a browser bears
            int letters = pages.get(first).length();
            for (next = first + 1; next < pages.size(); next++)
                if ((letters += pages.get(next).length()) > AT_ONCE) break;
            ((List<?>) page.evaluate(Markup.IN_ANSWERS, pages.subList(first, next)))
                    .forEach(one -> found.add(String.valueOf(one)));
        }
        return found;
    }

    /** Whether the browser has not died meanwhile. */
    public boolean isThere() {
        return !page.isClosed() && context.browser().isConnected();
    }

    /** Comes with these cookies, and with no others. */
    public Visitor carryingOnly(Map<String, String> cookies) {
        context.clearCookies();
        cookies.forEach(this::carrying);
        return this;
    }

    /** Opens addresses without looking at them, and tells the same of what came, and what was no answer. */
    public List<String> looksInto(List<String> addresses) {
        var found = page.evaluate(Markup.IN_PAGES, addresses);
        troubles.removeIf(trouble -> trouble.startsWith("4"));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Sends a form and stands before the answer. */
    public Visitor sends(String address, Map<String, String> fields) {
        return goes(() -> page.evaluate(Markup.A_FORM, Map.of("address", address, "fields", fields)));
    }

    /** What this browser takes for markup of others in a text that nobody made harmless. */
    public List<String> readsAsMarkup(String text) {
        return ((List<?>) page.evaluate(Markup.IN_A_TEXT, text))
                .stream().map(String::valueOf).toList();
    }

    // ---- what they see

    public Visitor sees(String... texts) {
        var patiently = new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);
        for (var text : texts) assertThat(page.locator("body")).containsText(text, patiently);
        return this;
    }

    public Visitor doesNotSee(String... texts) {
        assertThat(page.locator("body").innerText()).doesNotContain(texts);
        return this;
    }

    public Visitor isAt(String pattern) {
        assertThat(path()).matches(pattern);
        return this;
    }

    /** The words of one part of the page. */
    public String reads(String part) {
        return page.locator(part).innerText();
    }

    /** What a script finds out about the page as it is drawn. */
    public double measures(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    public Visitor findsNoHigher(String part, int pixels) {
        assertThat(page.locator(part).boundingBox().height).isLessThanOrEqualTo(pixels);
        return this;
    }

    public Visitor isAnswered(int status) {
        assertThat(document.status()).isEqualTo(status);
        return this;
    }

    public Visitor findsTyped(String label, String text) {
        assertThat(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                .hasValue(text);
        return this;
    }

    public Visitor findsChosen(String label) {
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label)))
                .isChecked();
        return this;
    }

    /** Nothing on the page keeps anybody out: see {@link PageCheck}. */
    public Visitor findsNothingInTheWay() {
        PageCheck.of(page, device, document.status());
        return this;
    }

    private void click(Locator target) {
        // whether it holds still is found out by a script of the page's animation, which never answers here
        target.click(new Locator.ClickOptions().setForce(!device.scripts));
    }

    /** The code on the ticket, as one would copy it from paper. */
    public String readsTheCode() {
        return page.locator(".ed-code").innerText();
    }

    public Visitor isSpokenToIn(String language) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasCount(1);
        return this;
    }

    /** Keeps a picture of the whole page, when {@code -Dedokter.test.pictures=FOLDER} asks for it. */
    public Visitor pictures(String name) {
        var folder = System.getProperty("edokter.test.pictures", "");
        if (!folder.isBlank())
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name.toLowerCase(Locale.ROOT) + ".png")));
        return this;
    }

    /** Bytes of the page itself as they came over the line. */
    public int bytesOfPage() {
        return (int) page.evaluate("() => performance.getEntriesByType('navigation')[0].encodedBodySize");
    }

    /** Bytes of everything that was fetched for it since the visitor came, with what the server says about each. */
    public int bytesOfVisit() {
        return bytes;
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }

    // ---- what goes wrong behind the page

    private void watch(Request request) {
        if (!request.url().startsWith(root + "/")
                && !request.url().startsWith("data:")
                && !request.url().startsWith(trusted + "/")) troubles.add("asks another place: " + request.url());
    }

    private void watch(Response response) {
        if (response.request().isNavigationRequest()) document = response;
        else if (response.status() >= 400) troubles.add(response.status() + " for " + response.url());
    }

    private void listen(ConsoleMessage message) {
        // that an answer is a 422 or a 409 is told there too; whether it may be, is for the test to say
        boolean answer = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !answer) troubles.add(message.text());
    }

    @Override
    public void close() {
        context.close();
    }
}
