package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How far one has come stands on the front page, stays over visits, and goes into a file and back. */
@Tag("browser")
@ExtendWith(InChromium.class)
class ProgressTest {
    private static final BuiltPage PAGE = BuiltPage.some().get(0);
    private static final BuiltPage FRONT = BuiltPage.all().stream()
            .filter(p -> p.name().equals("index"))
            .findFirst()
            .orElseThrow();
    private static final int SECTIONS = PAGE.html().split("class=\"slide", -1).length - 1;

    private static String card(Chromium chromium) {
        return chromium.text(
                "return document.querySelector(`.card[data-page='${arguments[0]}'] .read`).textContent",
                PAGE.name() + ".html");
    }

    private static void solveTheFirstExercise(Chromium chromium) {
        Exercise exercise = PAGE.chapter().exercises().get(0);
        String at = "[data-exercise='" + exercise.name() + "']";
        State answers = exercise.task(0).answers();
        for (Control field : exercise.fields())
            chromium.run(
                    "const [at, name, value] = arguments; const field = document.querySelector(at + `"
                            + " [name='${name}']`);if (field.type === 'radio') document.querySelector(at + `"
                            + " [name='${name}'][value='${value}']`).click();else field.value = value;",
                    at,
                    field.key(),
                    answers.get(field.key(), ""));
        chromium.run("document.querySelector(arguments[0] + ' [type=submit]').click()", at);
    }

    @Test
    void theFrontPageSaysWhatWasSeenAndSolved(Chromium chromium) {
        chromium.open(FRONT, "");
        assertEquals("", card(chromium));
        chromium.open(PAGE, "");
        solveTheFirstExercise(chromium);
        chromium.open(FRONT, "");
        assertEquals(
                "1 of " + SECTIONS + " sections seen, 1 of "
                        + PAGE.chapter().exercises().size() + " exercises solved",
                card(chromium));
    }

    @Test
    void aSavedFileIsOpenedAgain(Chromium chromium) {
        chromium.open(PAGE, "");
        solveTheFirstExercise(chromium);
        String saved =
                String.valueOf(chromium.async("URL.createObjectURL = blob => { blob.text().then(done); return '#'; };"
                        + "HTMLAnchorElement.prototype.click = () => {};"
                        + "document.querySelector('#progress button').click();"));
        assertTrue(saved.contains("\"solved\""), saved);
        chromium.reset();
        chromium.open(FRONT, "");
        assertEquals("", card(chromium));
        chromium.async(
                "const data = new DataTransfer(); data.items.add(new File([given[0]], 'mml-progress.json'));"
                        + "const field = document.querySelector('#progress input'); field.files = data.files;"
                        + "field.dispatchEvent(new Event('change')); setTimeout(() => done(''), 50);",
                saved);
        assertTrue(card(chromium).endsWith(" exercises solved"), card(chromium));
        chromium.open(FRONT, "");
        assertTrue(card(chromium).endsWith(" exercises solved"), "kept over a reload");
    }

    @Test
    void whereNothingIsKeptItSaysSo(Chromium chromium) {
        chromium.withoutStorage();
        chromium.open(FRONT, "");
        assertTrue(chromium.text("return document.querySelector('#progress span').textContent")
                .startsWith("This browser keeps nothing"));
        chromium.open(PAGE, "");
        solveTheFirstExercise(chromium);
        assertEquals(
                "1 of " + PAGE.chapter().exercises().size()
                        + " exercises solved. This browser keeps nothing: save your progress as a file.",
                chromium.text("return document.querySelector('#progress span').textContent"));
    }
}
