package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mml.hub.widget.Border;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What readers expect of any page: the way back, a reload, a link, the focus, undo. */
@Tag("browser")
@ExtendWith(InChromium.class)
class HabitsTest {
    private static final String FOCUS =
            "const e = document.activeElement; return e === document.body ? 'body' : e.id || e.title || e.className";

    /** The section that the address names, once it does. */
    private static final String AWAIT =
            "const look = () => location.hash.slice(1).split('!')[0] === given[0] ? done() : setTimeout(look, 10); look();";

    private static boolean inView(Chromium chromium, String selector) {
        return chromium.holds(
                "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight / 2",
                selector);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void backAndForwardGoThroughSections(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        List<String> ids = chromium.texts("return [...document.querySelectorAll('.slide')].map(s => s.id)");
        String second = ids.get(Math.min(3, ids.size() / 2 - 1));
        String third = ids.get(Math.min(6, ids.size() - 2));
        chromium.run("document.querySelector(`#contents a[href='#${arguments[0]}']`).click()", second);
        chromium.run("document.querySelector(`#contents a[href='#${arguments[0]}']`).click()", third);
        assertTrue(inView(chromium, "#" + third));
        chromium.run("history.back()");
        chromium.async(AWAIT, second);
        assertTrue(inView(chromium, "#" + second));
        chromium.run("history.forward()");
        chromium.async(AWAIT, third);
        assertTrue(inView(chromium, "#" + third));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void aLinkToASectionOrAStateShowsItAndKeepsTheAddress(BuiltPage page, Chromium chromium) {
        String section = chromium(page, chromium, "return [...document.querySelectorAll('.slide')].at(-3).id");
        chromium.open(page, "#" + section);
        assertTrue(inView(chromium, "#" + section), section);
        assertEquals(section, chromium.text("return location.hash.slice(1)"));
        for (Widget widget : page.widgets()) {
            String at = "[data-widget='" + widget.name() + "']";
            String state = Border.set(widget, widget.example().toString(), "step", "1");
            if (widget.view(widget.example()).steps() < 2) continue;
            String home = chromium.text("return document.querySelector(arguments[0]).closest('.slide').id", at);
            chromium.open(page, "#" + home + "!" + widget.name() + "?" + state);
            assertTrue(inView(chromium, at), widget.name());
            assertEquals(state, new Figure(chromium, widget).linked());
        }
    }

    private static String chromium(BuiltPage page, Chromium chromium, String script) {
        chromium.open(page, "");
        return chromium.text(script);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void aLinkInTheProseSetsItsFigureAndNoOther(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        Widget other = page.widgets().get(0);
        Set<String> set = new HashSet<>();
        for (String link : chromium.texts(
                "return [...document.querySelectorAll('main a[href*=\"!\"]')].map(a => a.getAttribute('href'))")) {
            String name = link.replaceFirst(".*!", "").replaceFirst("\\?.*", "");
            Figure figure = new Figure(chromium, page.chapter().widget(name));
            if (!set.add(name)) {
                chromium.open(page, "");
                set.clear();
                set.add(name);
            }
            String before = figure.picture();
            String untouched = new Figure(chromium, other).picture();
            chromium.run("document.querySelector(`main a[href='${arguments[0]}']`).click()", link);
            figure.rest();
            assertNotEquals(before, figure.picture(), link);
            assertEquals("", figure.text(".feedback.wrong, .feedback", "textContent"), link);
            assertTrue(inView(chromium, figure.selector("")), link);
            assertTrue(chromium.text(FOCUS).startsWith("stage"), chromium.text(FOCUS));
            if (!other.name().equals(name)) assertEquals(untouched, new Figure(chromium, other).picture());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void aResetCanBeTakenBack(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Widget widget : page.widgets()) {
            if (widget.view(widget.example()).steps() < 2) continue;
            Figure figure = new Figure(chromium, widget);
            String example = figure.picture();
            chromium.run("document.querySelector(arguments[0]).click()", figure.selector("[aria-label='Last step']"));
            String own = figure.picture();
            chromium.tabBackTo(figure.selector(".stage"));
            chromium.press("r");
            assertEquals(example, figure.picture());
            String undo =
                    "[...document.querySelectorAll(arguments[0] + ' .more button')].find(b => b.textContent === 'Undo reset')";
            chromium.run(undo + ".focus();" + undo + ".click()", figure.selector(""));
            assertEquals(own, figure.picture());
            chromium.async("setTimeout(done)");
            assertNotEquals("body", chromium.text(FOCUS));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void noButtonThatIsPressedLosesTheFocus(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        chromium.run("for (const d of document.querySelectorAll('.derivation, .solution')) d.open = true");
        int buttons = (int)
                chromium.number(
                        "window.pressed = [...document.querySelectorAll('main button')].filter(b => b.checkVisibility()"
                                + " && !['SVG', 'PNG', 'LaTeX', 'JSON', 'Copy link',"
                                + " 'Save my progress', 'Open saved progress'].includes(b.textContent)); return pressed.length");
        List<String> lost = new ArrayList<>();
        for (int k = 0; k < buttons; k++) {
            String name = chromium.text(
                    "const b = pressed[arguments[0]]; if (!b.checkVisibility()) return ''; b.focus(); b.click(); return b.title || b.textContent",
                    k);
            chromium.async("setTimeout(done)");
            if (!name.isEmpty() && chromium.text(FOCUS).equals("body")) lost.add(name);
        }
        assertEquals(List.of(), lost);
        assertTrue(buttons > 10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void theLastStepKeepsTheFocusAndTheArrowKeysGoOnFromThere(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        Widget widget = page.widgets().get(0);
        int steps = widget.view(widget.example()).steps();
        Figure figure = new Figure(chromium, widget);
        chromium.tabTo(figure.selector("[aria-label='Last step']"));
        chromium.press(Keys.ENTER);
        chromium.press(Keys.ARROW_LEFT);
        assertEquals((steps - 1) + " / " + steps, figure.text(".count", "textContent"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void aScreenReaderIsToldOneShortLineWhenAChangeHasSettled(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Widget widget : page.widgets()) {
            if (widget.view(widget.example()).steps() < 3) continue;
            Figure figure = new Figure(chromium, widget);
            chromium.run(
                    "window.told = []; const live = document.querySelector(arguments[0] + ' [aria-live=polite]');"
                            + "new MutationObserver(() => told.push(live.textContent)).observe(live, {childList: true, characterData: true, subtree: true});"
                            + "const on = document.querySelector(arguments[0] + ' [aria-label=\"Step forward\"]'); on.click(); on.click();",
                    figure.selector(""));
            chromium.async("const look = () => told.length ? setTimeout(done, 450) : setTimeout(look, 20); look();");
            List<String> told = chromium.texts("return told");
            assertEquals(1, told.size(), String.valueOf(told));
            assertTrue(told.get(0).length() <= 160, told.get(0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void onPaperDerivationsAndSolutionsAreOpen(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        chromium.media("print", Map.of());
        chromium.async("requestAnimationFrame(() => requestAnimationFrame(done))");
        assertEquals(
                List.of(),
                chromium.texts("return [...document.querySelectorAll('.derivation li, .solution p, .solution .katex')]"
                        + ".filter(e => !e.checkVisibility({contentVisibilityAuto: true}) || !e.getBoundingClientRect().height)"
                        + ".map(e => e.textContent.slice(0, 60))"));
    }
}
