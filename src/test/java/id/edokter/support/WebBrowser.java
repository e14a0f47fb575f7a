package id.edokter.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenSize;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/**
 * The one real browser of a run: the system's Chromium or Chrome, else Playwright's own where it can be had. Without
 * either, the tests that ask for a visitor are skipped.
 */
@Singleton
public class WebBrowser {

    private static final Logger LOG = Logger.getLogger(WebBrowser.class);
    private static final String NO_DOWNLOAD = "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD";
    private static final int DOWNLOAD_MINUTES = 5;
    private static final String NONE =
            "Skipped: there is no Chromium or Chrome on this machine, and Playwright's own could not be had.";

    private Playwright playwright;
    private Browser chromium;
    private boolean none;

    /** Somebody who comes for the first time: nothing is kept from earlier visits. */
    public Visitor visitor(Device device) {
        open();
        var root = ConfigProvider.getConfig().getValue("test.url", String.class);
        var context = context(new NewContextOptions()
                .setBaseURL(root)
                .setViewportSize(device.width, device.height)
                .setScreenSize(new ScreenSize(device.width, device.height))
                .setIsMobile(device.touch)
                .setHasTouch(device.touch)
                .setJavaScriptEnabled(device.scripts)
                // a page that still glides to where one is going is not where one is
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("id-ID"));
        return new Visitor(context, root, device);
    }

    /** A browser that died takes the test with it that it was open for, and no later one. */
    private BrowserContext context(NewContextOptions options) {
        try {
            return chromium.newContext(options);
        } catch (PlaywrightException died) {
            LOG.warn("The browser has died; another one is started.", died);
            close();
            chromium = null;
            open();
            return chromium.newContext(options);
        }
    }

    /** For tests that do more than look. */
    public boolean isThere() {
        if (chromium == null && !none) {
            chromium = found();
            none = chromium == null;
            if (none) LOG.warn(NONE);
        }
        return !none;
    }

    private void open() {
        Assumptions.assumeTrue(isThere(), NONE);
    }

    private Browser found() {
        // Playwright would otherwise fetch three browsers, whether they are needed or not
        var environment = new HashMap<>(System.getenv());
        environment.put(NO_DOWNLOAD, "1");
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        } catch (PlaywrightException notOnThisSystem) {
            LOG.debug("Playwright does not start", notOnThisSystem);
            return null;
        }
        return installed()
                .map(this::launch)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> launch(null))
                .or(() -> fetched(environment) ? launch(null) : Optional.empty())
                .orElse(null);
    }

    /** @param executable null for Playwright's own */
    private Optional<Browser> launch(Path executable) {
        try {
            return Optional.of(playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable)
                            // every page is our own, and the sandbox cannot be had as root or in most containers
                            .setChromiumSandbox(false)
                            .setArgs(List.of("--disable-background-networking", "--disable-gpu"))));
        } catch (PlaywrightException cannot) {
            LOG.debugf(cannot, "%s does not start", executable);
            return Optional.empty();
        }
    }

    private static Stream<Path> installed() {
        // first the one without a window, where it can be had: it opens pages in a fraction of the time
        var names = List.of(
                "chromium-headless-shell",
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome.exe");
        var folders = Arrays.stream(variable("PATH").split(File.pathSeparator)).map(Path::of);
        var windows = Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
                .map(WebBrowser::variable)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "Google", "Chrome", "Application"));
        var onPath =
                Stream.concat(folders, windows).flatMap(folder -> names.stream().map(folder::resolve));
        var mac = Stream.of("Google Chrome", "Chromium")
                .map(name -> Path.of("/Applications", name + ".app", "Contents", "MacOS", name));
        return Stream.of(onPath, mac).flatMap(Function.identity()).filter(Files::isExecutable);
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static boolean fetched(Map<String, String> environment) {
        if (System.getenv(NO_DOWNLOAD) != null) return false;
        try {
            var install = Driver.ensureDriverInstalled(environment, false).createProcessBuilder();
            install.command().addAll(List.of("install", "chromium", "--only-shell"));
            install.environment().remove(NO_DOWNLOAD);
            var process = install.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(DOWNLOAD_MINUTES, TimeUnit.MINUTES)) return process.exitValue() == 0;
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return false;
        } catch (IOException cannot) {
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        if (playwright == null) return;
        playwright.close();
        playwright = null;
    }
}
