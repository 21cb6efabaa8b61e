package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Diagonalization;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Derivation;
import mml.random.Rng;
import mml.text.NumberText;
import mml.viz.plot.Line;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The spectral theorem for symmetric 2×2 matrices, checked on Example 4.11 or on a random matrix whose eigenvalues are
 * whole.
 *
 * @mml §4.2, Theorem 4.15; §4.4, Example 4.11
 */
public final class SpectralDerivation extends Derivation {
    public SpectralDerivation() {
        super("spectral");
    }

    @Override
    public List<Line> lines(int seed) {
        FieldMatrix<BigFraction> A = FieldMatrix.parse(new String[][] {{"5/2", "-1"}, {"-1", "5/2"}});
        if (seed > 0) A = random(Rng.seeded(seed));
        BigFraction a = A.get(0, 0);
        BigFraction b = A.get(0, 1);
        BigFraction d = A.get(1, 1);
        BigFraction square =
                a.subtract(d).multiply(a.subtract(d)).add(b.multiply(b).multiply(4));
        Diagonalization of = Diagonalization.of(A);
        BigFraction first = of.D().get(0, 0);
        BigFraction second = of.D().get(1, 1);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "(a − d)² + 4b² = " + text(square) + ", not negative: λ = " + text(first) + " and " + text(second),
                square.getNumerator().signum() >= 0
                        && second.subtract(first)
                                .multiply(second.subtract(first))
                                .equals(square)));
        FieldMatrix<BigFraction> x = of.P().column(0);
        FieldMatrix<BigFraction> y = of.P().column(1);
        BigFraction inner = x.transpose().times(y).get(0, 0);
        BigFraction left = A.times(x).transpose().times(y).get(0, 0);
        BigFraction right = x.transpose().times(A.times(y)).get(0, 0);
        lines.add(new Line(
                "x = " + NumberText.tuple(x, 0) + ", y = " + NumberText.tuple(y, 0) + ": (Ax)ᵀy = " + text(left)
                        + " = xᵀ(Ay) = " + text(right),
                left.equals(right)));
        lines.add(new Line(
                "(λ₁ − λ₂) xᵀy = " + text(first.subtract(second)) + "·" + text(inner) + " = 0",
                inner.equals(BigFraction.ZERO) && !first.equals(second)));
        FieldMatrix<BigFraction> gram = of.P().transpose().times(of.P());
        lines.add(new Line(
                "PᵀP is diagonal with ‖x‖² = " + text(gram.get(0, 0)) + " and ‖y‖² = " + text(gram.get(1, 1))
                        + ", and PDP⁻¹ = A",
                gram.get(0, 1).equals(BigFraction.ZERO) && of.certificate().holds()));
        return lines;
    }

    /** {@code (λ₁vvᵀ + λ₂wwᵀ) / ‖v‖²} for v = (p, q) and w = (−q, p). */
    private static FieldMatrix<BigFraction> random(Rng rng) {
        int p = rng.between(1, 3);
        int q = rng.between(1, 3);
        int first = rng.between(-4, 4);
        int second = first + rng.between(1, 6);
        int n = p * p + q * q;
        int[][] whole = {
            {first * p * p + second * q * q, (first - second) * p * q},
            {(first - second) * p * q, first * q * q + second * p * p}
        };
        return FieldMatrix.of(whole).map(v -> v.divide(n));
    }

    private static String text(BigFraction x) {
        return NumberText.exact(Fractions.text(x));
    }
}
