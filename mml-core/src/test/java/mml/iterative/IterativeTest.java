package mml.iterative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.decomposition.Qr;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.SymmetricEigen;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IterativeTest extends TraceContract<IterativeStep> {
    private interface Method {
        Solution solve(Matrix A, Vector b, Vector x0, Stopping stopping, Tracer<? super IterativeStep> trace);
    }

    /** All of them, for a symmetric, positive definite, diagonally dominant A. */
    private static Map<String, Method> methods(double omega) {
        Map<String, Method> all = new LinkedHashMap<>();
        all.put("Richardson", (A, b, x0, s, t) -> Richardson.of(A, b, Richardson.safe(A), x0, s, t));
        all.put("Jacobi", Jacobi::of);
        all.put("Gauss–Seidel", GaussSeidel::of);
        all.put("SOR", (A, b, x0, s, t) -> Sor.of(A, b, omega, x0, s, t));
        all.put("conjugate gradients", ConjugateGradient::of);
        all.put("MINRES", Minres::of);
        all.put("GMRES", (A, b, x0, s, t) -> Gmres.of(A, b, A.rows(), x0, s, t));
        all.put("GMRES, restarted", (A, b, x0, s, t) -> Gmres.of(A, b, 2, x0, s, t));
        return all;
    }

    private static final Matrix A = Matrix.of(3, 3, 4, -1, 0, -1, 4, -1, 0, -1, 4);
    private static final Vector B = Vector.of(2, 4, 10);

    @Override
    protected Class<IterativeStep> family() {
        return IterativeStep.class;
    }

    @Override
    protected Stream<Run<IterativeStep>> runs() {
        return methods(1.2).values().stream().map(m -> t -> m.solve(A, B, zero(3), Stopping.DEFAULT, t));
    }

    private static Vector zero(int n) {
        return Vector.of(new double[n]);
    }

    private static Matrix random(int n, long seed) {
        Rng rng = Rng.seeded(seed);
        double[] a = new double[n * n];
        for (int i = 0; i < a.length; i++) a[i] = 2 * rng.uniform() - 1;
        return Matrix.of(n, n, a);
    }

    private static Vector vector(int n, long seed) {
        return random(n, seed + 1).column(0);
    }

    /** Strictly diagonally dominant by a factor; symmetric if asked. */
    private static Matrix dominant(int n, long seed, double factor, boolean symmetric) {
        double[][] a = random(n, seed).toArray();
        for (int i = 0; symmetric && i < n; i++) for (int j = 0; j < i; j++) a[i][j] = a[j][i];
        for (int i = 0; i < n; i++) {
            double sum = 0.1;
            for (int j = 0; j < n; j++) if (j != i) sum += Math.abs(a[i][j]);
            a[i][i] = factor * sum * (symmetric || a[i][i] > 0 ? 1 : -1);
        }
        return Matrix.of(a);
    }

    /** {@code Q diag(λ) Qᵀ}. */
    private static Matrix spectrum(long seed, double... lambda) {
        Matrix Q = Qr.of(random(lambda.length, seed)).Q();
        Matrix S = Q.times(Matrix.diagonal(Vector.of(lambda))).times(Q.transpose());
        return S.plus(S.transpose()).times(0.5);
    }

    private static Matrix positiveDefinite(int n, long seed) {
        Rng rng = Rng.seeded(seed);
        double[] lambda = new double[n];
        for (int i = 0; i < n; i++) lambda[i] = 0.1 + 2 * rng.uniform();
        return spectrum(seed, lambda);
    }

    /** −1, 2, −1 along the diagonal: the second derivative on a grid. */
    private static Matrix second(int n) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 2;
            if (i > 0) a[i][i - 1] = a[i - 1][i] = -1;
        }
        return Matrix.of(a);
    }

    private static List<Iterate> iterates(Trace<IterativeStep> trace) {
        List<Iterate> out = new ArrayList<>();
        for (IterativeStep s : trace) if (s instanceof Iterate i) out.add(i);
        return out;
    }

    @Property(tries = 60, seed = "1")
    void allFindTheDirectSolution(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Matrix M = dominant(n, seed, 1.3, true);
        Vector b = vector(n, seed);
        Vector x = Lu.of(M).solve(b);
        methods(1.1).forEach((name, method) -> {
            Solution s = method.solve(M, b, vector(n, seed + 5), Stopping.DEFAULT, Tracer.off());
            assertEquals(Outcome.CONVERGED, s.outcome(), name);
            assertTrue(s.relativeResidual() <= 1e-10, name);
            assertTrue(s.certificate().holds(), () -> name + ": " + s.certificate());
            assertEquals(0, s.x().minus(x).maxNorm(), 1e-8 * x.maxNorm(), name);
        });
    }

    @Property(tries = 60, seed = "1")
    void everyStepShowsItsOwnResidual(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Matrix M = dominant(n, seed, 1.3, true);
        Vector b = vector(n, seed);
        methods(1.1).forEach((name, method) -> {
            Recorder<IterativeStep> recorder = Recorder.all();
            Solution solution = method.solve(M, b, zero(n), Stopping.DEFAULT, recorder);
            List<Iterate> states = iterates(recorder.trace());
            assertEquals(solution.iterations() + 1, states.size(), name);
            for (int k = 0; k < states.size(); k++) {
                Iterate s = states.get(k);
                assertEquals(k, s.k(), name);
                assertEquals(0, b.minus(M.times(s.x())).minus(s.r()).maxNorm(), 1e-12 * b.norm(), name);
                assertEquals(s.r().norm(), s.residualNorm(), name);
            }
        });
    }

    @Property(tries = 100, seed = "1")
    void jacobiConvergesForStrictlyDominantMatrices(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Matrix M = dominant(n, seed, 1.1, false);
        Vector x = vector(n, seed);
        Vector b = M.times(x);
        assertTrue(Jacobi.spectralRadius(M) < 1 / 1.1 + 1e-12);
        assertTrue(GaussSeidel.spectralRadius(M) < 1 / 1.1 + 1e-12);
        Trace<IterativeStep> trace = Trace.of(t -> Jacobi.of(M, b, t));
        double error = Double.POSITIVE_INFINITY;
        for (Iterate s : iterates(trace)) { // the error shrinks by the row sums of D⁻¹(A − D)
            double now = s.x().minus(x).maxNorm();
            assertTrue(now <= error / 1.1 + 1e-13 * x.maxNorm());
            error = now;
        }
        assertTrue(Jacobi.of(M, b).converged());
        assertTrue(GaussSeidel.of(M, b).converged());
    }

    @Property(tries = 100, seed = "1")
    void relaxationConvergesForPositiveDefiniteMatrices(
            @ForAll @IntRange(min = 1, max = 10) int n,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.05, max = 1.95) double omega) {
        Matrix M = positiveDefinite(n, seed);
        Vector b = vector(n, seed);
        assertTrue(GaussSeidel.spectralRadius(M) < 1);
        double rho = Sor.spectralRadius(M, omega);
        assertTrue(rho < 1, () -> "ρ = " + rho);
        assertTrue(rho >= Math.abs(omega - 1) - 1e-7, () -> "Kahan: ρ = " + rho + " for ω = " + omega);
        assertTrue(GaussSeidel.of(M, b).converged());
        assertTrue(Sor.of(M, b, omega).converged());
    }

    @Test
    void theSpectralRadiiOfTheModelProblem() {
        int n = 20;
        Matrix M = second(n);
        double rho = Math.cos(Math.PI / (n + 1));
        assertEquals(rho, Jacobi.spectralRadius(M), 1e-12);
        assertEquals(rho * rho, GaussSeidel.spectralRadius(M), 1e-12);
        double best = 2 / (1 + Math.sqrt(1 - rho * rho));
        assertEquals(best - 1, Sor.spectralRadius(M, best), 1e-6); // a defective eigenvalue: half the digits
        assertTrue(Sor.spectralRadius(M, best + 0.02) > best - 1);
        Vector lambda = SymmetricEigen.values(M);
        double omega = 2 / (lambda.get(0) + lambda.get(n - 1));
        double kappa = lambda.get(n - 1) / lambda.get(0);
        assertEquals((kappa - 1) / (kappa + 1), Richardson.spectralRadius(M, omega), 1e-12);
        Vector b = vector(n, 3);
        int jacobi = Jacobi.of(M, b).iterations();
        int seidel = GaussSeidel.of(M, b).iterations();
        int sor = Sor.of(M, b, best).iterations();
        assertEquals(2, jacobi / (double) seidel, 0.1);
        assertTrue(sor * 5 < seidel, sor + " steps instead of " + seidel);
        assertTrue(ConjugateGradient.of(M, b).iterations() <= n);
    }

    @Test
    void aWatchedRunShowsTheSpectralRadiusOnce() {
        Trace<IterativeStep> trace = Trace.of(t -> Jacobi.of(A, B, t));
        assertEquals(Math.sqrt(2) / 4, ((IterativeStep.Splitting) trace.get(1)).spectralRadius(), 1e-14);
        assertEquals(1, count(trace, IterativeStep.Splitting.class));
        assertEquals(0, count(Trace.of(t -> Minres.of(A, B, t)), IterativeStep.Splitting.class));
    }

    private static long count(Trace<IterativeStep> trace, Class<?> kind) {
        long n = 0;
        for (IterativeStep s : trace) if (kind.isInstance(s)) n++;
        return n;
    }

    @Test
    void jacobiAndGaussSeidelByHand() {
        Matrix M = Matrix.of(2, 2, 2, 1, 1, 4);
        Vector b = Vector.of(4, 9);
        Trace<IterativeStep> jacobi = Trace.of(t -> Jacobi.of(M, b, t));
        assertEquals(Vector.of(2, 2.25), iterates(jacobi).get(1).x());
        assertEquals(Vector.of(0.875, 1.75), iterates(jacobi).get(2).x());
        Trace<IterativeStep> seidel = Trace.of(t -> GaussSeidel.of(M, b, t));
        assertEquals(Vector.of(2, 1.75), iterates(seidel).get(1).x());
        assertEquals(Vector.of(1.125, 1.96875), iterates(seidel).get(2).x());
    }

    @Property(tries = 60, seed = "1")
    void conjugateGradientsEndAfterAsManyStepsAsUnknowns(
            @ForAll @IntRange(min = 1, max = 10) int n, @ForAll long seed) {
        Matrix M = positiveDefinite(n, seed);
        Vector b = vector(n, seed);
        Vector x = Lu.of(M).solve(b);
        Vector lambda = SymmetricEigen.values(M);
        double kappa = Math.sqrt(lambda.get(n - 1) / lambda.get(0));
        Recorder<IterativeStep> recorder = Recorder.all();
        Solution s = ConjugateGradient.of(M, b, recorder);
        assertTrue(s.converged() && s.iterations() <= n, () -> s.iterations() + " steps for " + n);
        List<Iterate> states = iterates(recorder.trace());
        double first = energy(M, states.get(0).x().minus(x));
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < states.size(); k++) {
            double error = energy(M, states.get(k).x().minus(x));
            assertTrue(error <= 2 * Math.pow((kappa - 1) / (kappa + 1), k) * first + 1e-12 * first);
            assertTrue(error <= before + 1e-12 * first);
            before = error;
        }
        for (int i = 0; i + 1 < states.size(); i++)
            for (int j = 0; j < i; j++) {
                Vector p = ((Iterate.Conjugate) states.get(i)).p();
                Vector q = ((Iterate.Conjugate) states.get(j)).p();
                assertEquals(0, p.dot(M.times(q)) / energy(M, p) / energy(M, q), 1e-6);
            }
    }

    private static double energy(Matrix M, Vector e) {
        return Math.sqrt(Math.max(0, e.dot(M.times(e))));
    }

    @Test
    void conjugateGradientsNeedAStepForEachDifferentEigenvalue() {
        Matrix M = spectrum(4, 1, 1, 1, 2, 2, 2, 2, 5, 5, 5);
        assertEquals(3, ConjugateGradient.of(M, vector(10, 1)).iterations());
        assertEquals(3, Minres.of(M, vector(10, 1)).iterations());
    }

    @Property(tries = 60, seed = "1")
    void leastResidualsNeverGrowAndTheTwoMethodsAgree(@ForAll @IntRange(min = 1, max = 10) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double[] lambda = new double[n];
        for (int i = 0; i < n; i++) lambda[i] = (rng.below(2) == 0 ? 1 : -1) * (0.3 + rng.uniform());
        Matrix M = spectrum(seed, lambda); // indefinite
        Vector b = vector(n, seed);
        Trace<IterativeStep> minres = Trace.of(t -> Minres.of(M, b, t));
        Trace<IterativeStep> gmres = Trace.of(t -> Gmres.of(M, b, t));
        for (Trace<IterativeStep> trace : List.of(minres, gmres)) neverGrows(trace, b);
        List<Iterate> one = iterates(minres);
        List<Iterate> two = iterates(gmres);
        for (int k = 0; k < Math.min(one.size(), two.size()); k++)
            assertEquals(one.get(k).residualNorm(), two.get(k).residualNorm(), 1e-7 * b.norm());
        for (Solution s : List.of(Minres.of(M, b), Gmres.of(M, b))) {
            assertTrue(s.converged() && s.iterations() <= n + 1, s.iterations() + " steps for " + n);
            assertEquals(0, s.x().minus(Lu.of(M).solve(b)).maxNorm(), 1e-8 * s.x().maxNorm());
        }
    }

    private static void neverGrows(Trace<IterativeStep> trace, Vector b) {
        double before = Double.POSITIVE_INFINITY;
        for (Iterate s : iterates(trace)) {
            assertTrue(s.residualNorm() <= before + 1e-13 * b.norm());
            before = s.residualNorm();
        }
    }

    @Property(tries = 60, seed = "1")
    void gmresSolvesWhatIsNotSymmetricAndNothingInItsSpaceIsBetter(
            @ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
        Matrix M = random(n, seed).plus(Matrix.identity(n).times(2));
        Vector b = vector(n, seed);
        Trace<IterativeStep> trace = Trace.of(t -> Gmres.of(M, b, t));
        neverGrows(trace, b);
        Solution solution = Gmres.of(M, b);
        assertTrue(solution.converged() && solution.iterations() <= n);
        Vector[] krylov = new Vector[n];
        krylov[0] = b;
        for (int k = 1; k < n; k++) krylov[k] = M.times(krylov[k - 1]).times(1 / krylov[k - 1].norm());
        for (Iterate s : iterates(trace)) {
            if (s.k() == 0) continue;
            Vector[] images = new Vector[s.k()];
            for (int i = 0; i < s.k(); i++) images[i] = M.times(krylov[i]);
            double least = LeastSquares.of(Matrix.ofColumns(images), b).residualNorm();
            assertEquals(least, s.residualNorm(), 1e-6 * b.norm());
            Iterate.Krylov state = (Iterate.Krylov) s;
            int j = state.H().cols();
            Matrix Vj = Matrix.ofColumns(Stream.iterate(0, i -> i + 1)
                    .limit(j)
                    .map(state.V()::column)
                    .toArray(Vector[]::new));
            if (state.V().cols() == j + 1)
                assertEquals(0, M.times(Vj).minus(state.V().times(state.H())).maxNorm(), 1e-13);
            assertEquals(0, Vj.transpose().times(Vj).minus(Matrix.identity(j)).maxNorm(), 1e-13);
        }
    }

    @Test
    void aShiftLeavesGmresNothingUntilTheLastStep() {
        int n = 6;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) a[i][(i + 1) % n] = 1;
        Matrix shift = Matrix.of(a);
        Vector b = Matrix.identity(n).column(0);
        Trace<IterativeStep> trace = Trace.of(t -> Gmres.of(shift, b, t));
        List<Iterate> states = iterates(trace);
        assertEquals(n + 1, states.size());
        for (int k = 0; k < n; k++) assertEquals(1, states.get(k).residualNorm(), 1e-15);
        Solution restarted = Gmres.of(shift, b, 3, zero(n), Stopping.DEFAULT.withIterations(50), Tracer.off());
        assertEquals(Outcome.ITERATION_LIMIT, restarted.outcome());
        assertEquals(50, restarted.iterations());
        assertFalse(restarted.certificate().holds());
    }

    @Test
    void whatDoesNotConvergeSaysSoAndStaysFinite() {
        Matrix M = Matrix.of(2, 2, 1, 2, 2, 1);
        for (Solution s : List.of(
                Jacobi.of(M, Vector.of(1, 0)),
                GaussSeidel.of(M, Vector.of(1, 0)),
                Richardson.of(M, Vector.of(1, 0), 5))) {
            assertEquals(Outcome.DIVERGED, s.outcome());
            assertTrue(s.x().maxNorm() < Double.MAX_VALUE && s.iterations() < 1000);
            assertFalse(s.certificate().holds());
        }
        Solution short_ = Jacobi.of(A, B, zero(3), Stopping.DEFAULT.withIterations(3), Tracer.off());
        assertEquals(Outcome.ITERATION_LIMIT, short_.outcome());
        assertEquals(3, short_.iterations());
        assertEquals(
                zero(3),
                Jacobi.of(A, B, zero(3), Stopping.DEFAULT.withIterations(0), Tracer.off())
                        .x());
        methods(1)
                .forEach((name, m) -> assertEquals(
                        Outcome.ITERATION_LIMIT,
                        m.solve(second(30), vector(30, 1), zero(30), new Stopping(0, 200), Tracer.off())
                                .outcome(),
                        name)); // not even a tolerance of 0 makes a loop or a NaN
    }

    @Test
    void theWrongKindOfMatrixIsABreakdown() {
        Matrix indefinite = Matrix.of(2, 2, 1, 0, 0, -1);
        Solution cg = ConjugateGradient.of(indefinite, Vector.of(1, 1));
        assertEquals(Outcome.BREAKDOWN, cg.outcome());
        Vector x = Minres.of(indefinite, Vector.of(1, 1)).x();
        assertEquals(0, x.minus(Vector.of(1, -1)).maxNorm(), 1e-15);
        Matrix singular = Matrix.of(2, 2, 1, 1, 1, 1);
        assertEquals(Outcome.BREAKDOWN, Minres.of(singular, Vector.of(1, 0)).outcome());
        assertEquals(Outcome.BREAKDOWN, Gmres.of(singular, Vector.of(1, 0)).outcome());
        assertEquals(
                Outcome.BREAKDOWN,
                ConjugateGradient.of(Matrix.zeros(2, 2), Vector.of(1, 0)).outcome());
        assertEquals(
                Outcome.BREAKDOWN,
                Minres.of(Matrix.zeros(2, 2), Vector.of(1, 0)).outcome());
        assertEquals(
                Outcome.BREAKDOWN, Gmres.of(Matrix.zeros(2, 2), Vector.of(1, 0)).outcome());
        for (Solution s : List.of(
                ConjugateGradient.of(singular, Vector.of(2, 2)),
                Minres.of(singular, Vector.of(2, 2)),
                Gmres.of(singular, Vector.of(2, 2)))) { // singular, but b is in the image
            assertTrue(s.converged());
            assertEquals(0, s.x().minus(Vector.of(1, 1)).maxNorm(), 1e-12);
        }
    }

    @Test
    void theEasiestSystemsTakeNoStep() {
        methods(1).forEach((name, m) -> {
            assertEquals(
                    0,
                    m.solve(A, zero(3), zero(3), Stopping.DEFAULT, Tracer.off()).iterations(),
                    name);
            Solution again = m.solve(A, zero(3), B, Stopping.DEFAULT, Tracer.off());
            assertTrue(again.converged() && again.x().norm() < 1e-9 * B.norm(), name);
            Vector x = Lu.of(A).solve(B);
            assertEquals(0, m.solve(A, B, x, Stopping.DEFAULT, Tracer.off()).iterations(), name);
            Solution one = m.solve(Matrix.of(1, 1, 4), Vector.of(8), zero(1), Stopping.DEFAULT, Tracer.off());
            assertEquals(2, one.x().get(0), 1e-9, name);
        });
    }

    @Test
    void extremeScalesMakeNoDifference() {
        Vector x = Lu.of(A).solve(B);
        for (double s : new double[] {1e300, 1e-300, 1e-307})
            methods(1.1).forEach((name, m) -> {
                Solution both = m.solve(A.times(s), B.times(s), zero(3), Stopping.DEFAULT, Tracer.off());
                assertTrue(both.converged(), name);
                assertEquals(0, both.x().minus(x).maxNorm(), 1e-9, name);
                assertTrue(both.certificate().holds(), name);
                Solution right = m.solve(A, B.times(s), zero(3), Stopping.DEFAULT, Tracer.off());
                assertTrue(right.converged(), name);
                assertEquals(0, right.x().times(1 / s).minus(x).maxNorm(), 1e-9, name);
            });
    }

    @Test
    void allStopWhenAskedTo() {
        methods(1.1).forEach((name, m) -> {
            Recorder<IterativeStep> recorder = Recorder.all();
            Tracer<IterativeStep> two = recorder.stopWhen(s -> s instanceof Iterate i && i.k() == 2);
            Solution s = m.solve(A, B, zero(3), Stopping.DEFAULT, two);
            assertEquals(Outcome.STOPPED, s.outcome(), name);
            assertEquals(2, s.iterations(), name);
            assertEquals(((Iterate) recorder.trace().last()).x(), s.x(), name);
            assertFalse(s.certificate().holds(), name);
        });
    }

    @Test
    void whatLeavesTheRangeOfNumbersSaysSoWatchedOrNot() {
        Matrix odd = Matrix.of(2, 2, -9.3e-193, -1.18e259, -1.7e108, -6.7e-177);
        for (Tracer<IterativeStep> t : List.of(Tracer.<IterativeStep>off(), Recorder.<IterativeStep>all())) {
            Solution s = Jacobi.of(odd, Vector.of(1, 1), t);
            assertEquals(Outcome.NOT_FINITE, s.outcome());
            assertEquals(zero(2), s.x());
        }
        Matrix huge = A.times(1e300);
        methods(1.1).forEach((name, m) -> {
            Solution s = m.solve(huge, B, Vector.of(1, 2, 3), Stopping.DEFAULT, Tracer.off());
            assertTrue(s.x().maxNorm() <= Double.MAX_VALUE, name);
            assertEquals(s.converged(), s.certificate().holds(), name);
        });
    }

    @Test
    void gmresFollowsAResidualDownToTheSmallestNumbers() {
        Solution s = Gmres.of(A, zero(3), 2, Vector.of(1, 2, 3), new Stopping(0, 500), Tracer.off());
        assertEquals(0, s.x().maxNorm(), 1e-300);
    }

    @Test
    void badInputIsNamed() {
        Matrix nan = Matrix.of(2, 2, 1, 0, Double.NaN, 1);
        methods(1).forEach((name, m) -> {
            Stopping s = Stopping.DEFAULT;
            message("A[1][0] is NaN", () -> m.solve(nan, Vector.of(1, 1), zero(2), s, Tracer.off()));
            message("A is 2×3, expected square", () -> m.solve(Matrix.zeros(2, 3), zero(2), zero(2), s, Tracer.off()));
            message("needs at least 1×1", () -> m.solve(Matrix.zeros(0, 0), zero(0), zero(0), s, Tracer.off()));
            message("b has 2 entries, expected 3", () -> m.solve(A, zero(2), zero(3), s, Tracer.off()));
            message("x0 has 2 entries, expected 3", () -> m.solve(A, B, zero(2), s, Tracer.off()));
            message(
                    "b[1] is Infinity",
                    () -> m.solve(A, Vector.of(1, Double.POSITIVE_INFINITY, 0), zero(3), s, Tracer.off()));
            message("x0[0] is NaN", () -> m.solve(A, B, Vector.of(Double.NaN, 0, 0), s, Tracer.off()));
        });
        Matrix hollow = Matrix.of(2, 2, 1, 1, 1, 0);
        message("A[1][1] is 0", () -> Jacobi.of(hollow, zero(2)));
        message("A[1][1] is 0", () -> GaussSeidel.of(hollow, zero(2)));
        message("A[1][1] is 0", () -> Sor.of(hollow, zero(2), 1));
        message("omega is 2.0", () -> Sor.of(A, B, 2));
        message("omega is NaN", () -> Sor.of(A, B, Double.NaN));
        message("omega is 0.0", () -> Richardson.of(A, B, 0));
        message("restart is 0", () -> Gmres.of(A, B, 0, zero(3), Stopping.DEFAULT, Tracer.off()));
        message("tolerance is NaN", () -> Stopping.DEFAULT.withTolerance(Double.NaN));
        message("tolerance is -1.0", () -> Stopping.DEFAULT.withTolerance(-1));
        message("iterations is -1", () -> Stopping.DEFAULT.withIterations(-1));
        Matrix skew = Matrix.of(2, 2, 1, 0, 0.5, 1);
        message("A is not symmetric: A[1][0] is 0.5, A[0][1] is 0.0", () -> ConjugateGradient.of(skew, zero(2)));
        message("A is not symmetric", () -> Minres.of(skew, zero(2)));
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable call) {
        var e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }
}
