package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
                line.append("; ")
                        .append(widget.name())
                        .append(", ")
                        .append(work.size())
                        .append(" steps of ")
                        .append(STEP)
                        .append(" ms: computing ")
                        .append(text(median(work)))
                        .append(", at most ")
                        .append(text(Collections.max(work)))
                        .append(", by the clock ")
                        .append(text(median(clock)))
                        .append(", at most ")
                        .append(text(Collections.max(clock)));
                limits.add(() -> assertTrue(median(work) < STEP, widget.name() + " computes " + work + " ms"));
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

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String text(double ms) {
        return Double.toString(Math.round(10 * ms) / 10.0);
    }
}
