package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.Cholesky;
import mml.decomposition.GivensQr;
import mml.decomposition.Ldlt;
import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.decomposition.PivotedQr;
import mml.decomposition.Qr;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.PseudoInverse;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;
import mml.trace.Step;
import mml.trace.Telling;
import mml.trace.Trace;
import mml.viz.Legible;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever numbers a matrix holds, what is written can be read from the last row; what could not be is shaded. */
class WildMatricesTest {
    static Stream<Matrix> matrices() {
        List<Matrix> out = new ArrayList<>();
        for (int n : new int[] {2, 3, 5, 8, 12, 30})
            for (double scale : new double[] {1, 1e-9, 12345678.9, 1e300}) out.add(positive(n, scale));
        return out.stream();
    }

    /** Symmetric, positive definite, with entries of all lengths. */
    private static Matrix positive(int n, double scale) {
        Rng rng = Rng.seeded(n);
        double[] a = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) a[i * n + j] = a[j * n + i] = scale * (i == j ? n + 1 : rng.uniform() - 0.5);
        return Matrix.of(n, n, a);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void theStepsCanBeRead(Matrix A) {
        Vector b = A.column(0);
        check(Trace.of(t -> Cholesky.of(A, t)));
        check(Trace.of(t -> Qr.of(A, t)));
        check(Trace.of(t -> Lu.of(A, t)));
        check(Trace.of(t -> LeastSquares.of(A, b, t)));
        if (A.rows() > 12) return;
        check(Trace.of(t -> Ldlt.of(A, t)));
        check(Trace.of(t -> PivotedQr.of(A, t)));
        check(Trace.of(t -> GivensQr.of(A, t)));
        check(Trace.of(t -> SymmetricEigen.of(A, t)));
        check(Trace.of(t -> Svd.of(A, t)));
        check(Trace.of(t -> PseudoInverse.of(A, t)));
    }

    /** A step that holds matrices under names of its own. */
    private record Shown(List<String> names, List<Matrix> matrices) implements Step {
        @Override
        public void tell(Telling t) {
            t.kind("shown");
            for (int k = 0; k < names.size(); k++) t.put(names.get(k), matrices.get(k));
            t.caption("Matrices of all shapes.");
        }
    }

    static Stream<List<Matrix>> shapes() {
        Matrix tall = Matrix.generate(40, 2, (i, j) -> i - 20.5 + j);
        Matrix wide = tall.transpose();
        Matrix square = positive(12, 12345678.9);
        Matrix one = Matrix.of(1, 1, 7);
        return Stream.of(
                List.of(tall, tall),
                List.of(tall, wide, square, one),
                List.of(one, one, one, one),
                List.of(one, tall, one, tall, one, tall, one),
                List.of(tall, tall, tall, tall, tall, tall, tall, tall, wide),
                List.of(wide, wide, tall));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void namesDoNotLieOnEachOtherHoweverNarrowTheirMatrices(List<Matrix> matrices) {
        for (String name : List.of("Z", "reconstruction", "howFarEveryPointFell", "reconstructionerrors")) {
            List<String> names = new ArrayList<>();
            for (int k = 0; k < matrices.size(); k++) names.add(name + (char) ('a' + k));
            Shown step = new Shown(names, matrices);
            check(Trace.of(t -> t.step(step)));
        }
    }

    private static void check(Trace<? extends Step> trace) {
        StepScene scene = new StepScene(trace);
        for (int i : new int[] {0, scene.frames() / 2, scene.frames() - 1})
            assertEquals(List.of(), Legible.findings(scene.frame(i).picture()), "frame " + i);
    }
}
