package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Projection;
import mml.hub.widget.Derivation;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;
import mml.viz.plot.Line;

/**
 * {@code P² = P} and {@code P = Pᵀ}, and that these two say all, checked on the P of Example 3.11 or of a random plane.
 *
 * @mml §3.8, Definition 3.10; §3.8.2, (3.59)
 */
public final class IdempotentDerivation extends Derivation {
    public IdempotentDerivation() {
        super("idempotent");
    }

    @Override
    public List<Line> lines(int seed) {
        Matrix B = Matrix.of(3, 2, 1, 0, 1, 1, 1, 2);
        Vector x = Vector.of(6, 0, 0);
        if (seed > 0) {
            Rng rng = Rng.seeded(seed);
            B = Matrix.ofColumns(
                    Vector.of(1, rng.between(-2, 2), rng.between(-2, 2)), Vector.of(0, 1, rng.between(-2, 2)));
            x = Vector.of(rng.between(-4, 4), rng.between(-4, 4), rng.between(1, 6));
        }
        Projection p = Projection.of(B, x);
        Matrix P = p.P();
        Vector once = P.times(x);
        Vector twice = P.times(once);
        double change = P.times(P).minus(P).maxNorm();
        double asymmetry = P.minus(P.transpose()).maxNorm();
        Matrix rest = Matrix.identity(3).minus(P);
        double mixed = P.transpose().times(rest).maxNorm();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "P has rows " + NumberText.tuple(P.row(0), 1) + ", " + NumberText.tuple(P.row(1), 1) + ", "
                        + NumberText.tuple(P.row(2), 1) + "; Px = " + NumberText.tuple(once, x.maxNorm()) + " = P(Px)",
                once.minus(twice).maxNorm() < 1e-12));
        lines.add(new Line("largest entry of P² − P: " + rounding(change), change < 1e-13));
        lines.add(new Line("largest entry of P − Pᵀ: " + rounding(asymmetry), asymmetry < 1e-13));
        lines.add(new Line("largest entry of Pᵀ(I − P): " + rounding(mixed), mixed < 1e-13));
        return lines;
    }

    private static String rounding(double x) {
        return x == 0 ? "0" : NumberText.of(x) + ", which is rounding";
    }
}
