package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.NotPositiveDefiniteException;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionTest extends TraceContract<ProjectionStep> {
    private static final Matrix B = Matrix.of(3, 2, 1, 0, 1, 1, 1, 2);
    private static final Vector X = Vector.of(6, 0, 0);
    private static final Matrix A = Matrix.of(3, 3, 2, 1, 0, 1, 2, -1, 0, -1, 2);

    @Override
    protected Class<ProjectionStep> family() {
        return ProjectionStep.class;
    }

    @Override
    protected Stream<Run<ProjectionStep>> runs() {
        return Stream.of(
                t -> Projection.of(B, X, InnerProduct.dot(), t),
                t -> Projection.of(Matrix.of(2, 2, 1, 2, 1, 2), Vector.of(1, 0), InnerProduct.dot(), t),
                t -> Projection.of(B, X, InnerProduct.of(A), t),
                t -> Projection.of(Matrix.zeros(2, 1), Vector.of(1, 0), InnerProduct.dot(), t));
    }

    static List<Golden> cases() {
        return Golden.cases("projection");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void golden(Golden c) {
        Projection p = Projection.of(
                Golden.matrix(c.input().get("basis")), Golden.vector(c.input().get("x")));
        Vector projection = Golden.vector(c.expected().get("projection"));
        assertEquals(0, p.projection().minus(projection).maxNorm(), c.relTol() * projection.maxNorm());
        Matrix P = Golden.matrix(c.expected().get("projectionMatrix"));
        assertEquals(0, p.P().minus(P).maxNorm(), c.relTol() * P.maxNorm());
        if (c.expected().has("coordinates")) {
            Vector lambda = Golden.vector(c.expected().get("coordinates"));
            assertEquals(0, p.lambda().minus(lambda).maxNorm(), c.relTol() * lambda.maxNorm());
            assertEquals(c.expected().get("error").asDouble(), p.distance(), c.relTol() * p.distance());
        }
        assertTrue(p.certificate().holds());
    }

    @Test
    void example310() {
        Projection p = Projection.of(Vector.of(1, 2, 2), Vector.of(1, 1, 1));
        assertEquals(5.0 / 9, p.lambda().get(0), 1e-15);
        assertEquals(
                0, p.residual().minus(Vector.of(4.0 / 9, -1.0 / 9, -1.0 / 9)).maxNorm(), 1e-15);
    }

    @Test
    void example311ShowsItsNormalEquations() {
        List<ProjectionStep> steps = new java.util.ArrayList<>();
        Projection.of(B, X, InnerProduct.dot(), steps::add);
        ProjectionStep.NormalEquations normal = (ProjectionStep.NormalEquations) steps.get(1);
        assertEquals(Matrix.of(2, 2, 3, 3, 3, 5), normal.gram());
        assertEquals(Vector.of(6, 0), normal.rhs());
        ProjectionStep.Foot foot = (ProjectionStep.Foot) steps.get(3);
        assertEquals(0, foot.projection().minus(Vector.of(5, 2, -1)).maxNorm(), 1e-14);
        assertEquals(Math.sqrt(6), foot.distance(), 1e-14);
    }

    @Test
    void exercise35HasDependentGenerators() {
        Matrix U =
                Matrix.of(new double[][] {{0, 1, -3, -1}, {-1, -3, 4, -3}, {2, 1, 1, 5}, {0, -1, 2, 0}, {2, 2, 1, 7}});
        Vector x = Vector.of(-1, -9, -1, 4, 1);
        Projection p = Projection.of(U, x);
        assertEquals(List.of(3), p.dependent());
        assertEquals(3, p.dimension());
        assertEquals(0, p.lambda().minus(Vector.of(-3, 4, 1, 0)).maxNorm(), 1e-13);
        assertEquals(0, p.projection().minus(Vector.of(1, -5, -1, -2, 3)).maxNorm(), 1e-13);
        assertEquals(Math.sqrt(60), p.distance(), 1e-13);
        assertTrue(p.certificate().holds());
    }

    @Test
    void exercise36UnderAnotherInnerProduct() {
        Projection p = Projection.of(Matrix.of(3, 2, 1, 0, 0, 0, 0, 1), Vector.of(0, 1, 0), InnerProduct.of(A));
        assertEquals(0, p.projection().minus(Vector.of(0.5, 0, -0.5)).maxNorm(), 1e-15);
        assertEquals(1, p.distance(), 1e-15);
        assertTrue(p.certificate().holds());
    }

    @Property(tries = 80, seed = "1")
    void noOtherPointOfTheSubspaceIsNearer(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(min = 1, max = 5) int k, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix G = random(n, n, rng);
        InnerProduct inner = InnerProduct.of(G.transpose().times(G).plus(Matrix.identity(n)));
        Matrix generators = random(n, k, rng);
        Vector x = random(n, 1, rng).column(0);
        Projection p = Projection.of(generators, x, inner);
        assertTrue(p.certificate().holds(), () -> p.certificate().toString());
        for (int i = 0; i < 5; i++) {
            Vector other = generators.times(random(k, 1, rng).column(0));
            assertTrue(inner.norm(x.minus(other)) >= p.distance() * (1 - 1e-12));
        }
        // Pythagoras
        double square = inner.norm(x) * inner.norm(x);
        double sum = p.distance() * p.distance() + inner.norm(p.projection()) * inner.norm(p.projection());
        assertEquals(square, sum, 1e-12 * square);
        // projecting twice changes nothing
        assertEquals(
                0, Projection.of(generators, p.projection(), inner).distance(), 1e-12 * Math.max(1, inner.norm(x)));
    }

    @Test
    void aLineFitIsAProjection() {
        Rng rng = Rng.seeded(7);
        int n = 2000;
        double[][] rows = new double[n][2];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[] {1, i / 100.0};
            y[i] = 3 - 0.5 * rows[i][1] + 0.1 * (rng.uniform() - 0.5);
        }
        Projection p = Projection.of(Matrix.of(rows), Vector.of(y));
        assertEquals(3, p.lambda().get(0), 0.01);
        assertEquals(-0.5, p.lambda().get(1), 0.001);
        assertEquals(0, rowSum(p.residual()), 1e-9);
    }

    private static double rowSum(Vector r) {
        double s = 0;
        for (int i = 0; i < r.size(); i++) s += r.get(i);
        return s;
    }

    private static Matrix random(int m, int n, Rng rng) {
        double[] a = new double[m * n];
        for (int i = 0; i < a.length; i++) a[i] = 2 * rng.uniform() - 1;
        return Matrix.of(m, n, a);
    }

    @Test
    void nearlyDependentGeneratorsStillGiveTheNearestPoint() {
        Matrix H = GramSchmidtTest.hilbert(8);
        Projection p = Projection.of(H, Vector.of(1, 2, 3, 4, 5, 6, 7, 8));
        assertEquals(0, p.distance(), 1e-7);
        assertEquals(
                Matrix.zeros(2, 2),
                Projection.of(Matrix.zeros(2, 1), Vector.of(1, 2)).P());
    }

    @Test
    void scaleIsNoMatter() {
        for (double scale : new double[] {1e-200, 1e200}) {
            Projection p = Projection.of(B.times(scale), X);
            assertEquals(0, p.projection().minus(Vector.of(5, 2, -1)).maxNorm(), 1e-13);
        }
    }

    @Test
    void badInputIsNamed() {
        says("x has 2 entries, expected 3", () -> Projection.of(B, Vector.of(1, 2)));
        says("B[1][0] is NaN", () -> Projection.of(Matrix.of(2, 1, 1, Double.NaN), Vector.of(1, 2)));
        says("x[1] is Infinity", () -> Projection.of(B, Vector.of(1, Double.POSITIVE_INFINITY, 0)));
        says("needs at least 1×1", () -> Projection.of(Matrix.zeros(3, 0), X));
        says("expected 2", () -> Projection.of(B, X, InnerProduct.of(Matrix.identity(2))));
        assertThrows(
                NotPositiveDefiniteException.class,
                () -> Projection.of(
                        Vector.of(1, 0).size() == 2 ? Matrix.identity(2) : B,
                        Vector.of(1, 0),
                        InnerProduct.of(Matrix.of(2, 2, 1, 2, 2, 1))));
    }

    private static void says(String part, org.junit.jupiter.api.function.Executable run) {
        var e = assertThrows(IllegalArgumentException.class, run);
        assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
    }
}
