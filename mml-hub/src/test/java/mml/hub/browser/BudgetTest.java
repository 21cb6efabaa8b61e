package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Handle;
import mml.hub.widget.Panel;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page may cost. A clock also counts what the machine does for others, so the limits hold for the quickest start
 * of five and for the time that the page itself computed; what the clock said is printed beside it.
 */
@ExtendWith(InChromium.class)
class BudgetTest {
    private static final int BYTES = 600 * 1000;
    private static final int READY = 1000;
    private static final int STEP = 16;

    /** One step with the arrow key, by the clock, until the page is laid out anew. */
    private static final String STEP_ON =
            "const stage = document.querySelector(arguments[0]), start = performance.now();"
                    + "stage.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, cancelable: true}));"
                    + "document.body.getBoundingClientRect(); return performance.now() - start;";

    private static final int PLACES = 12;

    private static final String SLIDE = "const s = document.querySelector(arguments[0]), n = arguments[1];"
            + "for (let i = 0; i < n; i++) { s.value = +s.min + (s.max - s.min) * i / (n - 1);"
            + "  s.dispatchEvent(new Event('input', {bubbles: true})); document.body.getBoundingClientRect(); }";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void aPageIsSmallReadyAtOnceAndQuick(BuiltPage page, Chromium chromium) throws IOException {
        long bytes = Files.size(page.file());
        List<Double> ready = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            chromium.open(page, "");
            ready.add(chromium.number("return +document.documentElement.dataset.ready"));
        }
        StringBuilder line =
                new StringBuilder("Page " + page + ": " + bytes / 1000 + " KB of " + BYTES / 1000 + "; ready in "
                        + text(Collections.min(ready)) + " to " + text(Collections.max(ready)) + " ms of " + READY);
        List<Executable> limits = new ArrayList<>();
        limits.add(() -> assertTrue(bytes <= BYTES, page + " has " + bytes + " bytes of " + BYTES));
        limits.add(() -> assertTrue(Collections.min(ready) < READY, page + " is ready after " + ready + " ms"));
        if (BuiltPage.chapters().contains(page))
            for (Widget widget : page.widgets()) {
                List<Double> clock = new ArrayList<>();
                List<Double> work = steps(chromium, widget, clock);
                if (!work.isEmpty()) {
                    line.append("; ").append(widget.name()).append(", ").append(work.size());
                    line.append(" steps of ")
                            .append(STEP)
                            .append(" ms: computing ")
                            .append(text(median(work)));
                    line.append(", at most ").append(text(Collections.max(work)));
                    line.append(", by the clock ").append(text(median(clock)));
                    line.append(", at most ").append(text(Collections.max(clock)));
                    limits.add(() -> assertTrue(median(work) < STEP, widget.name() + " computes " + work + " ms"));
                }
                chromium.open(page, "");
                for (String moved : movable(widget)) {
                    double ms = moved.startsWith("input")
                            ? slid(chromium, widget, moved)
                            : dragged(chromium, widget, moved);
                    line.append(", ").append(moved).append(' ').append(text(ms));
                    limits.add(() -> assertTrue(ms < STEP, widget.name() + " " + moved + " takes " + ms + " ms"));
                }
            }
        System.out.println(line);
        assertAll(limits);
    }

    /** Takes a widget to its end; the time that each step computed, and into the list what it took by the clock. */
    private static List<Double> steps(Chromium chromium, Widget widget, List<Double> clock) {
        String stage = new Figure(chromium, widget).selector(".stage");
        List<Double> work = new ArrayList<>();
        for (int step = 1; step < widget.view(widget.example()).steps(); step++) {
            double before = chromium.worked();
            clock.add(chromium.number(STEP_ON, stage));
            work.add(chromium.worked() - before);
        }
        return work;
    }

    /** Everything of a widget's first view that is dragged or slid. */
    private static List<String> movable(Widget widget) {
        View view = widget.view(widget.example());
        List<String> out = new ArrayList<>();
        for (Handle handle : view.handles()) out.add(".handle[data-key='" + handle.key() + "']");
        for (Panel panel : view.panels())
            for (Control control : panel.controls())
                if (control instanceof Control.Slider) out.add("input[data-key='" + control.key() + "']");
        return out;
    }

    /** What the page works for each move of the mouse that drags a handle. */
    private static double dragged(Chromium chromium, Widget widget, String handle) {
        chromium.run("window.moves = 0; addEventListener('pointermove', event => { if (event.buttons) moves++; })");
        double before = chromium.worked();
        chromium.drag(new Figure(chromium, widget).selector(handle), 60, -40);
        double work = chromium.worked() - before;
        double moves = chromium.number("return moves");
        assertTrue(moves > 0, widget.name() + ": " + handle + " was not dragged");
        return work / moves;
    }

    /** What the page works for each place of a slider that is drawn from its least to its largest value. */
    private static double slid(Chromium chromium, Widget widget, String slider) {
        double before = chromium.worked();
        chromium.run(SLIDE, new Figure(chromium, widget).selector(slider), PLACES);
        return (chromium.worked() - before) / PLACES;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String text(double ms) {
        return Double.toString(Math.round(10 * ms) / 10.0);
    }
}
