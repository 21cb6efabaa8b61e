package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mml.hub.widget.Border;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

@Tag("browser")
@ExtendWith(InChromium.class)
class KeyboardTest {
    private static final int WALK = 8; // steps taken one by one

    /** Names each stop of the Tab key; "" at the end of the page. */
    private static final String NAMES = Chromium.STOPS + "window.stops = stops;"
            + "window.named = e => { const i = stops.indexOf(e); return i < 0 ? ''"
            + "  : i + ': ' + (e.getAttribute('aria-label') || e.dataset.key || e.textContent.trim() || e.name).slice(0, 50); };";

    private static final String WHERE = "return document.querySelector('#where').textContent";
    private static final String CURRENT = "return document.querySelector('.slide.current').id";

    private static final int AT_ONCE = 20;

    /** Notes each stop when the key is released. */
    private static final String WATCH = "window.seen = []; addEventListener('keyup', () => {"
            + " const e = document.activeElement, style = getComputedStyle(e), r = e.getBoundingClientRect();"
            + " seen.push(named(e), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? 'ring' : 'no ring',"
            + "  r.bottom > 0 && r.top < innerHeight ? 'in sight' : 'out of sight'); });";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void tabReachesEveryControlOnceAndShowsWhereItIs(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        chromium.run(NAMES);
        chromium.run(WATCH);
        Set<String> expected = new LinkedHashSet<>(chromium.texts("return stops.map(named)"));
        Set<String> reached = new LinkedHashSet<>();
        while (reached.size() < expected.size()) {
            chromium.press(Collections.nCopies(AT_ONCE, Keys.TAB).toArray(CharSequence[]::new));
            List<String> seen = chromium.texts("return seen.splice(0)");
            int before = reached.size();
            for (int i = 0; i < seen.size() && reached.size() < expected.size(); i += 3) {
                assertTrue(expected.contains(seen.get(i)) && reached.add(seen.get(i)), seen.get(i) + " out of order");
                assertEquals("ring, in sight", seen.get(i + 1) + ", " + seen.get(i + 2), seen.get(i));
            }
            if (reached.size() == before) break;
        }
        expected.removeAll(reached);
        assertEquals(Set.of(), expected, "not reached");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void theArrowKeysTakeEachWidgetToItsEndAndEveryStepIsSpoken(BuiltPage page, Chromium chromium) {
        for (Widget widget : page.widgets()) {
            Figure figure = new Figure(chromium, widget);
            chromium.open(page, "");
            chromium.tabTo(figure.selector(".stage"));
            String start = widget.example().toString();
            int steps = widget.view(widget.example()).steps();
            int walked = Math.min(steps, WALK);
            for (int k = 0; k < walked; k++) {
                assertShows(widget, Border.set(widget, start, "step", Integer.toString(k)), figure);
                chromium.press(Keys.ARROW_RIGHT);
            }
            if (walked < steps) chromium.press(Keys.END);
            String end = Border.set(widget, start, "step", Integer.toString(steps - 1));
            assertShows(widget, end, figure);
            if (steps == 1) continue;
            chromium.press(Keys.ARROW_LEFT);
            assertShows(widget, Border.set(widget, start, "step", Integer.toString(steps - 2)), figure);
            chromium.press(Keys.HOME);
            assertShows(widget, start, figure);
            chromium.press(Keys.END);
            assertShows(widget, end, figure);
            chromium.press("r");
            assertShows(widget, start, figure);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void spacePlaysAWidgetAndStopsItAgain(BuiltPage page, Chromium chromium) {
        Widget widget = page.widgets().stream()
                .max(Comparator.comparingInt(w -> w.view(w.example()).steps()))
                .orElseThrow();
        Figure figure = new Figure(chromium, widget);
        chromium.open(page, "");
        chromium.tabTo(figure.selector(".stage"));
        chromium.press(Keys.SPACE);
        assertEquals("Pause", figure.text(".play", "title"));
        figure.await(".count", "2 /");
        chromium.press(Keys.SPACE);
        assertEquals("Play", figure.text(".play", "title"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void theArrowKeysTurnTheSlides(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        List<String> slides = chromium.texts("return [...document.querySelectorAll('.slide')].map(s => s.id)");
        chromium.press("p");
        Set<String> turned = new LinkedHashSet<>();
        for (String before = ""; !before.equals(chromium.text(WHERE)); chromium.press(Keys.ARROW_RIGHT)) {
            before = chromium.text(WHERE);
            List<String> seen = chromium.texts(
                    "return [...document.querySelectorAll('.slide')].filter(s => s.checkVisibility()).map(s => s.id)");
            assertEquals(1, seen.size(), before);
            turned.add(seen.get(0));
            assertTrue(chromium.holds("return document.documentElement.scrollWidth <= innerWidth"), before);
        }
        assertEquals(slides, List.copyOf(turned));
        while (chromium.text(CURRENT).equals(slides.get(slides.size() - 1))) chromium.press(Keys.ARROW_LEFT);
        assertEquals(slides.get(slides.size() - 2), chromium.text(CURRENT));
        chromium.press(Keys.ESCAPE);
        assertEquals(
                slides.size(),
                chromium.number(
                        "return [...document.querySelectorAll('.slide')].filter(s => s.checkVisibility()).length"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void theContentsLeadToASlide(BuiltPage page, Chromium chromium) {
        chromium.media("", Map.of("prefers-reduced-motion", "reduce"));
        chromium.open(page, "");
        String last = chromium.text("return [...document.querySelectorAll('.slide')].at(-1).id");
        chromium.tabTo("#contents a[href='#" + last + "']");
        chromium.press(Keys.ENTER);
        assertEquals(last, chromium.text("return document.activeElement.id"));
        assertTrue(
                chromium.holds(
                        "const r = document.activeElement.getBoundingClientRect(); return r.top < innerHeight && r.bottom > 0"));
    }

    private static void assertShows(Widget widget, String state, Figure figure) {
        View view = widget.view(State.parse(state));
        assertEquals(
                List.of(view.spoken(), view.caption(), (view.step() + 1) + " / " + view.steps()),
                figure.chromium()
                        .texts(
                                "return ['.words', 'figcaption', '.count']"
                                        + ".map(s => document.querySelector(arguments[0] + s).textContent.replaceAll('\\u00a0', ' '))",
                                figure.selector("")));
    }
}
