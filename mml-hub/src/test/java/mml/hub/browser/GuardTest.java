package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What fails is said at its place and ends nothing else. */
@Tag("browser")
@ExtendWith(InChromium.class)
class GuardTest {
    private static final List<String> HOSTILE = List.of(
            "a=1e-400,1;1,1",
            "a=1/3,2/7;1e-390,1",
            "m=1,2,a;3,4,b",
            "m=a,a;a,a&kind=I",
            "kind=%00&step=-1",
            "t=1e999999");

    private static final String ALIVE = "return [...document.querySelectorAll('[data-widget]')]"
            + ".filter(w => !w.querySelector('.picture svg') || !w.querySelector('.transport') || !w.querySelector('.panels *'))"
            + ".map(w => w.dataset.widget)";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void anyLinkLeavesEveryFigureAlive(BuiltPage page, Chromium chromium) {
        for (String state : HOSTILE) {
            StringBuilder link = new StringBuilder("#top");
            for (Widget w : page.widgets())
                link.append('!').append(w.name()).append('?').append(state);
            if (state.equals(HOSTILE.get(0))) chromium.open(page, link.toString());
            else chromium.follow(link.toString());
            assertEquals(List.of(), chromium.texts(ALIVE), state);
            assertEquals(
                    page.chapter().derivations().size(),
                    chromium.number(
                            "return [...document.querySelectorAll('.lines')].filter(l => l.children.length).length"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void aFigureThatFailsKeepsItsPictureSaysWhyAndGoesOn(BuiltPage page, Chromium chromium) {
        Widget widget = page.widgets().get(0);
        Figure figure = new Figure(chromium, widget);
        chromium.open(page, "");
        String picture = figure.picture();
        chromium.run("window.kept = mml.set; mml.set = () => { throw new Error('out of order'); }");
        chromium.run("document.querySelector(arguments[0]).click()", figure.selector("[aria-label='Step forward']"));
        assertEquals("This cannot be computed. (out of order)", figure.text(".feedback", "textContent"));
        assertEquals(picture, figure.picture());
        chromium.run("mml.set = window.kept");
        chromium.run("document.querySelector(arguments[0]).click()", figure.selector("[aria-label='Step forward']"));
        assertTrue(figure.text(".count", "textContent").startsWith("2 /"));
    }

    @Test
    void aFaultIsSaidAtTheFieldThatCausedIt(Chromium chromium) {
        BuiltPage page = BuiltPage.chapters().stream()
                .filter(p -> p.name().equals("chapter-02"))
                .findFirst()
                .orElseThrow();
        Figure figure = new Figure(chromium, page.chapter().widget("row-reduction"));
        chromium.open(page, "");
        chromium.tabTo(figure.selector("textarea[data-key=m]"));
        chromium.type("1 2 a\n3 4 b");
        chromium.press(Keys.TAB);
        assertEquals(
                "Row 2, column 3 is b: one parameter is enough to follow, and a is there already.",
                figure.text(".error", "textContent"));
        chromium.run("mml.set = () => '{\"error\":\"too much\"}'");
        chromium.tabBackTo(figure.selector("textarea[data-key=m]"));
        chromium.type("5 6 7");
        chromium.press(Keys.TAB);
        assertEquals("too much", figure.text(".error", "textContent"));
        assertEquals("5 6 7", figure.text("textarea[data-key=m]", "value"));
    }
}
