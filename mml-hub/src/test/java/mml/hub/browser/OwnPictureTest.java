package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mml.hub.page.BuildPages;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import mml.hub.widget.State;
import mml.hub.widget.Widget;
import mml.random.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The image compressor with a picture of the reader's own, 256×256 dots in colour. */
@ExtendWith(InChromium.class)
class OwnPictureTest {
    private static final int SIDE = 256;
    private static final BuiltPage PAGE = BuiltPage.chapters().stream()
            .filter(p -> p.name().equals("chapter-04"))
            .findFirst()
            .orElseThrow();
    private static final String NAME = "compressor";

    /** Gives the page a file, waits for an answer, and measures the longest the page was silent meanwhile. */
    private static final String GIVE = "const w = document.querySelector(\"[data-widget='compressor']\");"
            + "const [way, type, width, height, hex] = given; let blob = new Blob(['this is text']);"
            + "if (type === 'image/png') { const c = document.createElement('canvas'); c.width = width; c.height = height;"
            + "  const g = c.getContext('2d'), d = g.createImageData(width, height);"
            + "  for (let i = 0, j = 0; i < d.data.length; i++) d.data[i] = i % 4 === 3 ? 255"
            + "    : hex ? parseInt(hex.substr(2 * j++, 2), 16) : (i * i >> 7) & 255;"
            + "  g.putImageData(d, 0, 0); blob = await new Promise(r => c.toBlob(r, type)); }"
            + "const files = new DataTransfer(); files.items.add(new File([blob], 'holiday.' + type.slice(-3), {type}));"
            + "const text = s => w.querySelector(s).textContent;"
            + "const before = text('[aria-live]'), shown = w.querySelector('.picture svg').outerHTML;"
            + "let silent = 0, last = performance.now(); const clock = setInterval(() => {"
            + "  const now = performance.now(); silent = Math.max(silent, now - last); last = now; }, 4);"
            + "const start = performance.now();"
            + "if (way === 'drop') w.querySelector('.picture').dispatchEvent(new DragEvent('drop',"
            + "  {dataTransfer: files, bubbles: true, cancelable: true}));"
            + "else { const input = w.querySelector('input[type=file]'); input.files = files.files; input.dispatchEvent(new Event('change')); }"
            + "const over = () => type === 'image/png' ? text('[aria-live]') !== before : text('.feedback') !== '';"
            + "while (!over() && performance.now() - start < 15000) await new Promise(r => setTimeout(r, 5));"
            + "clearInterval(clock);"
            + "return {ms: performance.now() - start, silent, feedback: text('.feedback'), state: text('[aria-live]'),"
            + "  kept: shown === w.querySelector('.picture svg').outerHTML,"
            + "  note: w.querySelector('.feedback').checkVisibility()};";

    private static Map<?, ?> give(Chromium chromium, String way, String type, int width, int height, String hex) {
        return (Map<?, ?>) chromium.async(run(GIVE), way, type, width, height, hex);
    }

    private static String run(String body) {
        return "(async () => {" + body + "})().then(done, error => done({feedback: String(error)}))";
    }

    @Test
    void aPictureIsDecomposedWithoutStoppingThePageAndWithTheJvmsBits(Chromium chromium) {
        Rng rng = Rng.seeded(2);
        StringBuilder hex = new StringBuilder();
        StringBuilder dots = new StringBuilder(SIDE + " " + SIDE + " ");
        for (int i = 0; i < SIDE * SIDE * 3; i++) {
            int row = i / (3 * SIDE);
            int value = (row * 3 / 4 + rng.below(64)) & 255;
            hex.append("0123456789abcdef".charAt(value >> 4)).append("0123456789abcdef".charAt(value & 15));
            dots.append((char) value);
        }
        chromium.open(PAGE, "");
        Map<?, ?> seen = give(chromium, "choose", "image/png", SIDE, SIDE, hex.toString());
        System.out.println("Own picture of 256×256 in colour: " + seen.get("ms") + " ms, the page silent for at most "
                + seen.get("silent") + " ms");
        Chapter chapter = PAGE.chapter();
        Widget widget = chapter.widget(NAME);
        String state = widget.open(State.empty(), dots.toString()).toString();
        assertEquals(widget.view(State.parse(state)).spoken(), seen.get("state"), String.valueOf(seen.get("feedback")));
        assertTrue(Border.view(widget, state).contains("rank 10"));
        assertEquals(
                widget.view(State.parse(state)).picture().embedded(NAME),
                chromium.text("return document.querySelector(\"[data-widget='compressor'] .picture svg\").outerHTML")
                        .replace("></image>", "/>")
                        .replace("></rect>", "/>")
                        .replace("></line>", "/>")
                        .replace("></polyline>", "/>"));
        assertTrue(((Number) seen.get("ms")).doubleValue() < 2000, "decomposed in " + seen.get("ms") + " ms");
        assertTrue(((Number) seen.get("silent")).doubleValue() < 100, "silent for " + seen.get("silent") + " ms");
        assertEquals(state, new Figure(chromium, widget).linked());
    }

    @Test
    void aFileThatIsNoPictureIsNamedAndChangesNothing(Chromium chromium) {
        chromium.open(PAGE, "");
        Map<?, ?> seen = give(chromium, "choose", "text/txt", 0, 0, "");
        assertTrue(String.valueOf(seen.get("feedback")).contains("“holiday.txt” is no picture"), seen.toString());
        assertEquals(true, seen.get("kept"));
        Map<?, ?> picture = give(chromium, "choose", "image/png", 40, 30, "");
        Map<?, ?> after = give(chromium, "drop", "text/txt", 0, 0, "");
        assertTrue(String.valueOf(after.get("feedback")).contains("“holiday.txt” is no picture"), after.toString());
        assertEquals(picture.get("state"), after.get("state"));
        assertEquals(true, after.get("kept"));
        assertEquals(List.of(), chromium.console());
        assertTrue(BuildPages.CHAPTERS.contains(PAGE.chapter()));
    }

    @Test
    void aDroppedPictureIsTakenAsAChosenOne(Chromium chromium) {
        chromium.open(PAGE, "");
        Map<?, ?> chosen = give(chromium, "choose", "image/png", 40, 30, "");
        String link = new Figure(chromium, PAGE.chapter().widget(NAME)).linked();
        chromium.open(PAGE, "");
        Map<?, ?> dropped = give(chromium, "drop", "image/png", 40, 30, "");
        assertTrue(String.valueOf(chosen.get("state")).startsWith("Rank 10 of 30:"), chosen.toString());
        assertEquals(chosen.get("state"), dropped.get("state"));
        assertEquals("", dropped.get("feedback"));
        assertEquals(link, new Figure(chromium, PAGE.chapter().widget(NAME)).linked());
    }

    @Test
    void aLargePictureIsMadeSmallerAndThePageSaysSo(Chromium chromium) {
        chromium.open(PAGE, "");
        Map<?, ?> seen = give(chromium, "drop", "image/png", 600, 300, "");
        assertTrue(String.valueOf(seen.get("state")).startsWith("Rank 10 of 128:"), seen.toString());
        assertEquals("Made smaller: 600 × 300 dots became 256 × 128.", seen.get("feedback"));
        assertEquals(true, seen.get("note"));
    }

    @Test
    void withoutAWorkerASmallerPictureIsDecomposedInThePage(Chromium chromium) {
        chromium.open(PAGE, "");
        chromium.run("window.Worker = function () { throw new Error('no worker here'); }");
        Map<?, ?> seen = give(chromium, "choose", "image/png", 300, 200, "");
        assertTrue(String.valueOf(seen.get("state")).startsWith("Rank 10 of 64:"), seen.toString());
        assertEquals("Made smaller: 300 × 200 dots became 96 × 64.", seen.get("feedback"));
        chromium.run("document.querySelector(\"[data-widget='compressor'] [aria-label='Step forward']\").click()");
        assertTrue(new Figure(chromium, PAGE.chapter().widget(NAME)).spoken().startsWith("Rank 11 of 64:"));
    }
}
