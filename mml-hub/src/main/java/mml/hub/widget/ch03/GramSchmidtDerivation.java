package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.GramSchmidt;
import mml.geometry.Projection;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * Gram–Schmidt as repeated projection, checked on Exercise 3.8 with a third vector, or on random vectors.
 *
 * @mml §3.8.3, (3.67), (3.68)
 */
public final class GramSchmidtDerivation extends Derivation {
    private static final double SMALL = 1e-11;

    public GramSchmidtDerivation() {
        super("gram-schmidt", "gram-schmidt");
    }

    @Override
    public List<Line> lines(int seed) {
        Vector a1 = Vector.of(1, 1, 1);
        Vector a2 = Vector.of(-1, 2, 0);
        Vector a3 = Vector.of(0, 1, 2);
        if (seed > 0) {
            Rng rng = Rng.seeded(seed);
            a1 = Vector.of(rng.between(1, 3), rng.between(-2, 2), rng.between(-2, 2));
            a2 = Vector.of(0, rng.between(1, 3), rng.between(-2, 2));
            do a3 = Vector.of(rng.between(-2, 2), rng.between(-2, 2), rng.between(3, 5));
            while (Projection.of(Matrix.ofColumns(a1, a2), a3).distance() < 0.5);
        }
        return lines(Matrix.ofColumns(a1, a2, a3));
    }

    @Override
    public List<Line> following(State state) {
        Matrix A = GramSchmidtWidget.vectors(state);
        if (A.cols() < 3 || A.rows() < 3)
            throw new IllegalArgumentException("The derivation speaks of three vectors of space; the figure shows "
                    + A.cols() + " of " + A.rows() + " entries.");
        Matrix three = Matrix.ofColumns(A.column(0), A.column(1), A.column(2));
        if (!GramSchmidt.of(three).dependent().isEmpty()
                || GramSchmidt.of(three).loss() > SMALL)
            throw new IllegalArgumentException("The vectors of the figure are dependent, or nearly so.");
        return lines(three);
    }

    private static List<Line> lines(Matrix A) {
        Vector a1 = A.column(0);
        Vector a2 = A.column(1);
        Vector a3 = A.column(2);
        double scale = Math.max(1, A.maxNorm() * A.maxNorm());
        Vector onLine = Projection.of(a1, a2).projection();
        Vector u2 = a2.minus(onLine);
        Projection onPlane = Projection.of(Matrix.ofColumns(a1, a2), a3);
        Vector one = Projection.of(a1, a3).projection();
        Vector two = Projection.of(u2, a3).projection();
        Vector u3 = a3.minus(one).minus(two);
        GramSchmidt gs = GramSchmidt.of(A);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\vec u_2=" + Live.column(a2) + "-" + Live.column(onLine) + "=" + Live.column(u2)
                        + ",\\quad\\vec u_1\\T\\vec u_2=" + Live.number(u2.dot(a1), scale),
                small(u2.dot(a1), scale),
                "series-1 series-2"));
        lines.add(new Line(
                Live.column(onPlane.projection()) + "=" + Live.column(one) + "+" + Live.column(two),
                small(one.plus(two).minus(onPlane.projection()).maxNorm(), scale),
                "series-1 series-2 focus"));
        lines.add(new Line(
                "\\vec u_3=" + Live.column(a3) + "-" + Live.column(one) + "-" + Live.column(two) + "="
                        + Live.column(u3),
                small(u3.dot(a1), scale) && small(u3.dot(u2), scale),
                "series-3"));
        lines.add(new Line(
                Live.matrix(A) + "=\\mat Q\\mat R=" + Live.matrix(gs.Q()) + Live.matrix(gs.R()),
                gs.certificate().holds() && small(gs.R().get(2, 2) - u3.norm(), scale),
                "series-1 series-2 series-3"));
        return lines;
    }

    private static boolean small(double x, double scale) {
        return Math.abs(x) <= SMALL * scale;
    }
}
