package mml.hub.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Derivation;
import mml.hub.widget.Widget;
import mml.hub.widget.ch02.Chapter2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The built pages in a real browser: opened from the disk, used by keyboard, compared with the JVM byte for byte. */
class PageTest {
    private static final String CHAPTER = "chapter-02.html";
    private static final int MAX_BYTES = 600 * 1024;
    private static final int MAX_READY = 1000;
    private static final double MAX_STEP = 16;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void ordinary() {
        browser.size(1280, 800);
        browser.theme("light");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAPTER, "index.html"})
    void opensFromTheDiskWithoutNetworkAndWithoutAMessage(String page) {
        browser.console();
        browser.open(page, "");
        assertEquals(
                List.of(),
                browser.js("return performance.getEntriesByType('resource').map(e => e.name)"
                        + ".filter(n => !n.startsWith('data:'))"));
        assertEquals(List.of(), browser.console());
        assertEquals(true, browser.js("return document.querySelector('#notice').hidden"));
    }

    @Test
    void isSmallAndReadySoon() throws Exception {
        long best = Long.MAX_VALUE;
        for (int k = 0; k < 5; k++) {
            browser.open(CHAPTER, "");
            best = Math.min(best, Long.parseLong((String) browser.js("return document.documentElement.dataset.ready")));
        }
        long bytes = Files.size(Browser.file(CHAPTER));
        System.out.println("PAGE " + CHAPTER + ": " + bytes + " bytes (at most " + MAX_BYTES + "), ready after " + best
                + " ms (at most " + MAX_READY + ")");
        assertTrue(bytes <= MAX_BYTES, bytes + " bytes");
        assertTrue(best < MAX_READY, best + " ms");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStepTakesLessThanAFrame() {
        browser.open(CHAPTER, "");
        for (Widget widget : Chapter2.CHAPTER.widgets()) {
            List<Number> times = (List<Number>) browser.js("""
                    const root = document.querySelector(`[data-widget=${arguments[0]}]`);
                    const next = root.querySelector('[aria-label="Step forward"]');
                    const first = root.querySelector('[aria-label="First step"]');
                    const best = [];
                    for (let round = 0; round < 8; round++) {
                      first.click();
                      for (let k = 0; !next.disabled; k++) {
                        const start = performance.now();
                        next.click();
                        root.getBoundingClientRect();
                        best[k] = Math.min(best[k] ?? Infinity, performance.now() - start);
                      }
                    }
                    return best.sort((a, b) => a - b);
                    """, widget.name());
            double median = times.get(times.size() / 2).doubleValue();
            double slowest = times.get(times.size() - 1).doubleValue();
            System.out.println("STEP " + widget.name() + ": median " + median + " ms, the slowest " + slowest
                    + " ms (at most " + MAX_STEP + "), each step at its best of 8 rounds");
            assertTrue(slowest < MAX_STEP, widget.name() + " takes " + slowest + " ms");
        }
    }

    @ParameterizedTest
    @CsvSource({CHAPTER + ",light", CHAPTER + ",dark", "index.html,light", "index.html,dark"})
    void hasNoAccessibilityViolation(String page, String theme) {
        browser.theme(theme);
        browser.open(page, "");
        browser.js("document.querySelectorAll('details').forEach(d => { d.open = true; });");
        browser.js("const mode = document.querySelector('#row-reduction-mode');"
                + "if (mode) { mode.value = 'own'; mode.dispatchEvent(new Event('change')); }");
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder().analyze(browser.driver()).getViolations())
            found.add(rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " "
                    + rule.getNodes().get(0).getFailureSummary());
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAPTER, "index.html"})
    void fitsANarrowScreen(String page) {
        browser.size(390, 844);
        browser.open(page, "");
        browser.js("document.querySelectorAll('details').forEach(d => { d.open = true; });");
        assertEquals(390L, browser.js("return document.documentElement.scrollWidth"));
        browser.js("const mode = document.querySelector('#row-reduction-mode');"
                + "if (mode) { mode.value = 'own'; mode.dispatchEvent(new Event('change')); }");
        assertEquals(390L, browser.js("return document.documentElement.scrollWidth"));
    }

    @Test
    void theKeyboardAloneCompletesAReduction() {
        browser.open(CHAPTER, "");
        Actions keys = new Actions(browser.driver());
        tabTo("[data-widget=row-reduction] .stage");
        for (int k = 0; k < 40; k++) keys.sendKeys(Keys.ARROW_RIGHT);
        keys.perform();
        assertTrue(spoken().startsWith("Reduced row echelon form, rank 3"), spoken());
        new Actions(browser.driver()).sendKeys(Keys.ARROW_LEFT).perform();
        assertTrue(!spoken().startsWith("Reduced"), spoken());
        new Actions(browser.driver()).sendKeys("r").perform();
        assertTrue(spoken().startsWith("4 × 5 matrix"), spoken());
    }

    @Test
    void theKeyboardAloneReducesByHand() {
        browser.open(CHAPTER, "#elimination!row-reduction?m=0,2,4;1,1,3&mode=own&op=swap&i=0&k=1");
        tabTo("[data-widget=row-reduction] .do-apply");
        new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
        assertTrue(feedback().contains("helps"), feedback());
        choose("#row-reduction-op", "add");
        type("#row-reduction-f", "-1/2");
        assertTrue(text(".do-apply").startsWith("Do R₁ ← R₁ − 1/2·R₂"), text(".do-apply"));
        tabTo("[data-widget=row-reduction] .do-apply");
        new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
        choose("#row-reduction-op", "scale");
        choose("#row-reduction-i", "row 2");
        type("#row-reduction-f", "1/2");
        tabTo("[data-widget=row-reduction] .do-apply");
        new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
        assertTrue(feedback().startsWith("Done"), feedback());
    }

    @Test
    void aWrongCellIsNamedBesideItsField() {
        browser.open(CHAPTER, "");
        type("#row-reduction-m", "1 2\n3 3//4");
        String error = text("#row-reduction-m-error");
        assertTrue(error.startsWith("Row 2, column 2: \"3//4\" "), error);
        assertEquals(
                "true",
                browser.driver().findElement(By.cssSelector("#row-reduction-m")).getDomAttribute("aria-invalid"));
    }

    @Test
    void anExerciseIsMarkedAndADerivationUnfolds() {
        browser.open(CHAPTER, "");
        type("#E2-1-ops", "R1 <-> R3\nR2 -= 4 R1\nR3 += 2R1\nR4 -= R1\nR4 -= R2\nR4 -= R3");
        type("#E2-1-a", "-1");
        browser.js("document.querySelector('[data-exercise=\"E2.1\"]').requestSubmit()");
        assertTrue(text("[data-exercise='E2.1'] .feedback").startsWith("Row echelon form in 6 operations"));
        browser.js("document.querySelector('[data-derivation=elementary]').open = true");
        List<WebElement> lines = browser.driver().findElements(By.cssSelector("[data-derivation=elementary] li"));
        assertEquals(1, lines.stream().filter(WebElement::isDisplayed).count());
        browser.js("document.querySelectorAll('[data-derivation=elementary] .lines button')[0].click()");
        assertEquals(2, lines.stream().filter(WebElement::isDisplayed).count());
    }

    @Test
    void aHandleIsDraggedAndTheStateIsInTheLink() throws Exception {
        browser.open(CHAPTER, "");
        browser.js("document.querySelector('[data-widget=lines]').scrollIntoView({block: 'center'})");
        WebElement handle = browser.driver().findElement(By.cssSelector("[data-widget=lines] .handle"));
        new Actions(browser.driver()).dragAndDropBy(handle, 60, -60).perform();
        Thread.sleep(400);
        String hash = (String) browser.js("return location.hash");
        assertTrue(hash.contains("!lines?m=4,4,") && !hash.contains("4,4,5;"), hash);
        browser.open(CHAPTER, hash);
        String state = hash.substring(hash.indexOf('?') + 1);
        assertEquals(
                Border.view(Chapter2.CHAPTER.widget("lines"), state),
                browser.js("return mml.view('lines', arguments[0])", state));
        handle = browser.driver().findElement(By.cssSelector("[data-widget=lines] .handle"));
        browser.js("arguments[0].focus()", handle);
        new Actions(browser.driver()).sendKeys(Keys.ARROW_UP).perform();
        assertTrue(handle.getDomAttribute("aria-label").contains("shift"), "still there");
    }

    @Test
    void slidesTurnByKeyAndByContents() {
        browser.open(CHAPTER, "");
        new Actions(browser.driver())
                .sendKeys("p")
                .sendKeys(Keys.ARROW_RIGHT)
                .sendKeys(Keys.ARROW_RIGHT)
                .perform();
        assertEquals("matrices", browser.js("return document.querySelector('.slide.current').id"));
        assertEquals(
                1L, browser.js("return [...document.querySelectorAll('.slide')].filter(s => s.offsetParent).length"));
        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        browser.js("document.querySelector('#contents a[href=\"#affine\"]').click()");
        assertEquals("affine", browser.js("return document.querySelector('.slide.current').id"));
    }

    @Test
    void thePageGivesWhatTheLibraryGives() {
        browser.open(CHAPTER, "");
        int compared = 0;
        for (String line : STATES.split("\n", -1)) {
            String name = line.substring(0, line.indexOf(' '));
            String state = line.substring(line.indexOf(' ') + 1);
            Widget widget = Chapter2.CHAPTER.widget(name);
            assertEquals(Border.view(widget, state), browser.js("return mml.view(...arguments)", name, state), line);
            for (String format : new String[] {"svg", "latex", "json"})
                assertEquals(
                        Border.export(widget, state, format),
                        browser.js("return mml.export(...arguments)", name, state, format),
                        line);
            compared++;
        }
        for (Widget widget : Chapter2.CHAPTER.widgets()) {
            int steps = widget.view(widget.example()).steps();
            for (int k = 0; k < steps; k++) {
                String state = widget.example().with("step", k).toString();
                assertEquals(
                        Border.view(widget, state), browser.js("return mml.view(...arguments)", widget.name(), state));
                compared++;
            }
        }
        for (Derivation d : Chapter2.CHAPTER.derivations())
            for (int seed = 0; seed < 5; seed++)
                assertEquals(Border.lines(d, seed), browser.js("return mml.lines(...arguments)", d.name(), seed));
        System.out.println("EQUAL: " + compared + " states of "
                + Chapter2.CHAPTER.widgets().size()
                + " widgets give the same SVG and numbers in the page and on the JVM, byte for byte");
    }

    private static final String STATES = """
            lines m=1,1,2;1,1,-1
            lines m=1,2,2;2,4,4&step=2
            lines m=1,1,3;1,-1,1;1,0,2&row=2&zoom=7
            lines m=1,1,1,3;1,-1,2,2;0,1,1,2&step=3
            lines m=1,1,1,3;1,-1,2,2;2,0,3,5&turn=110&lift=40
            lines m=1,2,x
            row-reduction mode=own&ops=swap:0:2;add:1:-4:0&f=2
            row-reduction mode=own&hint=1&op=scale&i=3&f=0
            row-reduction kind=I&m=1,0,2,0;1,1,0,0;1,2,0,1;1,1,1,1&step=20
            row-reduction kind=0&form=ref&pivots=largest&m=1,-4,2,17;-2,-2,3,-10;1,0,-1,11;-1,4,-3,1&step=9
            row-reduction m=1/3,0.7,1;2,-1/7,5&arithmetic=doubles&step=7
            row-reduction m=1/3,0.7,1;2,-1/7,5&numbers=4&step=7
            row-reduction m=1/3,0.7,1;2,-1/7,5&numbers=full&step=7
            row-reduction m=1,1,1,1,1,1,1,1;1,2,4,8,16,32,64,128;1,3,9,27,81,243,729,2187;1,4,16,64,256,1024,4096,2;0,1,0,1,0,1,0,1;2,7,1,8,2,8,1,8&step=30
            row-reduction m=1,2;3
            image-kernel m=1,2;2,4&x0=2&x1=-1&step=2
            image-kernel m=1,2,1;-2,-3,1;3,5,0&step=3
            image-kernel m=1,2;0,1;1,1&step=1
            image-kernel m=0,0,0;0,0,0&step=3
            image-kernel m=1,2,3;2,4,6;-1,-2,-3&step=2""";

    private static String spoken() {
        return text("[data-widget=row-reduction] .spoken");
    }

    private static String feedback() {
        return text("[data-widget=row-reduction] .feedback");
    }

    private static String text(String selector) {
        return (String) browser.js("return document.querySelector(arguments[0]).textContent", selector);
    }

    private static void tabTo(String selector) {
        for (int k = 0; k < 200; k++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            if ((Boolean)
                    browser.js("return document.activeElement === document.querySelector(arguments[0])", selector))
                return;
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private static void choose(String selector, String beginning) {
        WebElement select = browser.driver().findElement(By.cssSelector(selector));
        browser.js("arguments[0].focus()", select);
        select.sendKeys(beginning);
        new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
    }

    private static void type(String selector, String text) {
        WebElement field = browser.driver().findElement(By.cssSelector(selector));
        field.clear();
        field = browser.driver().findElement(By.cssSelector(selector));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }
}
