package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A picture of space is turned by dragging it, and by the arrow keys. */
@Tag("browser")
@ExtendWith(InChromium.class)
class OrbitTest {
    private static final BuiltPage PAGE = BuiltPage.chapters().stream()
            .filter(p -> p.name().equals("chapter-03"))
            .findFirst()
            .orElseThrow();
    private static final Widget WIDGET = PAGE.chapter().widget("projection");

    /** Moves a pointer of a kind over the picture, so far to the right and down. */
    private static final String POINTER = "const picture = document.querySelector(arguments[0]), box ="
            + " picture.getBoundingClientRect();picture.setPointerCapture = () => {};const send = (type, x, y) =>"
            + " picture.dispatchEvent(new PointerEvent(type, {pointerType: arguments[1], button: 0,  clientX:"
            + " box.left + 20 + x, clientY: box.top + 20 + y, bubbles: true}));send('pointerdown', 0, 0);"
            + " send('pointermove', arguments[2] / 2, 0); send('pointermove', arguments[2], arguments[3]);"
            + " send('pointerup', arguments[2], arguments[3]);";

    private Figure figure;

    @BeforeEach
    void inSpace(Chromium chromium) {
        figure = new Figure(chromium, WIDGET);
        chromium.open(PAGE, "#line-projection!projection?kind=plane");
    }

    private String view() {
        return figure.text("input[data-key=turn]", "value") + ", " + figure.text("input[data-key=lift]", "value");
    }

    @Test
    void mouseAndTouchTurnItAndADoubleClickTurnsItBack(Chromium chromium) {
        String first = figure.picture();
        assertEquals("60, 20", view());
        for (String pointer : new String[] {"mouse", "touch"}) {
            chromium.run(POINTER, figure.selector(".picture"), pointer, 40, 20);
            assertEquals("40, 30", view());
            assertNotEquals(first, figure.picture());
            chromium.run(
                    "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('dblclick', {bubbles: true}))",
                    figure.selector(".picture"));
            assertEquals("60, 20", view());
            assertEquals(first, figure.picture());
        }
    }

    /** Every widget with a picture of space, in a state that shows one. */
    private static final List<String> SPACES = List.of(
            "chapter-02 lines?m=1,1,1,3;1,-1,2,2;0,1,1,2",
            "chapter-02 columns?m=1,0,2,3;2,1,0,2;0,1,1,3",
            "chapter-02 image-kernel?m=1,2,1;-2,-3,1;3,5,0&step=3",
            "chapter-03 gram-schmidt?m=2,-1,0;1,2,1;0,1,2&step=2",
            "chapter-03 rotations?step=4",
            "chapter-03 rotations?kind=givens&step=6",
            "chapter-04 area?a=2,0,1;0,2,0;1,0,2",
            "chapter-04 svd-stages?a=1,-0.8;0,1;1,0&step=3");

    @Test
    void everyPictureOfSpaceIsTurnedAndTurnedBack(Chromium chromium) {
        for (String space : SPACES) {
            String name = space.substring(space.indexOf(' ') + 1, space.indexOf('?'));
            BuiltPage page = BuiltPage.chapters().stream()
                    .filter(p -> space.startsWith(p.name()))
                    .findFirst()
                    .orElseThrow();
            Figure turned = new Figure(chromium, page.chapter().widget(name));
            chromium.open(page, "#top!" + space.substring(space.indexOf(' ') + 1));
            String first = turned.picture();
            String step = turned.text(".count", "textContent");
            chromium.run(POINTER, turned.selector(".picture"), "touch", 40, 20);
            assertNotEquals(first, turned.picture(), space);
            assertEquals(step, turned.text(".count", "textContent"), space);
            chromium.run("document.querySelector(arguments[0]).click()", turned.selector(".eye"));
            assertEquals(first, turned.picture(), space);
        }
    }

    @Test
    void theArrowKeysTurnItAllAroundButNotOverTheTop(Chromium chromium) {
        chromium.run("document.querySelector(arguments[0]).focus()", figure.selector(".eye"));
        chromium.press(Keys.ARROW_LEFT, Keys.ARROW_UP);
        assertEquals("70, 26", view());
        for (int k = 0; k < 8; k++) chromium.press(Keys.ARROW_RIGHT);
        assertEquals("350, 26", view());
        for (int k = 0; k < 12; k++) chromium.press(Keys.ARROW_UP);
        assertEquals("350, 90", view());
        chromium.press(Keys.ENTER);
        assertEquals("60, 20", view());
        assertEquals("eye", chromium.text("return document.activeElement.className"));
    }

    @Test
    void aPictureOfThePlaneIsNotTurned(Chromium chromium) {
        chromium.open(PAGE, "");
        assertEquals(
                0, chromium.number("return document.querySelectorAll(arguments[0]).length", figure.selector(".eye")));
        String before = figure.picture();
        chromium.run(POINTER, figure.selector(".picture"), "mouse", 40, 20);
        assertEquals(before, figure.picture());
    }
}
