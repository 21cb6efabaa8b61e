package mml.hub.widget.ch04;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.LowRank;
import mml.spectral.Svd;
import mml.text.NumberText;
import mml.viz.plot.Line;

/**
 * Why no matrix of rank k is nearer than Â(k): a kernel and a span too large not to meet. Checked on the ratings of
 * Example 4.15 with k = 1 and a rival of rank 1, or on random ones.
 *
 * @mml §4.6, Theorem 4.25
 */
public final class EckartYoungDerivation extends Derivation {
    private static final double SMALL = 1e-10;

    public EckartYoungDerivation() {
        super("eckart-young");
    }

    @Override
    public List<Line> lines(int seed) {
        Rng rng = Rng.seeded(seed + 1);
        Matrix A = seed == 0 ? Matrix.of(4, 3, 5, 4, 1, 5, 5, 0, 0, 0, 5, 1, 0, 4) : Randoms.matrix(rng, 4, 3);
        Vector x = Randoms.matrix(rng, 4, 1).column(0);
        Vector y = Randoms.matrix(rng, 3, 1).column(0);
        Matrix B = Matrix.ofColumns(x).times(Matrix.ofColumns(y).transpose());
        Svd svd = Svd.of(A);
        LowRank low = LowRank.of(svd, 1);
        double sigma2 = svd.singularValues().get(1);
        // in the span of v₁ and v₂ and orthogonal to y, so that Bw = 0
        Vector v1 = svd.V().column(0);
        Vector v2 = svd.V().column(1);
        Vector raw = v1.times(v2.dot(y)).minus(v2.times(v1.dot(y)));
        Vector w = raw.norm() == 0 ? v1 : raw.times(1 / raw.norm());
        double stretch = A.times(w).norm();
        double rival = Svd.of(A.minus(B)).norm();
        return List.of(
                new Line(
                        "‖A − Â(1)‖₂ = "
                                + NumberText.of(Svd.of(A.minus(low.matrix())).norm()) + " and σ₂ = "
                                + NumberText.of(sigma2),
                        low.certificate().holds()),
                new Line(
                        "a rival B of rank 1: its kernel has " + (3 - Svd.of(B).rank()) + " dimensions",
                        Svd.of(B).rank() <= 1),
                new Line(
                        "2 + 2 > 3: a common w of length 1 has ‖Bw‖ = "
                                + NumberText.of(Math.floor(B.times(w).norm() / SMALL) * SMALL),
                        B.times(w).norm() <= SMALL * Math.max(1, B.maxNorm())),
                new Line(
                        "‖Aw‖ = " + NumberText.of(stretch) + " ≥ σ₂, so B is off by " + NumberText.of(rival),
                        stretch >= sigma2 * (1 - SMALL) && rival >= stretch * (1 - SMALL)));
    }
}
