package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mml.hub.widget.Border;
import mml.hub.widget.Control;
import mml.hub.widget.State;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

@Tag("browser")
@ExtendWith(InChromium.class)
class OwnInputTest {
    private static final String FIELD = "textarea[data-key=m]";
    private static final String GOOD = "2 1 4\n1 -1 1";

    /** The first widget of each chapter that takes a matrix of any shape, typed. */
    static List<Arguments> matrixWidgets() {
        List<Arguments> out = new ArrayList<>();
        for (BuiltPage page : BuiltPage.chapters())
            for (Widget w : page.widgets())
                if (out.stream().noneMatch(found -> found.get()[0].equals(page))
                        && w.view(w.example()).panels().stream()
                                .flatMap(p -> p.controls().stream())
                                .anyMatch(c ->
                                        c instanceof Control.Field f && f.key().equals("m"))
                        && Border.set(w, "", "m", GOOD).startsWith("m=2")) out.add(Arguments.of(page, w.name()));
        return out;
    }

    /** Into the field, which has the focus, and on to what follows it. */
    private static void type(Chromium chromium, String matrix) {
        chromium.type(matrix);
        chromium.press(Keys.TAB);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("matrixWidgets")
    void aBadCellIsNamedBesideTheFieldAndThePictureStays(BuiltPage page, String name, Chromium chromium) {
        Figure figure = new Figure(chromium, page.chapter().widget(name));
        chromium.open(page, "");
        chromium.tabTo(figure.selector(FIELD));
        type(chromium, GOOD);
        String picture = figure.picture();
        for (String bad : List.of("2 1 4\n1 x 1", "1 2 3\n4 1/0 6")) {
            chromium.tabBackTo(figure.selector(FIELD));
            type(chromium, bad);
            String error = figure.text(".field:has(" + FIELD + ") .error", "textContent");
            assertTrue(error.toLowerCase(Locale.ROOT).contains("row 2, column 2"), error);
            assertEquals("true", figure.text(FIELD, "ariaInvalid"));
            assertTrue(chromium.holds(
                    "const field = document.querySelector(arguments[0]);"
                            + "return field.getAttribute('aria-describedby').split(' ').some(id => document.getElementById(id).matches('.error[role=alert]'))",
                    figure.selector(FIELD)));
            assertEquals(bad, figure.text(FIELD, "value"), "what was typed is still there to be corrected");
            assertTrue(picture.equals(figure.picture()), "the picture has changed");
        }
        chromium.tabBackTo(figure.selector(FIELD));
        type(chromium, "1 2 3\n4 5 6");
        assertEquals("", figure.text(".field:has(" + FIELD + ") .error", "textContent"));
        assertEquals("false", figure.text(FIELD, "ariaInvalid"));
        assertFalse(picture.equals(figure.picture()), "the picture is the old one");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("matrixWidgets")
    void theLinkBringsBackAnOwnMatrixAndItsStep(BuiltPage page, String name, Chromium chromium) {
        Figure figure = new Figure(chromium, page.chapter().widget(name));
        chromium.open(page, "");
        String example = figure.picture();
        chromium.tabTo(figure.selector(FIELD));
        type(chromium, GOOD);
        assertFalse(example.equals(figure.picture()), "still the example");
        chromium.tabBackTo(figure.selector(".stage"));
        chromium.press(Keys.ARROW_RIGHT);
        chromium.press(Keys.ARROW_RIGHT);
        String state = figure.linked();
        assertEquals("2,1,4;1,-1,1", State.parse(state).get("m", ""));
        assertEquals(2, State.parse(state).count("step", 0));
        String picture = figure.picture();
        String link = chromium.text("return location.hash");
        chromium.open(page, link);
        assertTrue(picture.equals(figure.picture()), "the picture has changed");
        assertTrue(figure.text(".count", "textContent").startsWith("3 /"));
        assertEquals(link, chromium.text("return location.hash"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("matrixWidgets")
    void markupInALinkOrAFieldStaysText(BuiltPage page, String name, Chromium chromium) {
        String markup = "<img src=x onerror=console.error(1)>";
        Figure figure = new Figure(chromium, page.chapter().widget(name));
        chromium.open(page, "#top!" + name + "?" + State.empty().with("m", markup));
        assertEquals(markup, figure.text(FIELD, "value"));
        assertFalse(
                figure.text(".field:has(" + FIELD + ") .error", "textContent").isEmpty());
        assertEquals(0, chromium.number("return document.images.length"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("matrixWidgets")
    void everyOfferedStateOpensByItsLink(BuiltPage page, String name, Chromium chromium) {
        Widget widget = page.chapter().widget(name);
        Set<String> offered = Visit.offered(widget);
        assertTrue(offered.size() >= 5, offered.toString());
        Figure figure = new Figure(chromium, widget);
        chromium.open(page, "");
        for (String state : offered) {
            figure.follow(state);
            assertEquals(widget.view(State.parse(state)).spoken(), figure.spoken());
        }
    }
}
