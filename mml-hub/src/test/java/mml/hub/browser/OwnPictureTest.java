package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mml.hub.page.Chapters;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import mml.hub.widget.State;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The image compressor with a picture of the reader's own, 256×256 dots in colour. */
@Tag("browser")
@ExtendWith(InChromium.class)
class OwnPictureTest {
    private static final BuiltPage PAGE = OwnPicture.PAGE;
    private static final String NAME = OwnPicture.NAME;

    @Test
    void aPictureIsDecomposedWithoutStoppingThePageAndWithTheJvmsBits(Chromium chromium) {
        OwnPicture given = OwnPicture.noise(256);
        chromium.open(PAGE, "");
        Map<?, ?> seen = given.give(chromium, "choose");
        Chapter chapter = PAGE.chapter();
        Widget widget = chapter.widget(NAME);
        String state = widget.open(State.empty(), given.dots()).toString();
        assertEquals(widget.view(State.parse(state)).spoken(), seen.get("state"), String.valueOf(seen.get("feedback")));
        assertTrue(Border.view(widget, state).contains("rank 10"));
        assertEquals(
                chromium.text(
                        "const div = document.createElement('div'); div.innerHTML = arguments[0]; return div.innerHTML",
                        widget.view(State.parse(state)).picture().embedded(NAME)),
                chromium.text("return document.querySelector(\"[data-widget='compressor'] .picture svg\").outerHTML"));
        assertEquals(0L, seen.get("inPage"), "the page itself computed");
        assertEquals(state, new Figure(chromium, widget).linked());
    }

    @Test
    void aFileThatIsNoPictureIsNamedAndChangesNothing(Chromium chromium) {
        chromium.open(PAGE, "");
        Map<?, ?> seen = OwnPicture.text().give(chromium, "choose");
        assertTrue(String.valueOf(seen.get("feedback")).contains("“holiday.txt” is no picture"), seen.toString());
        assertEquals(true, seen.get("kept"));
        Map<?, ?> picture = OwnPicture.any(40, 30).give(chromium, "choose");
        Map<?, ?> after = OwnPicture.text().give(chromium, "drop");
        assertTrue(String.valueOf(after.get("feedback")).contains("“holiday.txt” is no picture"), after.toString());
        assertEquals(picture.get("state"), after.get("state"));
        assertEquals(true, after.get("kept"));
        assertEquals(List.of(), chromium.console());
        assertTrue(Chapters.ALL.contains(PAGE.chapter()));
    }

    @Test
    void aDroppedPictureIsTakenAsAChosenOne(Chromium chromium) {
        chromium.open(PAGE, "");
        Map<?, ?> chosen = OwnPicture.any(40, 30).give(chromium, "choose");
        String link = new Figure(chromium, PAGE.chapter().widget(NAME)).linked();
        chromium.open(PAGE, "");
        Map<?, ?> dropped = OwnPicture.any(40, 30).give(chromium, "drop");
        assertTrue(String.valueOf(chosen.get("state")).startsWith("Rank 10 of 30:"), chosen.toString());
        assertEquals(chosen.get("state"), dropped.get("state"));
        assertEquals("", dropped.get("feedback"));
        assertEquals(link, new Figure(chromium, PAGE.chapter().widget(NAME)).linked());
    }

    @Test
    void aLargePictureIsMadeSmallerAndThePageSaysSo(Chromium chromium) {
        chromium.open(PAGE, "");
        Map<?, ?> seen = OwnPicture.any(600, 300).give(chromium, "drop");
        assertTrue(String.valueOf(seen.get("state")).startsWith("Rank 10 of 128:"), seen.toString());
        assertEquals("Made smaller: 600 × 300 dots became 256 × 128.", seen.get("feedback"));
        assertEquals(true, seen.get("note"));
    }

    @Test
    void withoutAWorkerASmallerPictureIsDecomposedInThePage(Chromium chromium) {
        chromium.open(PAGE, "");
        chromium.run("window.Worker = function () { throw new Error('no worker here'); }");
        Map<?, ?> seen = OwnPicture.any(300, 200).give(chromium, "choose");
        assertTrue(String.valueOf(seen.get("state")).startsWith("Rank 10 of 64:"), seen.toString());
        assertEquals("Made smaller: 300 × 200 dots became 96 × 64.", seen.get("feedback"));
        chromium.run("document.querySelector(\"[data-widget='compressor'] [aria-label='Step forward']\").click()");
        assertTrue(new Figure(chromium, PAGE.chapter().widget(NAME)).spoken().startsWith("Rank 11 of 64:"));
    }
}
