package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.export.Figure;
import mml.viz.export.Format;
import mml.viz.scene.decomposition.CholeskyScene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The file that {@code --format html} writes, in a hall: a clicker sends the keys of a page up and down. */
@Tag("browser")
@ExtendWith(InChromium.class)
class PlayerTest {
    private static final String SHOWN = "return document.querySelector('svg title').textContent.replace(/:.*/, '')";

    @Test
    void aClickerGoesThroughTheStepsAndNothingIsFetched(Chromium chromium, @TempDir Path folder) throws IOException {
        Trace<CholeskyStep> trace =
                Trace.of(t -> Cholesky.of(Matrix.of(new int[][] {{4, 2, 2}, {2, 5, 3}, {2, 3, 6}}), t));
        int frames = new CholeskyScene(trace).frames();
        Path file =
                Figure.of(trace, CholeskyScene::new).save(folder, Format.HTML).get(0);
        chromium.show(new BuiltPage(file), "");
        assertEquals("Step 1 of " + frames, chromium.text(SHOWN));
        chromium.press(Keys.PAGE_DOWN, Keys.PAGE_DOWN, Keys.PAGE_DOWN);
        assertEquals("Step 4 of " + frames, chromium.text(SHOWN));
        chromium.press(Keys.PAGE_UP, Keys.ARROW_LEFT);
        assertEquals("Step 2 of " + frames, chromium.text(SHOWN));
        chromium.press(Keys.END, Keys.PAGE_DOWN);
        assertEquals("Step " + frames + " of " + frames, chromium.text(SHOWN));
        for (String url : chromium.requests())
            assertTrue(url.startsWith("data:") || url.equals(file.toUri().toString()), "asks for " + url);
    }
}
