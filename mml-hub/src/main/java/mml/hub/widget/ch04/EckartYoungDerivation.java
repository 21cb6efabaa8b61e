package mml.hub.widget.ch04;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.LowRank;
import mml.spectral.Svd;

/**
 * Why no matrix of rank k is nearer than Â(k): a kernel and a span too large not to meet. Checked on the ratings of
 * Example 4.15 with k = 1 and a rival of rank 1, or on random ones.
 *
 * @mml §4.6, Theorem 4.25
 */
public final class EckartYoungDerivation extends Derivation {
    private static final double SMALL = 1e-10;

    public EckartYoungDerivation() {
        super("eckart-young", "ratings");
    }

    @Override
    public List<Line> lines(int seed) {
        Rng rng = Rng.seeded(seed + 1);
        Matrix A = seed == 0 ? Matrix.of(4, 3, 5, 4, 1, 5, 5, 0, 0, 0, 5, 1, 0, 4) : Randoms.matrix(rng, 4, 3);
        return lines(A, rng);
    }

    @Override
    public List<Line> following(State state) {
        Matrix A = RatingsWidget.MATRIX.in(state);
        if (Math.min(A.rows(), A.cols()) < 2)
            throw new IllegalArgumentException("With one row or column there is no smaller rank to compare.");
        return lines(A, Rng.seeded(1));
    }

    private static List<Line> lines(Matrix A, Rng rng) {
        int n = A.cols();
        Vector x = Randoms.matrix(rng, A.rows(), 1).column(0);
        Vector y = Randoms.matrix(rng, n, 1).column(0);
        Matrix B = Matrix.ofColumns(x).times(Matrix.ofColumns(y).transpose());
        Svd svd = Svd.of(A);
        LowRank low = LowRank.of(svd, 1);
        double sigma2 = svd.singularValues().get(1);
        double scale = Math.max(1, A.maxNorm());
        // in the span of v₁ and v₂ and orthogonal to y, so that Bw = 0
        Vector v1 = svd.V().column(0);
        Vector v2 = svd.V().column(1);
        Vector raw = v1.times(v2.dot(y)).minus(v2.times(v1.dot(y)));
        Vector w = raw.norm() == 0 ? v1 : raw.times(1 / raw.norm());
        double stretch = A.times(w).norm();
        double rival = Svd.of(A.minus(B)).norm();
        int kernel = n - Svd.of(B).rank();
        return List.of(
                new Line(
                        "\\left\\|" + Live.matrix(A) + "-" + Live.matrix(low.matrix()) + "\\right\\|_2="
                                + Live.number(Svd.of(A.minus(low.matrix())).norm(), 1e3 * scale) + ",\\quad\\sigma_2="
                                + Live.number(sigma2, 1e3 * scale),
                        low.certificate().holds()),
                new Line(
                        "\\mat B=" + Live.matrix(B) + ":\\quad\\dim\\ker\\mat B=" + kernel + "\\ge" + n + "-1",
                        kernel >= n - 1),
                new Line(
                        kernel + "+2>" + n + ":\\quad\\vec w=" + Live.column(w) + ",\\ \\mat B\\vec w="
                                + Live.column(B.times(w)),
                        B.times(w).norm() <= SMALL * Math.max(1, B.maxNorm())),
                new Line(
                        Live.number(rival)
                                + "=\\left\\|\\mat A-\\mat B\\right\\|_2\\ge\\left\\|\\mat A\\vec w\\right\\|="
                                + Live.number(stretch, scale) + "\\ge\\sigma_2=" + Live.number(sigma2, 1e3 * scale),
                        stretch >= sigma2 - SMALL * scale && rival >= stretch * (1 - SMALL)));
    }
}
