package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Derivation;
import mml.hub.widget.Exercise;
import mml.hub.widget.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exercises are drawn anew and solved, progress is kept; a derivation follows its figure. */
@Tag("browser")
@ExtendWith(InChromium.class)
class PracticeInPageTest {
    private static final String LIVE =
            "return [...document.querySelectorAll(arguments[0] + ' .live')].map(node => node.textContent).join(' ')";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void everyExerciseIsDrawnAnewAndSolved(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        int all = page.chapter().exercises().size();
        for (int k = 0; k < all; k++) {
            Exercise exercise = page.chapter().exercises().get(k);
            String at = "[data-exercise='" + exercise.name() + "']";
            String before = chromium.text(LIVE, at);
            chromium.run("document.querySelector(arguments[0] + ' .anew').click()", at);
            int seed = Integer.parseInt(
                    chromium.text("return document.querySelector(arguments[0] + ' .drawn').textContent", at)
                            .substring("draw ".length()));
            if (!exercise.task(seed).values().equals(exercise.task(0).values()))
                assertNotEquals(before, chromium.text(LIVE, at), exercise.name());
            State answers = exercise.task(seed).answers();
            for (Control field : exercise.fields())
                chromium.run(
                        "const [at, name, value] = arguments;"
                                + "const field = document.querySelector(at + ` [name='${name}']`);"
                                + "if (field.type === 'radio')"
                                + " document.querySelector(at + ` [name='${name}'][value='${value}']`).click();"
                                + "else field.value = value;",
                        at,
                        field.key(),
                        answers.get(field.key(), ""));
            chromium.run("document.querySelector(arguments[0] + ' [type=submit]').click()", at);
            assertEquals(
                    "feedback right",
                    chromium.text("return document.querySelector(arguments[0] + ' .feedback').className", at),
                    exercise.name() + " " + seed + " " + answers);
            assertEquals(
                    (k + 1) + " of " + all + " exercises solved",
                    chromium.text("return document.querySelector('#progress span').textContent"));
        }
    }

    /** The size of a formula of the page is that of the same formula set by KaTeX, to a few per cent. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void aLiveFormulaIsAsLargeAsKatexMakesIt(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        List<String> off = chromium.texts("document.querySelectorAll('details').forEach(d => { d.open = true; });const"
                + " size = node => node.getBoundingClientRect();return [...document.querySelectorAll('.exercise > p >"
                + " .live, .exercise > p .live')].flatMap(node => { const katex = node.querySelector('.katex-html >"
                + " .base') && node.querySelector('.katex-html'); if (!katex || node.querySelectorAll('.base').length > 1)"
                + " return []; const before = size(katex); const tex = node.dataset.tex; const values ="
                + " JSON.parse(mml.draw(node.closest('form').dataset.exercise, 0)).values;"
                + " node.replaceChildren(typeset(tex.replace(/@\\{(\\w+)\\}/g, (_, name) => values[name]))); const after ="
                + " size(node.querySelector('[aria-hidden]')); const ratio = after.width / before.width; return ratio >"
                + " 0.9 && ratio < 1.1 ? [] : [tex + ' ' + before.width + ' ' + after.width];});");
        assertEquals(List.of(), off);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void aDerivationFollowsItsFigure(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Derivation derivation : page.chapter().derivations()) {
            if (derivation.figure().isEmpty()) continue;
            String at = "[data-derivation='" + derivation.name() + "']";
            chromium.run("document.querySelector(arguments[0]).open = true", at);
            assertTrue(
                    chromium.number("return document.querySelectorAll(arguments[0] + ' .check .tex').length", at) > 1,
                    derivation.name());
        }
    }
}
