package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

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
        solve(chromium, PAGE.chapter().exercises().get(0));
    }

    private static void solve(Chromium chromium, Exercise exercise) {
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

    private static String facts(Chromium chromium) {
        return chromium.text("return document.querySelector('#figure-map .facts').textContent");
    }

    private static String said(Chromium chromium) {
        return chromium.text("return document.querySelector('#progress span').textContent");
    }

    /** Follows a link of the page that is open, and waits for the next one. */
    private static void click(Chromium chromium, String link) {
        chromium.run(
                "document.documentElement.removeAttribute('data-ready'); document.querySelector(arguments[0]).click()",
                link);
        for (int i = 0; i < 2000 && !chromium.holds("return 'ready' in document.documentElement.dataset"); i++)
            chromium.async("setTimeout(done, 5)");
    }

    private static BuiltPage page(int chapter) {
        return BuiltPage.chapters().stream()
                .filter(p -> p.chapter().number() == chapter)
                .findFirst()
                .orElseThrow();
    }

    /** By keyboard alone; the map of chapter 1 shows the same as the front page, and its link says nothing of it. */
    @Test
    void whatOneKnowsIsMarkedOnTheMapToo(Chromium chromium) {
        chromium.open(page(1), "");
        assertEquals("", facts(chromium));
        chromium.open(FRONT, "");
        chromium.tabTo(".card[data-page='chapter-03.html'] .knows input");
        chromium.press(" ");
        assertEquals("1 of 12 chapters done, 1 begun.", said(chromium).substring(0, 31));
        chromium.open(page(2), "");
        chromium.open(page(1), "#reading!map?chapter=12");
        assertEquals("you have done3you have begun2", facts(chromium));
        assertTrue(chromium.text("return document.querySelector('#words-map').textContent")
                .endsWith("Done already: 3. Begun: 2."));
        chromium.press(Keys.ARROW_RIGHT);
        assertFalse(chromium.text("return location.hash").contains("reader"));
        chromium.open(FRONT, "");
        chromium.tabTo(".card[data-page='chapter-03.html'] .knows input");
        chromium.press(" ");
        chromium.open(page(1), "");
        assertEquals("you have begun2", facts(chromium));
    }

    @Test
    void aChapterIsDoneWhenAllOfItWasSeenAndSolved(Chromium chromium) {
        chromium.open(PAGE, "");
        for (Exercise exercise : PAGE.chapter().exercises()) solve(chromium, exercise);
        chromium.run("for (const a of document.querySelectorAll('#contents li:not(:last-child) a')) a.click()");
        chromium.open(page(1), "");
        assertEquals("you have begun2", facts(chromium));
        chromium.open(PAGE, "");
        chromium.run("document.querySelector('#contents li:last-child a').click()");
        chromium.open(page(1), "");
        assertEquals("you have done2", facts(chromium));
        chromium.open(FRONT, "");
        assertEquals("✓ all seen and solved", card(chromium));
    }

    @Test
    void oneGoesOnWhereOneWas(Chromium chromium) {
        chromium.open(FRONT, "");
        assertTrue(chromium.holds("return document.querySelector('#on').hidden"));
        chromium.open(PAGE, "#matrices");
        chromium.open(FRONT, "");
        assertEquals("Chapter 2: Matrices", chromium.text("return document.querySelector('#on a').textContent"));
        click(chromium, "#on a");
        assertEquals("matrices", chromium.text("return document.querySelector('.slide.current').id"));
    }

    @Test
    void whatIsForgottenIsGoneEverywhereAndCanBeTakenBack(Chromium chromium) {
        chromium.open(PAGE, "");
        solveTheFirstExercise(chromium);
        chromium.open(FRONT, "");
        String before = card(chromium);
        chromium.tabTo("#progress button:nth-of-type(3)");
        chromium.press(Keys.ENTER);
        assertEquals("", card(chromium));
        assertTrue(chromium.holds("return document.querySelector('#on').hidden"));
        assertEquals("Undo", chromium.text("return document.activeElement.textContent"));
        chromium.press(Keys.ENTER);
        assertEquals(before, card(chromium));
        chromium.press(Keys.ENTER);
        chromium.open(FRONT, "");
        assertEquals("", card(chromium));
        chromium.open(PAGE, "");
        assertEquals("", chromium.text("return document.querySelector('.solved').textContent"));
    }

    /** As in a browser that keeps nothing, or that keeps it for each file apart. */
    @Test
    void whereNothingIsKeptLinksTakeItAlong(Chromium chromium) {
        chromium.withoutStorage();
        chromium.open(PAGE, "");
        solveTheFirstExercise(chromium);
        click(chromium, ".brand");
        assertTrue(card(chromium).endsWith(" exercises solved"), card(chromium));
        assertEquals("#", chromium.text("return location.hash || '#'"));
        click(chromium, ".card[data-page='chapter-01.html'] h3 a");
        assertEquals("you have begun2", facts(chromium));
        assertFalse(chromium.text("return location.href").contains("reader"));
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
        assertTrue(said(chromium).contains("This browser keeps nothing"), said(chromium));
        chromium.open(PAGE, "");
        solveTheFirstExercise(chromium);
        assertTrue(said(chromium)
                .startsWith("1 of " + PAGE.chapter().exercises().size()
                        + " exercises solved. This browser keeps nothing: "));
    }
}
