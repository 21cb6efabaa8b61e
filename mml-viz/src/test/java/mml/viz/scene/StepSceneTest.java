package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.Cholesky;
import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.decomposition.Qr;
import mml.exact.RowReductionStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.Eigen;
import mml.spectral.PageRank;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.Legible;
import mml.viz.Reductions;
import mml.viz.export.Figure;
import mml.viz.export.Format;
import mml.viz.svg.Mark;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepSceneTest {
    private static final Matrix A = Matrix.of(new double[][] {{4, 2, 2, 1}, {2, 5, 3, 0}, {2, 3, 6, 1}, {1, 0, 1, 3}});

    private static Matrix random(int rows, int cols) {
        Rng rng = Rng.seeded(3);
        double[] a = new double[rows * cols];
        for (int i = 0; i < a.length; i++) a[i] = rng.uniform() - 0.5;
        return Matrix.of(rows, cols, a);
    }

    static Stream<Trace<Step>> traces() {
        Trace<Step> reduction = Trace.of(t -> {
            for (RowReductionStep step : Reductions.example26()) t.step(step);
        });
        return Stream.of(
                reduction,
                Trace.of(t -> Qr.of(A, t)),
                Trace.of(t -> Lu.of(A, t)),
                Trace.of(t -> Cholesky.of(A, t)),
                Trace.of(t -> Svd.of(A, t)),
                Trace.of(t -> Svd.full(random(3, 6), t)),
                Trace.of(t -> SymmetricEigen.of(A.times(1e-200), t)),
                Trace.of(t -> Eigen.of(random(5, 5), t)),
                Trace.of(t -> PageRank.of(A, 0.85, t)),
                Trace.of(t -> Qr.of(Matrix.of(1, 1, 7), t)),
                Trace.of(t -> Qr.of(Matrix.zeros(2, 2), t)),
                Trace.of(t -> Lu.of(random(20, 20), t)),
                Trace.of(t -> Qr.of(random(150, 7), t)),
                Trace.of(t -> Lu.of(random(3, 60), t)));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void everyMarkOfEveryFrameLiesInTheFigure(Trace<Step> trace) {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.SQUARE, new Canvas(340, 227, 9))) {
            StepScene scene = new StepScene(trace, canvas);
            assertEquals(trace.size(), scene.frames());
            for (int i = 0; i < scene.frames(); i++) {
                Svg frame = scene.frame(i).picture();
                Bounds.check(frame);
                assertEquals(frame, scene.frame(i).picture());
                assertTrue(frame.description().startsWith(trace.get(i).caption()));
            }
        }
    }

    @Test
    void framesAreAsAccepted() {
        StepScene qr = new StepScene(Trace.of(t -> Qr.of(A, t)), Canvas.WIDE);
        Golden.frames("steps-qr", qr, 2);
        Golden.check(
                "steps-qr-done-dark.svg", qr.frame(qr.frames() - 1).picture().document(Theme.DARK, true));
        StepScene large = new StepScene(Trace.of(t -> Qr.of(random(20, 20), t)), Canvas.HALF);
        Golden.frames("steps-qr-large", large);
    }

    @Test
    void resultsStandAsProductsWithTheirSigns() {
        Matrix M = Matrix.of(new int[][] {{4, 1, 2}, {1, 3, 0}, {2, 0, 5}});
        Golden.check("steps-svd-done.svg", last(Trace.of(t -> Svd.of(M, t))));
        Golden.check(
                "steps-least-squares-done.svg",
                last(Trace.of(t -> LeastSquares.of(Matrix.of(3, 2, 1, 1, 1, 2, 1, 3), Vector.of(1, 2, 2), t))));
        assertFalse(last(Trace.of(t -> Eigen.of(M, t))).contains(">im<"), "real values have no imaginary part");
        Matrix turn = Matrix.of(new int[][] {{0, -1}, {1, 0}});
        assertTrue(last(Trace.of(t -> Eigen.of(turn, t))).contains(">−0.7071<"), "one table of complex numbers");
        String wide = last(Trace.of(t -> Svd.of(random(3, 5), t)));
        assertTrue(wide.contains(">·</text>") && !wide.contains(">=</text>"), "factors alone where A has no room");
    }

    private static String last(Trace<Step> trace) {
        StepScene scene = new StepScene(trace);
        Svg picture = scene.frame(scene.frames() - 1).picture();
        assertEquals(List.of(), Legible.findings(picture));
        return picture.toString();
    }

    @Test
    void framesThatHoldTheSameThingsShowThemInTheSamePlaces() {
        StepScene scene = new StepScene(Trace.of(t -> Eigen.of(A, t)), Canvas.WIDE);
        String bracket = bracket(scene.frame(0).picture());
        for (int i = 1; i < scene.frames() - 1; i++)
            assertEquals(bracket, bracket(scene.frame(i).picture()));
        assertNotEquals(bracket, bracket(scene.frame(scene.frames() - 1).picture()), "four tables stand otherwise");
    }

    private static String bracket(Svg frame) {
        String svg = frame.toString();
        int start = svg.indexOf("<path", svg.indexOf("id=\"board\""));
        return svg.substring(start, svg.indexOf("/>", start));
    }

    @Test
    void aStepWithoutAMatrixShowsThoseOfTheStepBefore() {
        Trace<Step> trace = Trace.of(t -> Lu.of(A, t));
        StepScene scene = new StepScene(trace, Canvas.WIDE);
        assertTrue(
                scene.frame(1).picture().description().contains("4, 2, 2, 1; 2, 5, 3, 0"),
                scene.frame(1).picture().description());
    }

    @Test
    void anEmptyTraceIsRefused() {
        Trace<Step> empty = Trace.of(t -> {});
        assertThrows(IllegalArgumentException.class, () -> new StepScene(empty, Canvas.WIDE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A \\leftarrow (I - \\tau v v^\\top) A,\\quad \\tau = 1.5 | A ← (I − τ v vᵀ) A,   τ = 1.5",
                "A = QR,\\quad R = \\begin{bmatrix} 1 & 2 \\end{bmatrix} | A = Q R",
                "A = U \\Sigma V^\\top | A = U Σ Vᵀ",
                "1 + \\sum_i \\frac{z_i^2}{d_i - \\lambda} = 0 | 1 + ∑_i (z_i^2)/(d_i − λ) = 0",
                "\\sqrt{5 - 1^2} = \\sqrt{4} | √(5 − 1^2) = √4",
                "\\lambda = 2 \\pm 3i | λ = 2 ± 3i",
                "\\sigma_{k+1}^{2} | σ_{k+1}^{2}"
            })
    void aFormulaIsSetAsFarAsItFitsOnALine(String tex, String plain) {
        assertEquals(plain, TexLine.plain(tex));
    }

    @Test
    void whatCannotBeSetIsLeftOut() {
        assertEquals("", TexLine.plain("\\Bigl(1 + \\frac{a}{b}\\Bigr) = 0"));
        assertEquals("", TexLine.plain("\\frac{a}"));
        assertEquals("", TexLine.plain("x = \\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}"));
    }

    @Test
    void namesAreForPeople() {
        assertEquals("singular values", StepParts.name("singularValues"));
        assertEquals("Σ", StepParts.name("Sigma"));
        assertEquals("fullQ", StepParts.name("fullQ"));
        assertEquals("A", StepParts.name("A"));
    }

    @Test
    void aContactSheetOfManyNumbersCanBePainted(@TempDir Path folder) throws IOException {
        StepScene scene = new StepScene(Trace.of(t -> Eigen.of(random(7, 7), t)), Canvas.WIDE);
        Figure.of(scene).save(folder, Format.PDF);
        assertTrue(Files.size(folder.resolve("contact-sheet.pdf")) > 10_000);
    }

    @Test
    void aVeryLargeMatrixIsDrawnInBlocks() {
        assertEquals(1, ShadedMatrix.block(Matrix.zeros(48, 2)));
        assertEquals(4, ShadedMatrix.block(Matrix.zeros(150, 7)));
        assertEquals(38, ShadedMatrix.cells(150, 4));
        double[] a = new double[100 * 100];
        a[99 * 100 + 98] = -2;
        List<Mark> marks = ShadedMatrix.marks(Matrix.of(100, 100, a), 0, 0, 5, 2);
        assertEquals(3, marks.size(), "ground, one cell, frame");
    }
}
