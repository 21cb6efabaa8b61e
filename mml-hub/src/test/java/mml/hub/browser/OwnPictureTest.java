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

    /** Chooses a file in the page, waits for the feedback or the numbers, and measures the longest the page was silent. */
    private static final String CHOOSE = "const w = document.querySelector(\"[data-widget='compressor']\");"
            + "const [type, hex] = given; let blob;"
            + "if (type === 'image/png') { const c = document.createElement('canvas'); c.width = c.height = 256;"
            + "  const g = c.getContext('2d'), d = g.createImageData(256, 256);"
            + "  for (let i = 0, j = 0; i < d.data.length; i++) d.data[i] = i % 4 === 3 ? 255 : parseInt(hex.substr(2 * j++, 2), 16);"
            + "  g.putImageData(d, 0, 0); blob = await new Promise(r => c.toBlob(r, type)); }"
            + "else blob = new Blob(['this is text']);"
            + "const files = new DataTransfer(); files.items.add(new File([blob], 'holiday.' + type.slice(-3), {type}));"
            + "const input = w.querySelector('input[type=file]'); input.files = files.files;"
            + "let silent = 0, last = performance.now(); const clock = setInterval(() => {"
            + "  const now = performance.now(); silent = Math.max(silent, now - last); last = now; }, 4);"
            + "const start = performance.now(); input.dispatchEvent(new Event('change'));"
            + "const over = () => type === 'image/png' ? / of 256:/.test(w.querySelector('[aria-live]').textContent)"
            + "  : w.querySelector('.feedback').textContent !== '';"
            + "while (!over() && performance.now() - start < 15000) await new Promise(r => setTimeout(r, 5));"
            + "clearInterval(clock);"
            + "return {ms: performance.now() - start, silent, feedback: w.querySelector('.feedback').textContent,"
            + "  state: w.querySelector('[aria-live]').textContent};";

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
        Map<?, ?> seen = (Map<?, ?>) chromium.async(run(CHOOSE), "image/png", hex.toString());
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
        Map<?, ?> seen = (Map<?, ?>) chromium.async(run(CHOOSE), "text/txt", "");
        assertTrue(String.valueOf(seen.get("feedback")).contains("“holiday.txt” is no picture"), seen.toString());
        assertEquals(List.of(), chromium.console());
        assertTrue(BuildPages.CHAPTERS.contains(PAGE.chapter()));
    }
}
