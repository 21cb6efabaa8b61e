package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between two steps marks go from place to place, driven here frame by frame by the test's own clock. */
@Tag("browser")
@ExtendWith(InChromium.class)
class MotionTest {
    private static final String CLOCK = "window.frames_ = []; window.requestAnimationFrame = f => frames_.push(f);"
            + "window.tick = now => { const all = frames_.splice(0); for (const f of all) f(now); return all.length; }";
    private static final String PICTURE = "return document.querySelector(arguments[0]).outerHTML";
    private static final String STEP = "document.querySelector(arguments[0]).click()";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void marksAreBetweenTheirOldAndNewPlacesAndThenExactlyAtTheNewOnes(BuiltPage page, Chromium chromium) {
        chromium.media("", Map.of("prefers-reduced-motion", "no-preference"));
        chromium.open(page, "");
        chromium.run(CLOCK);
        int moved = 0;
        for (Widget widget : page.widgets()) {
            if (widget.view(widget.example()).steps() < 2) continue;
            Figure figure = new Figure(chromium, widget);
            chromium.run("frames_.length = 0");
            chromium.run(STEP, figure.selector("[aria-label='Step forward']"));
            List<String> pictures = new ArrayList<>();
            for (int now = 1000; now <= 1250 && chromium.number("return frames_.length") > 0; now += 125) {
                chromium.run("tick(arguments[0])", now);
                pictures.add(chromium.text(PICTURE, figure.selector(".picture svg")));
            }
            String end = chromium.text(PICTURE, figure.selector(".picture svg"));
            View next = widget.view(State.parse(figure.linked()));
            assertEquals(1, next.step());
            assertEquals(
                    chromium.text(
                            "const d = document.createElement('div'); d.innerHTML = arguments[0]; return d.innerHTML",
                            next.picture().embedded(widget.name())),
                    end,
                    widget.name());
            if (pictures.size() < 2) continue;
            assertNotEquals(end, pictures.get(0), widget.name());
            assertNotEquals(end, pictures.get(1), widget.name());
            assertNotEquals(pictures.get(0), pictures.get(1), widget.name());
            moved++;
        }
        assertTrue(moved > page.widgets().size() / 2, "only " + moved + " figures move");
    }

    @Test
    void aPointIsHalfWayAtHalfTime(Chromium chromium) {
        BuiltPage page = BuiltPage.some().get(0);
        chromium.media("", Map.of("prefers-reduced-motion", "no-preference"));
        chromium.open(page, "");
        chromium.run(CLOCK);
        Figure figure = new Figure(chromium, page.widgets().get(0));
        String lines =
                "return [...document.querySelectorAll(arguments[0] + ' line')].map(l => ['x1', 'y1', 'x2', 'y2'].map(a => l.getAttribute(a)).join(' '))";
        String svg = figure.selector(".picture svg");
        chromium.run(STEP, figure.selector("[aria-label='Step forward']"));
        chromium.run("tick(0)");
        List<String> from = chromium.texts(lines, svg);
        chromium.run("tick(125)");
        List<String> half = chromium.texts(lines, svg);
        chromium.run("tick(250)");
        List<String> to = chromium.texts(lines, svg);
        int moved = 0;
        for (int k = 0; k < to.size(); k++) {
            String[] a = from.get(k).split(" ", -1);
            String[] b = half.get(k).split(" ", -1);
            String[] c = to.get(k).split(" ", -1);
            for (int i = 0; i < 4; i++)
                assertEquals(
                        (Double.parseDouble(a[i]) + Double.parseDouble(c[i])) / 2, Double.parseDouble(b[i]), 0.002);
            if (!from.get(k).equals(to.get(k))) moved++;
        }
        assertTrue(moved > 0, "no line moved");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void withReducedMotionThePictureIsThereAtOnce(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        chromium.run(CLOCK);
        for (Widget widget : page.widgets())
            chromium.run(STEP, new Figure(chromium, widget).selector("[aria-label='Step forward']"));
        assertEquals(0, chromium.number("return frames_.length"));
    }
}
