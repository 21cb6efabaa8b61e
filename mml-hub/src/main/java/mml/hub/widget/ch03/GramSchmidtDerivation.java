package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.GramSchmidt;
import mml.geometry.Projection;
import mml.hub.widget.Derivation;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;
import mml.viz.plot.Line;

/**
 * Gram–Schmidt as repeated projection, checked on Exercise 3.8 with a third vector, or on random vectors.
 *
 * @mml §3.8.3, (3.67), (3.68)
 */
public final class GramSchmidtDerivation extends Derivation {
    public GramSchmidtDerivation() {
        super("gram-schmidt");
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
        Projection onLine = Projection.of(a1, a2);
        Vector u2 = onLine.residual();
        Projection onPlane = Projection.of(Matrix.ofColumns(a1, a2), a3);
        Vector one = Projection.of(a1, a3).projection();
        Vector two = Projection.of(u2, a3).projection();
        Matrix A = Matrix.ofColumns(a1, a2, a3);
        GramSchmidt gs = GramSchmidt.of(A);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "a₁ = " + NumberText.tuple(a1) + ", a₂ = " + NumberText.tuple(a2) + ": u₂ = " + NumberText.tuple(u2, 1)
                        + ", orthogonal to u₁ = a₁",
                small(u2.dot(a1))));
        lines.add(new Line(
                "π(a₃) = " + NumberText.tuple(one, 1) + " + " + NumberText.tuple(two, 1) + " = "
                        + NumberText.tuple(onPlane.projection(), 1),
                small(one.plus(two).minus(onPlane.projection()).maxNorm())));
        Vector u3 = a3.minus(one).minus(two);
        lines.add(new Line(
                "u₃ = " + NumberText.tuple(u3, 1) + " is orthogonal to both", small(u3.dot(a1)) && small(u3.dot(u2))));
        lines.add(new Line(
                "‖u₁‖ = " + NumberText.of(a1.norm()) + ", ‖u₂‖ = " + NumberText.of(u2.norm()) + ", ‖u₃‖ = "
                        + NumberText.of(u3.norm()) + " stand on the diagonal of R, and A = QR",
                gs.certificate().holds() && small(gs.R().get(2, 2) - u3.norm())));
        return lines;
    }

    private static boolean small(double x) {
        return Math.abs(x) < 1e-12;
    }
}
