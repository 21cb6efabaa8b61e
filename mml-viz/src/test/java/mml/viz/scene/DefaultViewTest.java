package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.spectral.PageRank;
import mml.spectral.PageRankStep;
import mml.spectral.RankSequence;
import mml.spectral.RankSequenceStep;
import mml.trace.Trace;
import mml.viz.scene.decomposition.CholeskyScene;
import mml.viz.scene.spectral.PageRankScene;
import mml.viz.scene.spectral.RatingsScene;
import org.junit.jupiter.api.Test;

/** A scene is drawn without a word about room and view. */
class DefaultViewTest {
    private static final Path SOURCES = Path.of("src/main/java/mml/viz/scene");

    private static List<Class<?>> scenes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(SOURCES::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith("Scene.java"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".java".length())))
                    .filter(type -> Scene.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> load(String path) {
        try {
            return Class.forName("mml.viz.scene." + path.replace('/', '.').replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everySceneHasADefaultView() throws IOException {
        List<Class<?>> scenes = scenes();
        assertTrue(scenes.size() >= 20, scenes::toString);
        List<String> without = scenes.stream()
                .filter(scene -> Arrays.stream(scene.getConstructors())
                        .noneMatch(c -> !List.of(c.getParameterTypes()).contains(Canvas.class)))
                .map(Class::getSimpleName)
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void itIsThatOfAWideSlide() {
        Matrix A = Matrix.of(new int[][] {{4, 2}, {2, 5}});
        Trace<CholeskyStep> trace = Trace.of(t -> Cholesky.of(A, t));
        assertEquals(new CholeskyScene(trace, Canvas.WIDE).frame(1), new CholeskyScene(trace).frame(1));
    }

    @Test
    void namesAreNumbersWhereNobodyGivesThem() {
        Matrix links = Matrix.of(new int[][] {{0, 1}, {1, 0}});
        Trace<PageRankStep> ranks = Trace.of(t -> PageRank.of(links, 0.85, t));
        assertEquals(
                new PageRankScene(ranks, links, List.of("1", "2"), Canvas.WIDE).frame(0),
                new PageRankScene(ranks, links).frame(0));
        Trace<RankSequenceStep> sequence = Trace.of(t -> RankSequence.of(Matrix.ones(2, 3), t));
        assertEquals(
                new RatingsScene(sequence, List.of("1", "2"), List.of("1", "2", "3"), Canvas.WIDE).frame(0),
                new RatingsScene(sequence).frame(0));
    }
}
