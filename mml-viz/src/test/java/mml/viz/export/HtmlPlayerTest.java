package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.trace.Step;
import mml.trace.Telling;
import mml.trace.Trace;
import mml.viz.Reductions;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Scene;
import mml.viz.scene.exact.RowReductionScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.junit.jupiter.api.Test;

class HtmlPlayerTest {
    private record Said(String caption) implements Step {
        @Override
        public void tell(Telling t) {
            t.kind("said").put("caption", caption).caption(caption);
        }
    }

    /** A scene that writes each caption as it is, {@code size} marks a frame. */
    private static Scene scene(List<String> captions, int size) {
        Trace<Said> trace = Trace.of(t -> captions.forEach(c -> t.step(new Said(c))));
        return new Film<>(trace, Canvas.HALF) {
            @Override
            protected List<Mark> draw(int i, Room room) {
                List<Mark> marks = new ArrayList<>();
                for (int k = 0; k < size; k++)
                    marks.add(Mark.text(0, k, 10, Anchor.START, trace.get(i).caption(), Role.INK));
                return marks;
            }
        };
    }

    @Test
    void nothingFromOutsideBecomesMarkup() {
        List<String> captions = List.of(
                "</title></script><script>alert(1)</script> @DATA@ @FIRST@",
                "\u2028 ]]> <!--",
                "\"><img src=x onerror=alert(1)>");
        String html = HtmlPlayer.of(scene(captions, 1));
        assertEquals(2, count(html, "<script"), "only the page's own");
        assertEquals(2, count(html, "</script"));
        assertFalse(html.contains("<img"));
        assertFalse(html.contains("\u2028"));
        assertTrue(html.contains("@DATA@ @FIRST@"), "names inside a title are text");
        assertTrue(html.contains("\\u003c/script\\u003e"));
    }

    @Test
    void nothingIsFetched() {
        String html = HtmlPlayer.of(new RowReductionScene(Reductions.contradiction(), Canvas.HALF));
        assertTrue(html.contains("default-src 'none'"));
        for (String fetch : List.of("http:", "https:", "src=", "@import", "url(", "<link", "fetch(")) {
            assertFalse(html.contains(fetch), fetch);
        }
    }

    @Test
    void theReaderChoosesTheThemeUnlessTheHallIsDark() {
        Scene scene = scene(List.of("a"), 1);
        assertTrue(HtmlPlayer.of(scene).contains("<html lang=\"en\">"));
        assertTrue(
                HtmlPlayer.of(Roll.of(scene, 9), HtmlPlayer.DARK).contains("<html lang=\"en\" data-theme=\"dark\">"));
    }

    @Test
    void aHundredThousandStepsMakeAFileOfBoundedSize() {
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) captions.add("step " + i);
        String small = HtmlPlayer.of(scene(captions, 1));
        assertEquals(HtmlPlayer.MAX_FRAMES, count(small, "{\"number\":"));
        assertTrue(small.contains("{\"number\":100000,"), "the last step is kept");
        String large = HtmlPlayer.of(scene(captions, 1000));
        assertTrue(large.length() < HtmlPlayer.MAX_LENGTH + 200_000);
        assertTrue(large.contains("{\"number\":100000,"));
    }

    private static int count(String text, String part) {
        int n = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + 1)) n++;
        return n;
    }
}
