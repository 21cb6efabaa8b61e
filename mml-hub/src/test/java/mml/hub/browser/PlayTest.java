package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Control;
import mml.hub.widget.Derivation;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

@Tag("browser")
@ExtendWith(InChromium.class)
class PlayTest {
    private static final String CHECKS =
            "return [...document.querySelectorAll(arguments[0] + ' .check .tex')].map(node => node.dataset.tex)";
    private static final String SHOWN =
            "return [...document.querySelectorAll(arguments[0] + ' li')].filter(l => l.checkVisibility()).length";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void aHandleOfEachFigureFollowsTheMouseAndTheArrowKeys(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Widget widget : page.widgets()) {
            List<Handle> handles = widget.view(widget.example()).handles();
            if (handles.isEmpty()) continue;
            Handle handle = handles.get(handles.size() - 1);
            Figure figure = new Figure(chromium, widget);
            String selector = figure.selector(".handle[data-key='" + handle.key() + "']");
            String before = figure.spoken();
            chromium.drag(selector, 35, -50);
            if (before.equals(figure.spoken())) chromium.drag(selector, -70, 70); // it stood at one end of its way
            assertNotEquals(before, figure.spoken(), handle.label());
            assertEquals(widget.view(State.parse(figure.linked())).spoken(), figure.spoken());

            String state = figure.linked();
            chromium.tabBackTo(selector);
            chromium.press(Keys.ARROW_UP);
            assertEquals(Border.nudge(widget, state, handle.key(), 0, 1), figure.linked());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void aDerivationUnfoldsLineByLineWithTheNumbersOfItsFigure(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Derivation derivation : page.chapter().derivations()) {
            String at = "[data-derivation='" + derivation.name() + "']";
            chromium.run("document.querySelector(arguments[0] + ' summary').click()", at);
            List<Derivation.Line> lines = derivation.lines(0);
            for (int shown = 1; shown <= lines.size(); shown++) {
                assertEquals(shown, chromium.number(SHOWN, at), derivation.name());
                if (shown < lines.size())
                    chromium.run("document.querySelector(arguments[0] + ' .lines button').click()", at);
            }
            assertEquals(tex(followed(page, derivation)), chromium.texts(CHECKS, at));
            chromium.run("[...document.querySelectorAll(arguments[0] + ' .lines button')].at(-1).click()", at);
            assertEquals(tex(derivation.lines(1)), chromium.texts(CHECKS, at));
            chromium.run("document.querySelector(arguments[0] + ' summary').click()", at);
        }
    }

    /** The lines with the numbers of the figure as it stands at first; or of the example, where those do not fit. */
    private static List<Derivation.Line> followed(BuiltPage page, Derivation derivation) {
        if (derivation.figure().isEmpty()) return derivation.lines(0);
        try {
            return derivation.following(
                    page.chapter().widget(derivation.figure()).example());
        } catch (IllegalArgumentException e) {
            return derivation.lines(0);
        }
    }

    private static List<String> tex(List<Derivation.Line> lines) {
        return lines.stream().map(Derivation.Line::tex).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void anExerciseSaysWhatTheLibrarySays(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Exercise exercise : page.chapter().exercises()) {
            String at = "[data-exercise='" + exercise.name() + "']";
            chromium.tabTo(at + " input, " + at + " textarea");
            State answer = State.empty();
            for (Control field : exercise.fields()) {
                if (field instanceof Control.Choice choice) {
                    chromium.press(Keys.SPACE);
                    answer = answer.with(field.key(), choice.options().get(0).value());
                } else {
                    chromium.press("1 2");
                    answer = answer.with(field.key(), "1 2");
                }
                chromium.press(Keys.TAB);
            }
            chromium.press(Keys.SPACE);
            Feedback expected = exercise.mark(0, answer);
            assertTrue(!expected.text().isEmpty(), exercise.name());
            assertEquals(
                    expected.text(),
                    chromium.text("return document.querySelector(arguments[0] + ' .feedback').textContent", at));
        }
    }
}
