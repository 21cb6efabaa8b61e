package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Projection;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * {@code P² = P} and {@code P = Pᵀ}, and that these two say all, checked on the P of Example 3.11 or of a random plane.
 *
 * @mml §3.8, Definition 3.10; §3.8.2, (3.59)
 */
public final class IdempotentDerivation extends Derivation {
    public IdempotentDerivation() {
        super("idempotent", "projection");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Matrix.of(3, 2, 1, 0, 1, 1, 1, 2), Vector.of(6, 0, 0));
        Rng rng = Rng.seeded(seed);
        Matrix B = Matrix.ofColumns(
                Vector.of(1, rng.between(-2, 2), rng.between(-2, 2)), Vector.of(0, 1, rng.between(-2, 2)));
        return lines(B, Vector.of(rng.between(-4, 4), rng.between(-4, 4), rng.between(1, 6)));
    }

    @Override
    public List<Line> following(State state) {
        ProjectionInput in = ProjectionDerivation.fitting(state);
        return lines(in.generators(), in.vector("x"));
    }

    private static List<Line> lines(Matrix B, Vector x) {
        Projection p = Projection.of(B, x);
        Matrix P = p.P();
        Vector once = P.times(x);
        Vector twice = P.times(once);
        double change = P.times(P).minus(P).maxNorm();
        double asymmetry = P.minus(P.transpose()).maxNorm();
        Matrix rest = Matrix.identity(x.size()).minus(P);
        Matrix mixed = P.transpose().times(rest);
        double scale = Math.max(1, x.maxNorm());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\mat P\\vec x=" + Live.matrix(P) + Live.column(x) + "=" + Live.column(once) + ",\\quad\\mat P\\,"
                        + Live.column(once) + "=" + Live.column(twice),
                once.minus(twice).maxNorm() < 1e-12 * scale,
                "good series-2"));
        lines.add(new Line("\\mat P^2=" + Live.matrix(P.times(P)) + "=\\mat P", change < 1e-12));
        lines.add(new Line("\\mat P\\T=" + Live.matrix(P.transpose()) + "=\\mat P", asymmetry < 1e-12));
        lines.add(new Line(
                "\\mat P\\T(\\mat I-\\mat P)=" + Live.matrix(P.transpose()) + Live.matrix(rest) + "="
                        + Live.matrix(mixed),
                mixed.maxNorm() < 1e-12,
                "change"));
        return lines;
    }
}
