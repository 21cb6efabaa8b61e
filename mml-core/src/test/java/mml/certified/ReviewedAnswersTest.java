package mml.certified;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.decomposition.GivensQr;
import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.decomposition.Qr;
import mml.geometry.AdaptiveSimpson;
import mml.geometry.Angle;
import mml.geometry.InnerProduct;
import mml.geometry.Projection;
import mml.iteration.Outcome;
import mml.iterative.Jacobi;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.Eigen;
import mml.spectral.PageRank;
import mml.spectral.PseudoInverse;
import mml.spectral.Svd;
import mml.text.Count;
import mml.trace.Recorder;
import org.junit.jupiter.api.Test;

/** Inputs of real users that gave a wrong answer, each with the right one; the number is that of the review. */
class ReviewedAnswersTest {
    @Test
    void answer5ColumnsOfProbabilitiesAreTransposedLinksAndWeightsCount() {
        Matrix M = Matrix.of(new double[][] {{0, 0, .5}, {1, 0, .5}, {0, 1, 0}});
        assertArrayEquals(
                new double[] {.2148, .3974, .3878},
                PageRank.of(M.transpose()).ranks().toArray(),
                5e-5);
        PageRank weighted = PageRank.of(Matrix.of(new double[][] {{0, 3, 1}, {1, 0, 0}, {1, 0, 0}}));
        assertTrue(weighted.ranks().get(1) > 2 * weighted.ranks().get(2));
        assertTrue(weighted.certificate().holds());
        var e = assertThrows(
                IllegalArgumentException.class, () -> PageRank.of(Matrix.of(new double[][] {{0, 1}, {-2, 0}})));
        assertEquals("links[1][0] is -2, expected a weight of 0 or more", e.getMessage());
    }

    @Test
    void answer6ColumnsOfAnyUnitGiveTheLeastSquares() {
        Matrix A = Matrix.of(new double[][] {{1, 1e141}, {1, 2e141}, {1, -1e141}, {1, 5e141}});
        LeastSquares d = LeastSquares.of(A, Vector.of(1, 2, 3, 4));
        assertEquals(2.08, d.x().get(0), 1e-14);
        assertEquals(2.4e-142, d.x().get(1), 1e-156);
        assertEquals(1.9798989873223332, d.residualNorm(), 1e-14);
        assertTrue(d.certificate().holds());
        LeastSquares wrong = new LeastSquares(A, d.b(), Vector.of(0.3, 7e-142), 2, d.dependent());
        assertFalse(wrong.certificate().holds(), () -> wrong.certificate().toString());
    }

    @Test
    void answer6NoColumnIsLostBesideALargerOne() {
        Matrix A = Matrix.of(new double[][] {{3, 1e150}, {4, 1e150}});
        assertEquals(5, Math.abs(Qr.of(A).R().get(0, 0)), 1e-14);
        assertTrue(Qr.of(A).certificate().holds());
        assertTrue(GivensQr.of(A).certificate().holds());
    }

    @Test
    void answer6AnAngleOfTinyVectors() {
        Angle angle = Angle.of(Vector.of(1e-165, 1e-165), Vector.of(1e-165, 0));
        assertEquals(45, angle.degrees(), 1e-13);
        assertFalse(angle.isRight());
        assertTrue(angle.certificate().holds());
    }

    @Test
    void answer7AnAngleOfHugeVectors() {
        Angle angle = Angle.of(Vector.of(1e200, 1e200), Vector.of(1e200, -1e200));
        assertEquals(90, angle.degrees(), 1e-13);
        assertTrue(angle.isRight());
        assertTrue(angle.certificate().holds());
        Angle same = Angle.of(Vector.of(1e200, 1e200), Vector.of(1e200, 1e200));
        assertEquals(0, same.degrees());
        assertEquals(Double.POSITIVE_INFINITY, same.inner());
    }

    @Test
    void answer7TheConditionOfATinyMatrixIsThatOfTheMatrix() {
        Matrix A = Matrix.of(new double[][] {{1, 2}, {3, 4}});
        for (double scale : new double[] {1, 1e-308, 1e-312, 1e308 / 8})
            assertEquals(1 / 21.0, Lu.of(A.times(scale)).rcond(), scale < 1e-308 ? 1e-9 : 1e-15, "" + scale);
        assertEquals(Math.log(2) - 616 * Math.log(10), Lu.of(A.times(1e-308)).logAbsDeterminant(), 1e-10);
    }

    @Test
    void answer7WhatIsRightBelowTheNormalNumbersIsConfirmed() {
        Matrix A = Matrix.of(new double[][] {{1, 2}, {3, 4}});
        for (double scale : new double[] {1e-305, 1e-310, 1e-312, 1e-316}) {
            Svd svd = Svd.of(A.times(scale));
            assertTrue(svd.certificate().holds(), () -> svd.certificate().toString());
            Eigen eigen = Eigen.of(A.times(scale));
            assertTrue(eigen.certificate().holds(), () -> eigen.certificate().toString());
        }
    }

    @Test
    void answer7APseudoInverseTooLargeAsksForALargerMatrix() {
        var e = assertThrows(
                MagnitudeException.class, () -> PseudoInverse.of(Matrix.of(new double[][] {{1e-310, 0}, {0, 2e-310}})));
        assertEquals(
                "an entry of the pseudo-inverse is larger than every double; scale the matrix up first",
                e.getMessage());
    }

    @Test
    void answer8AnOscillationInStepWithTheGridIsSeen() {
        AdaptiveSimpson.Integral found =
                AdaptiveSimpson.over(0, 1).integrate(t -> Math.pow(Math.sin(64 * Math.PI * t), 2));
        assertEquals(0.5, found.value(), 1e-9);
        assertEquals(0.5, found.size(), 1e-6);
        AdaptiveSimpson.Integral spike = AdaptiveSimpson.over(-1, 1).integrate(t -> 1 / (1e-6 + t * t));
        assertEquals(2000 * Math.atan(1000), spike.value(), 1e-4);
        assertEquals(spike.value(), spike.size(), 1e-3);
        assertEquals(
                Outcome.CONVERGED,
                AdaptiveSimpson.over(0, 1).integrate(Math::exp).outcome());
    }

    @Test
    void answer9HeavyRowsMayStandAnywhere() {
        Rng rng = Rng.seeded(9);
        int m = 40;
        double[][] A = new double[m][];
        double[] b = new double[m];
        double[] w = new double[m];
        for (int i = 0; i < m; i++) {
            double t = rng.uniform();
            A[i] = new double[] {1, t, t * t};
            b[i] = 1 + t + t * t + 1e-3 * rng.normal();
            w[i] = i >= m - 2 ? 1e24 : 1;
        }
        Vector last =
                LeastSquares.weighted(Matrix.of(A), Vector.of(b), Vector.of(w)).x();
        Vector first = LeastSquares.weighted(Matrix.of(reversed(A)), Vector.of(reversed(b)), Vector.of(reversed(w)))
                .x();
        assertArrayEquals(first.toArray(), last.toArray(), 1e-11);
    }

    private static double[][] reversed(double[][] rows) {
        double[][] back = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) back[i] = rows[rows.length - 1 - i];
        return back;
    }

    private static double[] reversed(double[] x) {
        double[] back = new double[x.length];
        for (int i = 0; i < x.length; i++) back[i] = x[x.length - 1 - i];
        return back;
    }

    @Test
    void answer13OneIsSingular() {
        assertEquals("1 entry", Count.entries(1));
        assertEquals("0 entries", Count.entries(0));
        var e = assertThrows(
                IllegalArgumentException.class, () -> Lu.of(Matrix.identity(3)).solve(Vector.of(1)));
        assertEquals("b has 1 entry, expected 3", e.getMessage());
    }

    /** M the largest double: traced and not, the same result. */
    @Test
    void fault5WatchingChangesNothingNearOverflow() {
        double M = Double.MAX_VALUE;
        Matrix A = Matrix.of(new double[][] {{M, M}, {M, -M}});
        assertEquals(outcome(() -> Lu.of(A)), outcome(() -> Lu.of(A, Recorder.all())));
        assertEquals(outcome(() -> Qr.of(A)), outcome(() -> Qr.of(A, Recorder.all())));
        assertEquals(outcome(() -> GivensQr.of(A)), outcome(() -> GivensQr.of(A, Recorder.all())));
        Matrix wild = Matrix.of(new double[][] {{-9.3e-193, -1.18e259}, {-1.7e108, -6.7e-177}});
        assertEquals(
                outcome(() -> Jacobi.of(wild, Vector.of(1, 1))),
                outcome(() -> Jacobi.of(wild, Vector.of(1, 1), Recorder.all())));
        for (Vector x : new Vector[] {Vector.of(M, M), Vector.of(M, -M), Vector.of(1e-300, M)})
            assertEquals(
                    outcome(() -> Projection.of(A, x)),
                    outcome(() -> Projection.of(A, x, InnerProduct.dot(), Recorder.all())));
    }

    private interface Run {
        Object result();
    }

    private static Object outcome(Run run) {
        try {
            return run.result();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    @Test
    void fault6ABoundThatIsNotFiniteConfirmsNothing() {
        double M = Double.MAX_VALUE;
        LeastSquares d = LeastSquares.of(Matrix.of(new double[][] {{M}, {-M}}), Vector.of(M, -M));
        assertEquals(1, d.x().get(0), 1e-15);
        LeastSquares wrong = new LeastSquares(d.A(), d.b(), Vector.of(0.5), 1, d.dependent());
        assertFalse(wrong.certificate().holds());
    }
}
