package mml.reduction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.decomposition.Qr;
import mml.iteration.Outcome;
import mml.kernel.Block;
import mml.kernel.Gemm;
import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.EigenIteration;
import mml.spectral.PowerIteration;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;
import mml.text.Count;
import mml.trace.Tracer;

/**
 * The directions of {@link Pca} and the deviations along them, found from the covariance, the inner products or the
 * singular values.
 *
 * @param B D×r
 * @param deviations of all D, descending
 */
record Directions(Matrix B, Vector deviations, PcaRoute route) {
    private static final PowerIteration POWER = new PowerIteration(1e-13, 20_000);
    private static final double ITERATED = 1e-12; // of the largest variance: what deflation leaves of a direction
    private static final double GOLDEN = 0.6180339887498949;
    private static final double SMALL = 1e-3; // of a start beside the matrix
    private static final double GRADED = 1e-8; // a covariance squares what the deviations differ by

    static final String GRADED_NOTE =
            "variances below 10⁻⁸ of the largest have few right digits this way; the singular values have them all";

    /** By the route asked for, or by the shape and then by the spectrum. */
    static Directions of(
            Centred data, double by, PcaRoute asked, int wanted, List<String> notes, Tracer<? super PcaStep> trace) {
        int N = data.block().rows();
        int D = data.block().cols();
        PcaRoute first = asked != PcaRoute.AUTO ? asked : D <= N ? PcaRoute.COVARIANCE : PcaRoute.GRAM;
        Directions found =
                first == PcaRoute.SVD ? ofSvd(data.Z(), by) : ofProducts(data, by, first, wanted, notes, trace);
        if (asked != PcaRoute.AUTO) {
            notes.add("by the " + first.words() + ", as asked for");
            if (first != PcaRoute.SVD && found.isGraded(wanted)) notes.add(GRADED_NOTE);
            return found;
        }
        if (!found.isGraded(wanted)) {
            notes.add("by the " + first.words() + ", because N = " + N + (D <= N ? " ≥ " : " < ") + "D = " + D);
            return found;
        }
        notes.add("by the " + PcaRoute.SVD.words()
                + ", because some variances are below 10⁻⁸ of the largest, where the "
                + (D <= N ? "covariance" : "inner products")
                + " would lose their digits");
        return ofSvd(data.Z(), by);
    }

    private static Directions ofSvd(Matrix Z, double by) {
        Svd svd = Svd.of(Z);
        double root = Math.sqrt(by);
        int r = svd.singularValues().size();
        return new Directions(
                svd.V(),
                Vector.generate(Z.cols(), m -> m < r ? svd.singularValues().get(m) / root : 0),
                PcaRoute.SVD);
    }

    private static Directions ofProducts(
            Centred data, double by, PcaRoute route, int wanted, List<String> notes, Tracer<? super PcaStep> trace) {
        Block Z = data.block();
        int N = Z.rows();
        int D = Z.cols();
        boolean covariance = route != PcaRoute.GRAM;
        int n = covariance ? D : N;
        Matrix S = Matrix.of(n, n, Gemm.square(1 / by, covariance ? Z.transpose() : Z));
        if (trace.on()) trace.step(new PcaStep.Products(S, by, route.words()));
        if (route == PcaRoute.POWER) return ofPower(S, Math.max(N, D), wanted, notes, trace);
        if (covariance) return ofCovariance(S);
        SymmetricEigen eigen = SymmetricEigen.of(S).descending();
        Vector deviations = Vector.generate(
                D, m -> m < N ? Math.sqrt(Math.max(0, eigen.eigenvalues().get(m))) : 0);
        Directions found = new Directions(Matrix.zeros(D, 0), deviations, route);
        int sure = Math.min(wanted, found.rank(Math.max(N, D)));
        if (sure == 0) return new Directions(Matrix.identity(D).columns(0, 1), deviations, route);
        if (sure < wanted)
            notes.add("the inner products give the " + Count.of(sure, "direction")
                    + " in which the points vary, no more");
        // b = Xᵀu/‖Xᵀu‖; orthonormal up to what small variances lose, which QR mends
        Matrix W = data.Z().transpose().times(eigen.eigenvectors().columns(0, sure));
        double[][] w = W.toArray();
        for (int m = 0; m < sure; m++) {
            double length = deviations.get(m) * Math.sqrt(by);
            for (double[] row : w) row[m] /= length;
        }
        return new Directions(Qr.of(Matrix.of(w)).Q(), deviations, route);
    }

    /** Direction after direction of the covariance, until less than 10⁻¹² of the largest variance is left. */
    static Directions ofPower(Matrix S, int size, int wanted, List<String> notes, Tracer<? super PcaStep> trace) {
        int D = S.rows();
        double[] deviations = new double[D];
        List<Vector> found = new ArrayList<>();
        Matrix left = S;
        double rounding = (ITERATED + size * Rounding.EPSILON) * S.maxNorm();
        while (found.size() < D && left.maxNorm() > rounding) {
            int m = found.size();
            EigenIteration run = POWER.from(left, start(left, m), trace.via(x -> new PcaStep.Power(m, x)));
            if (!(run.eigenvalue() > rounding)) break;
            if (!run.outcome().equals(Outcome.CONVERGED))
                notes.add("direction " + (m + 1) + " " + run.outcome().verb() + " after "
                        + Count.of(run.last().k(), "step")
                        + " of the power iteration: the next variance is nearly as large");
            Vector b = apart(run.eigenvector(), found);
            Vector unit = b.times(1 / b.norm());
            deviations[m] = Math.sqrt(run.eigenvalue());
            found.add(unit);
            left = deflated(left, run.eigenvalue(), unit);
            if (trace.on()) trace.step(new PcaStep.Deflated(m, left));
        }
        Vector descending = sorted(deviations, found);
        if (found.isEmpty()) return new Directions(Matrix.identity(D).columns(0, 1), descending, PcaRoute.POWER);
        if (found.size() < wanted)
            notes.add("the power iteration finds the " + Count.of(found.size(), "direction")
                    + " in which the points vary, no more");
        return new Directions(Matrix.ofColumns(found.toArray(Vector[]::new)), descending, PcaRoute.POWER);
    }

    /** Nearly equal variances may be found the smaller first: brings both into order. */
    private static Vector sorted(double[] deviations, List<Vector> directions) {
        for (int m = 1; m < directions.size(); m++)
            for (int k = m; k > 0 && deviations[k] > deviations[k - 1]; k--) {
                double d = deviations[k];
                deviations[k] = deviations[k - 1];
                deviations[k - 1] = d;
                Collections.swap(directions, k, k - 1);
            }
        return Vector.of(deviations);
    }

    /**
     * A vector of no particular direction, times S, so that it lies where S does not vanish; another one for each direction,
     * for of equal variances the first iteration has used up all of its start.
     */
    private static Vector start(Matrix S, int m) {
        int D = S.rows();
        Vector start = S.times(Vector.generate(D, i -> {
            double golden = (i + 1.0) * (m + 1) * GOLDEN;
            return 1 + golden - Math.floor(golden);
        }));
        if (start.maxNorm() > SMALL * S.maxNorm()) return start;
        int most = 0;
        for (int d = 1; d < D; d++) if (S.get(d, d) > S.get(most, most)) most = d;
        return S.column(most);
    }

    /** x less its parts along unit vectors. */
    private static Vector apart(Vector x, List<Vector> units) {
        Vector out = x;
        for (Vector u : units) out = out.plus(-out.dot(u), u);
        return out.norm() > Rounding.EPSILON * x.norm() ? out : x;
    }

    private static Matrix deflated(Matrix S, double lambda, Vector unit) {
        return Matrix.generate(S.rows(), S.cols(), (i, j) -> S.get(i, j) - lambda * (unit.get(i) * unit.get(j)));
    }

    static Directions ofCovariance(Matrix S) {
        SymmetricEigen eigen = SymmetricEigen.of(S).descending();
        return new Directions(
                eigen.eigenvectors(), eigen.eigenvalues().map(l -> Math.sqrt(Math.max(0, l))), PcaRoute.COVARIANCE);
    }

    /** Whether the M-th variance is below 10⁻⁸ of the first. */
    boolean isGraded(int M) {
        double smallest = deviations.get(M - 1);
        double largest = deviations.get(0);
        return largest > 0 && smallest / largest * (smallest / largest) < GRADED;
    }

    /** How many deviations are beyond rounding, which is what computing with {@code size} numbers does. */
    int rank(int size) {
        double largest = deviations.get(0);
        double iterated = route == PcaRoute.POWER ? ITERATED : 0;
        double bound = route == PcaRoute.SVD ? size * Rounding.EPSILON : Math.sqrt(iterated + size * Rounding.EPSILON);
        int rank = 0;
        while (rank < deviations.size() && deviations.get(rank) > bound * largest) rank++;
        return rank;
    }
}
