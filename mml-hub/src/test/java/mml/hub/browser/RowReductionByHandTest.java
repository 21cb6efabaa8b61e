package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.RowOperation;
import mml.exact.Rules;
import mml.exact.Worksheet;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.hub.widget.ch02.Chapter2;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

@Tag("browser")
@ExtendWith(InChromium.class)
class RowReductionByHandTest {
    private static final BuiltPage PAGE = BuiltPage.chapters().stream()
            .filter(p -> p.chapter().equals(Chapter2.CHAPTER))
            .findFirst()
            .orElseThrow();
    private static final Widget STEPPER = PAGE.chapter().widget("row-reduction");

    private final Chromium chromium;
    private final Figure figure;

    RowReductionByHandTest(Chromium chromium) {
        this.chromium = chromium;
        this.figure = new Figure(chromium, STEPPER);
    }

    @Test
    void theKeyboardAloneReducesAMatrixByHandAndUndoesIt() {
        chromium.open(PAGE, "");
        chromium.tabTo(control("mode"));
        choose("mode", "own");
        chromium.tabTo(control("m"));
        chromium.type("0 2 4\n3 -1 1");
        chromium.press(Keys.TAB);

        FieldMatrix<BigFraction> matrix = FieldMatrix.of(new int[][] {{0, 2, 4}, {3, -1, 1}});
        Worksheet<BigFraction> sheet = Worksheet.of(matrix, Rules.reduced().withRightHandSides(1));
        while (!sheet.finished()) {
            RowOperation<BigFraction> operation = sheet.hint().orElseThrow();
            perform(operation);
            sheet = sheet.apply(operation);
            assertTrue(figure.spoken().startsWith(operation.caption()), figure.spoken());
            assertAsOnTheJvm();
        }
        int operations = sheet.done().size();
        assertTrue(operations >= 4, "all three kinds of operation");
        assertTrue(figure.text(".feedback", "textContent").startsWith("Done"), figure.text(".feedback", "textContent"));
        assertEquals("feedback right", figure.text(".feedback", "className"));

        for (int left = operations - 1; left >= 0; left--) {
            press("do=undo");
            assertTrue(figure.text(".count", "textContent").startsWith((left + 1) + " /"));
            assertAsOnTheJvm();
        }
        for (int done = 1; done <= operations; done++) press("do=redo");
        assertTrue(figure.text(".feedback", "textContent").startsWith("Done"));
        assertAsOnTheJvm();
    }

    private String control(String key) {
        return figure.selector("[data-key='" + key + "']");
    }

    private void perform(RowOperation<BigFraction> operation) {
        chromium.tabBackTo(control("op"));
        if (operation instanceof RowOperation.Swap<BigFraction> o) fill("swap", o.i(), null, o.k());
        if (operation instanceof RowOperation.Scale<BigFraction> o) fill("scale", o.i(), o.factor(), null);
        if (operation instanceof RowOperation.Add<BigFraction> o) fill("add", o.i(), o.factor(), o.k());
        press("do=apply");
    }

    private void fill(String kind, int i, BigFraction factor, Integer k) {
        choose("op", kind);
        chromium.tabTo(control("i"));
        choose("i", Integer.toString(i));
        if (factor != null) {
            chromium.tabTo(control("f"));
            chromium.type(factor.toString().replace(" ", ""));
        }
        if (k != null) {
            chromium.tabTo(control("k"));
            choose("k", Integer.toString(k));
        }
    }

    /** Up and down in a list that has the focus. */
    private void choose(String key, String value) {
        List<String> values = chromium.texts("return [...document.activeElement.options].map(o => o.value)");
        int now = (int) chromium.number("return document.activeElement.selectedIndex");
        for (int to = values.indexOf(value); now != to; now += Integer.signum(to - now))
            chromium.press(now < to ? Keys.ARROW_DOWN : Keys.ARROW_UP);
        assertEquals(
                List.of(key, value),
                chromium.texts("const e = document.activeElement; return [e.dataset.key, e.value]"));
    }

    private void press(String key) {
        chromium.tabTo(control(key));
        chromium.press(Keys.SPACE);
    }

    private void assertAsOnTheJvm() {
        View view = STEPPER.view(State.parse(figure.linked()));
        assertEquals(view.spoken(), figure.spoken());
        assertEquals(view.feedback().text(), figure.text(".feedback", "textContent"));
    }
}
