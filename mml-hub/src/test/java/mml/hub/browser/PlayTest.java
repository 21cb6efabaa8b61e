package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Border;
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
            "return [...document.querySelectorAll(arguments[0] + ' .check')].map(c => c.textContent)";
    private static final String SHOWN =
            "return [...document.querySelectorAll(arguments[0] + ' li')].filter(l => l.checkVisibility()).length";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void everyHandleFollowsTheMouseAndTheArrowKeys(BuiltPage page, Chromium chromium) {
        for (Widget widget : page.widgets()) {
            Figure figure = new Figure(chromium, widget);
            List<Handle> handles = widget.view(widget.example()).handles();
            if (!handles.isEmpty()) chromium.open(page, "");
            for (Handle handle : handles) {
                figure.follow(widget.example().toString());
                String selector = figure.selector(".handle[data-key='" + handle.key() + "']");
                String before = figure.spoken();
                chromium.drag(selector, 35, -50);
                assertNotEquals(before, figure.spoken(), handle.label());
                assertEquals(widget.view(State.parse(figure.linked())).spoken(), figure.spoken());

                String state = figure.linked();
                chromium.tabBackTo(selector);
                chromium.press(Keys.ARROW_UP);
                assertEquals(Border.nudge(widget, state, handle.key(), 0, 1), figure.linked());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void aDerivationUnfoldsLineByLineAndIsCheckedOnOtherNumbers(BuiltPage page, Chromium chromium) {
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
            assertEquals(lines.stream().map(Derivation.Line::text).toList(), chromium.texts(CHECKS, at));
            chromium.run("document.querySelectorAll(arguments[0] + ' .lines button')[2].click()", at);
            List<String> others =
                    derivation.lines(1).stream().map(Derivation.Line::text).toList();
            assertEquals(others, chromium.texts(CHECKS, at));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void anExerciseSaysWhatTheLibrarySays(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Exercise exercise : page.chapter().exercises()) {
            String at = "[data-exercise='" + exercise.name() + "']";
            chromium.tabTo(at + " input, " + at + " textarea");
            State answer = State.empty();
            for (var field : exercise.fields()) {
                chromium.press("1 2");
                answer = answer.with(field.key(), "1 2");
                chromium.press(Keys.TAB);
            }
            chromium.press(Keys.SPACE);
            Feedback expected = exercise.mark(answer);
            assertTrue(!expected.text().isEmpty(), exercise.name());
            assertEquals(
                    expected.text(),
                    chromium.text("return document.querySelector(arguments[0] + ' .feedback').textContent", at));
        }
    }
}
