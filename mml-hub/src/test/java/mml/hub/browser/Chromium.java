package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * One headless Chromium with an empty profile and no network, driven through the driver that is installed beside it.
 * Nothing is ever downloaded.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "Google Chrome");
    private static final String PLACES = "/usr/bin:/usr/local/bin:/usr/lib/chromium:/usr/lib/chromium-browser:/snap/bin"
            + ":/opt/homebrew/bin:/Applications/Google Chrome.app/Contents/MacOS";
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    /** For a page that never answers; a slow machine has all the time it needs. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Where the Tab key stops, in order: of buttons of which one is chosen at the chosen one, or else at the first. */
    static final String STOPS = "const stops = [...document.querySelectorAll('a[href], button:enabled, input:enabled,"
            + " select, textarea, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility({visibilityProperty:"
            + " true})).filter((e, i, all) => { if (e.type !== 'radio') return true;  const group = all.filter(o => o.type"
            + " === 'radio' && o.name === e.name && o.closest('fieldset') === e.closest('fieldset'));  return e ==="
            + " (group.find(o => o.checked) ?? group[0]); });";

    private static final Set<String> WORK = Set.of("ScriptDuration", "RecalcStyleDuration", "LayoutDuration");

    private final ChromeDriver driver;
    private final Path profile;
    private String forbidding = "";

    private Chromium(Path browser, Path server) {
        SELENIUM.setLevel(Level.SEVERE);
        try {
            profile = Files.createTempDirectory("mml-chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--disable-dev-shm-usage",
                "--lang=en",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(server.toFile())
                        .usingAnyFreePort()
                        .withTimeout(PATIENCE)
                        .build(),
                options,
                ClientConfig.defaultConfig().readTimeout(PATIENCE.plusMinutes(1)));
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        devTools("Network.enable", Map.of());
        devTools(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
        devTools("Performance.enable", Map.of("timeDomain", "threadTicks"));
    }

    /** The browser, if one is installed together with its driver. */
    static Optional<Chromium> start() {
        return BROWSERS.stream()
                .flatMap(name -> installed(name).stream())
                .findFirst()
                .flatMap(browser -> installed("chromedriver").map(server -> new Chromium(browser, server)));
    }

    private static Optional<Path> installed(String name) {
        String path =
                System.getenv().getOrDefault("PATH", "") + File.pathSeparator + PLACES.replace(":", File.pathSeparator);
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The browser's name and version. */
    String version() {
        return driver.getCapabilities().getBrowserName() + " "
                + driver.getCapabilities().getBrowserVersion();
    }

    /** A desktop window in daylight, scripts on, nothing on the console, nothing kept of earlier visits. */
    void reset() {
        if (!forbidding.isEmpty())
            devTools("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", forbidding));
        forbidding = "";
        driver.get("about:blank");
        devTools("Storage.clearDataForOrigin", Map.of("origin", "file://", "storageTypes", "all"));
        scripts(true);
        media("", Map.of());
        size(1280, 800);
        console();
        requests();
    }

    void size(int width, int height) {
        size(width, height, 1);
    }

    /** A window whose every dot is so many of the screen's wide, as a reader's zoom makes it. */
    private void size(int width, int height, int scale) {
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    /** The desktop window at 200 % zoom: half as many dots each way, each twice as large. */
    void zoomed() {
        size(640, 400, 2);
    }

    /**
     * Print or screen, and what the reader prefers, such as {@code prefers-color-scheme: dark}. Nothing moves unless asked
     * for, so that what a test sees does not depend on when it looks.
     */
    void media(String medium, Map<String, String> preferences) {
        List<Map<String, String>> features = new ArrayList<>();
        if (!preferences.containsKey("prefers-reduced-motion"))
            features.add(Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        preferences.forEach((name, value) -> features.add(Map.of("name", name, "value", value)));
        devTools("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
    }

    /** Pages opened from now on may keep nothing, until {@link #reset}. */
    void withoutStorage() {
        forbidding = String.valueOf(driver.executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'localStorage', {get() { throw new Error('not"
                                        + " allowed'); }});"))
                .get("identifier"));
    }

    void scripts(boolean on) {
        devTools("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Opens a page afresh, as a click on its file or a link to it would, and waits until it can be used. */
    void open(BuiltPage page, String link) {
        show(page, link);
        Object notice = async("const look = () => {"
                + "  if ('ready' in document.documentElement.dataset) return done('');"
                + "  const notice = document.getElementById('notice');"
                + "  if (!notice.hidden) return done(notice.textContent);"
                + "  setTimeout(look, 5);"
                + "}; look();");
        if (!"".equals(notice)) fail(page + " does not start: " + notice);
    }

    /** Another address of the page that is open, as a link on it would lead there. */
    void follow(String link) {
        run("location.hash = arguments[0]; dispatchEvent(new HashChangeEvent('hashchange'))", link);
    }

    /** Opens a page without waiting for its scripts. */
    void show(BuiltPage page, String link) {
        driver.get("about:blank");
        driver.get(page.file().toUri() + link);
    }

    /** The value of a script's {@code return}. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    String text(String script, Object... arguments) {
        return String.valueOf(run(script, arguments));
    }

    boolean holds(String script, Object... arguments) {
        return Boolean.TRUE.equals(run(script, arguments));
    }

    double number(String script, Object... arguments) {
        return ((Number) run(script, arguments)).doubleValue();
    }

    List<String> texts(String script, Object... arguments) {
        return ((List<?>) run(script, arguments)).stream().map(String::valueOf).toList();
    }

    /** What a script hands to {@code done(…)}; its arguments are in {@code given}. */
    Object async(String script, Object... arguments) {
        return driver.executeAsyncScript("const given = [...arguments], done = given.pop(); " + script, arguments);
    }

    /** Keys as pressed by hand: they go to whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** A key pressed while another one is held. */
    void press(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Tab from the stop before an element onto it; KeyboardTest shows that Tab reaches every stop. */
    void tabTo(String selector) {
        beside(selector, -1);
        for (int i = 0; i < 400 && !focused(selector); i++) press(Keys.TAB);
        if (!focused(selector)) fail("Tab does not reach " + selector);
    }

    /** Shift+Tab from the stop after an element onto it. */
    void tabBackTo(String selector) {
        beside(selector, 1);
        for (int i = 0; i < 400 && !focused(selector); i++) press(Keys.SHIFT, Keys.TAB);
        if (!focused(selector)) fail("Shift+Tab does not reach " + selector);
    }

    /** Moves the focus by script to the stop before or after the first element that fits, if there is one. */
    private void beside(String selector, int way) {
        run(
                STOPS + "const at = stops.findIndex(e => e.matches(arguments[0]));if (at >= 0 &&"
                        + " !document.activeElement.matches(arguments[0])) stops[at + arguments[1]]?.focus();",
                selector,
                way);
    }

    private boolean focused(String selector) {
        return holds("return document.activeElement.matches(arguments[0])", selector);
    }

    /** Types into the field with the focus, over what stands there. */
    void type(String text) {
        press(Keys.CONTROL, "a");
        press(text);
    }

    /** What the console said since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses asked for since the last time. */
    List<String> requests() {
        List<String> urls = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            if (!entry.getMessage().contains("Network.requestWillBeSent\"")) continue;
            Map<?, ?> message = (Map<?, ?>) member(new Json().toType(entry.getMessage(), Map.class), "message");
            urls.add(String.valueOf(member(member(member(message, "params"), "request"), "url")));
        }
        return urls;
    }

    private static Object member(Object object, String name) {
        return ((Map<?, ?>) object).get(name);
    }

    /** Drags an element with the mouse. */
    void drag(String selector, int right, int down) {
        WebElement element = driver.findElement(By.cssSelector(selector));
        run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        new Actions(driver).dragAndDropBy(element, right, down).perform();
    }

    /** The page as it is printed on sheets of A4. */
    byte[] pdf() {
        Object data = driver.executeCdpCommand(
                        "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    /**
     * Milliseconds that the page's main thread has spent on scripts, styles and layout so far; unlike a clock, it does
     * not count waiting for others.
     */
    double worked() {
        List<?> metrics = (List<?>)
                driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        return metrics.stream()
                .filter(metric -> WORK.contains(member(metric, "name")))
                .mapToDouble(metric -> 1000 * ((Number) member(metric, "value")).doubleValue())
                .sum();
    }

    private void devTools(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
