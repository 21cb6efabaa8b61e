package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** A table of the reader's own, typed into a figure or dropped there as a file. */
@Tag("browser")
@ExtendWith(InChromium.class)
class OwnDataTest {
    private static final String FIELD = "textarea[data-key=data]";
    private static final String BAD = "1,2,fig\n3,x,plum";
    private static final String TABLE = "x,y,kind\n1,2,fig\n3,4.5,plum\n5,4,plum\n2,7,fig\n";
    private static final String DROP = "const field = document.querySelector(given[0]), files = new DataTransfer();"
            + "files.items.add(new File([given[1]], 'own.csv', {type: 'text/csv'}));"
            + "field.dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));"
            + "const old = field.value, look = () => field.value !== old ? done() : setTimeout(look, 10); look();";

    /** Where data are a table, of which the second column counts, too: then {@link #BAD} is refused. */
    static List<Arguments> dataWidgets() {
        List<Arguments> out = new ArrayList<>();
        for (BuiltPage page : BuiltPage.chapters())
            for (Widget w : page.widgets())
                if (takes(w, TABLE) && !takes(w, BAD)) out.add(Arguments.of(page, w.name()));
        return out;
    }

    private static boolean takes(Widget w, String data) {
        return w.view(w.set(w.example(), "data", data)).panels().stream()
                .flatMap(p -> p.controls().stream())
                .anyMatch(c -> c instanceof Control.Field f
                        && f.key().equals("data")
                        && f.error().isEmpty());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("dataWidgets")
    void aDroppedFileIsTheSameAsItsText(BuiltPage page, String name, Chromium chromium) {
        Widget widget = page.chapter().widget(name);
        Figure figure = new Figure(chromium, widget);
        chromium.open(page, "");
        chromium.async(DROP, figure.selector(FIELD), TABLE);
        String expected =
                widget.view(widget.set(widget.example(), "data", TABLE)).spoken();
        assertEquals(expected, figure.spoken());
        assertNotEquals(widget.view(widget.example()).spoken(), expected);
        assertEquals(List.of(), chromium.console());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("dataWidgets")
    void aBadCellIsNamedBesideTheFieldAndThePictureStays(BuiltPage page, String name, Chromium chromium) {
        Figure figure = new Figure(chromium, page.chapter().widget(name));
        chromium.open(page, "");
        String picture = figure.picture();
        chromium.tabTo(figure.selector(FIELD));
        chromium.type(BAD);
        chromium.press(Keys.TAB);
        String error = figure.text(".field:has(" + FIELD + ") .error", "textContent");
        assertTrue(error.startsWith("Line 2, column 2: a number is expected"), error);
        assertEquals("true", figure.text(FIELD, "ariaInvalid"));
        assertEquals(BAD, figure.text(FIELD, "value"));
        assertTrue(picture.equals(figure.picture()), "the picture has changed");
    }
}
