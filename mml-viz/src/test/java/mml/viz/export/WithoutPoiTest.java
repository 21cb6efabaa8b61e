package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.scene.decomposition.CholeskyScene;
import org.apache.poi.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apache POI is an optional dependency: whoever wants slides adds it. */
class WithoutPoiTest {
    @TempDir
    Path folder;

    @Test
    void oneSentenceSaysWhatToAddForSlidesAndAllElseIsWritten() throws Exception {
        Class<?> program = new WithoutPoi().loadClass(Drawing.class.getName());
        var draw = program.getMethod("draw", Path.class, String[].class);
        assertEquals(
                "PPTX needs Apache POI; add org.apache.poi:poi-ooxml:5.5.1 to the class path",
                draw.invoke(null, folder.resolve("slides"), new String[] {"svg", "pptx"}));
        assertFalse(Files.exists(folder.resolve("slides")), "nothing is half written");
        String[] others = Arrays.stream(Format.values())
                .filter(f -> f != Format.PPTX)
                .map(Format::word)
                .toArray(String[]::new);
        assertEquals("written", draw.invoke(null, folder, others));
    }

    @Test
    void theVersionThatIsNamedIsTheOneThatIsTested() {
        assertTrue(Export.POI.endsWith(":" + Version.getVersion()), Export.POI);
    }

    /** What a program of a user does. */
    public static final class Drawing {
        private Drawing() {}

        public static String draw(Path folder, String... formats) throws IOException {
            Trace<CholeskyStep> trace = Trace.of(t -> Cholesky.of(Matrix.of(new int[][] {{4, 2}, {2, 5}}), t));
            try {
                Figure.of(trace, CholeskyScene::new)
                        .scale(0.5)
                        .save(folder, Arrays.stream(formats).map(Format::parse).toArray(Format[]::new));
                return "written";
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    /** The class path of the tests but POI. */
    private static final class WithoutPoi extends ClassLoader {
        private final ClassLoader all = WithoutPoiTest.class.getClassLoader();

        WithoutPoi() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.apache.poi.")) throw new ClassNotFoundException(name);
            try (InputStream in = all.getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) throw new ClassNotFoundException(name);
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        protected URL findResource(String name) {
            return all.getResource(name);
        }
    }
}
