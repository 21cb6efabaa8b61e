package mml.hub.browser;

import java.util.Map;
import mml.random.Rng;

/** A file of the reader's as the image compressor gets it: a picture as dots in hexadecimal, or no picture at all. */
record OwnPicture(String type, int width, int height, String hex) {
    static final BuiltPage PAGE = BuiltPage.chapters().stream()
            .filter(p -> p.name().equals("chapter-04"))
            .findFirst()
            .orElseThrow();
    static final String NAME = "compressor";

    /** What the page is asked while the answer is awaited: how often its main thread computed, how long it was silent. */
    private static final String GIVE = "const w = document.querySelector(\"[data-widget='compressor']\");"
            + "const [way, type, width, height, hex] = given; let blob = new Blob(['this is text']);"
            + "if (type === 'image/png') { const c = document.createElement('canvas'); c.width = width; c.height = height;"
            + "  const g = c.getContext('2d'), d = g.createImageData(width, height);"
            + "  for (let i = 0, j = 0; i < d.data.length; i++) d.data[i] = i % 4 === 3 ? 255"
            + "    : hex ? parseInt(hex.substr(2 * j++, 2), 16) : (i * i >> 7) & 255;"
            + "  g.putImageData(d, 0, 0); blob = await new Promise(r => c.toBlob(r, type)); }"
            + "const files = new DataTransfer(); files.items.add(new File([blob], 'holiday.' + type.slice(-3), {type}));"
            + "const text = s => w.querySelector(s).textContent;"
            + "const before = text('.words'), shown = w.querySelector('.picture svg').outerHTML;"
            + "let inPage = 0; const kept = {...mml};"
            + "for (const f of ['open', 'view']) mml[f] = (...args) => { inPage++; return kept[f](...args); };"
            + "let silent = 0, last = performance.now(); const clock = setInterval(() => {"
            + "  const now = performance.now(); silent = Math.max(silent, now - last); last = now; }, 4);"
            + "const start = performance.now();"
            + "if (way === 'drop') w.querySelector('.picture').dispatchEvent(new DragEvent('drop',"
            + "  {dataTransfer: files, bubbles: true, cancelable: true}));"
            + "else { const input = w.querySelector('input[type=file]'); input.files = files.files; input.dispatchEvent(new Event('change')); }"
            + "const over = () => type === 'image/png' ? text('.words') !== before : text('.feedback') !== '';"
            + "while (!over()) await new Promise(r => setTimeout(r, 5));"
            + "const ms = performance.now() - start; clearInterval(clock); Object.assign(mml, kept);"
            + "return {ms, silent, inPage, feedback: text('.feedback'), state: text('.words'),"
            + "  kept: shown === w.querySelector('.picture svg').outerHTML,"
            + "  note: w.querySelector('.feedback').checkVisibility()};";

    /** A picture of which the page makes up the dots. */
    static OwnPicture any(int width, int height) {
        return new OwnPicture("image/png", width, height, "");
    }

    static OwnPicture text() {
        return new OwnPicture("text/txt", 0, 0, "");
    }

    /** A square in colour, brighter to the bottom, with much noise. */
    static OwnPicture noise(int side) {
        Rng rng = Rng.seeded(2);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < side * side * 3; i++) {
            int value = (i / (3 * side) * 3 / 4 + rng.below(64)) & 255;
            hex.append("0123456789abcdef".charAt(value >> 4)).append("0123456789abcdef".charAt(value & 15));
        }
        return new OwnPicture("image/png", side, side, hex.toString());
    }

    /** The picture as the shell hands it to the widget: width, height, and a character for each colour of each dot. */
    String dots() {
        StringBuilder dots = new StringBuilder(width + " " + height + " ");
        for (int i = 0; i < hex.length(); i += 2) dots.append((char) Integer.parseInt(hex, i, i + 2, 16));
        return dots.toString();
    }

    /** Gives the file to the page that is open, by {@code choose} or {@code drop}, and waits for an answer. */
    Map<?, ?> give(Chromium chromium, String way) {
        return (Map<?, ?>) chromium.async(
                "(async () => {" + GIVE + "})().then(done, error => done({feedback: String(error)}))",
                way,
                type,
                width,
                height,
                hex);
    }
}
