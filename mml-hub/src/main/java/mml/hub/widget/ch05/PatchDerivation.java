package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Jacobian;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.viz.plot.Scale;
import mml.viz.scene.calculus.PlaneMap;

/**
 * Why small areas grow by |det J|: sides become columns of J, and what is bent vanishes against the square.
 *
 * @mml §5.3, Figures 5.5, 5.6
 */
public final class PatchDerivation extends Derivation {
    private static final double SMALL = 0x1p-9;

    public PatchDerivation() {
        super("patch", "jacobian");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0)
            return lines(
                    Expression.parse("x cos(y)", "x", "y"),
                    Expression.parse("x sin(y)", "x", "y"),
                    Vector.of(1, 0.5),
                    0.75);
        Rng rng = Rng.seeded(seed);
        Expression u = Expression.parse("x^2 + " + rng.between(1, 3) + "y", "x", "y");
        Expression v = Expression.parse(rng.between(1, 3) + "x y", "x", "y");
        return lines(u, v, Vector.of(rng.between(1, 3), Draws.sign(rng)), 0.5);
    }

    @Override
    public List<Line> following(State state) {
        OwnMap.Formulas f = JacobianWidget.map(state);
        try {
            return lines(f.u(), f.v(), JacobianWidget.corner(state), JacobianWidget.side(state));
        } catch (NotDifferentiableException e) {
            throw new IllegalArgumentException("The figure's map has no Jacobian at this corner.", e);
        }
    }

    private static List<Line> lines(Expression u, Expression v, Vector x, double side) {
        Jacobian jacobian = Jacobian.of(List.of(u, v), x);
        Matrix J = jacobian.J();
        double a = J.get(0, 0);
        double b = J.get(0, 1);
        double c = J.get(1, 0);
        double d = J.get(1, 1);
        double det = a * d - b * c;
        double size = 1e-12 * (1 + J.maxNorm() * J.maxNorm());
        PlaneMap map =
                PlaneMap.of((s, t) -> u.at(s, t), (s, t) -> v.at(s, t), Scale.linear(-1, 1), Scale.linear(-1, 1));
        double area = map.area(x.get(0), x.get(1), side);
        double small = map.area(x.get(0), x.get(1), SMALL);
        double smaller = map.area(x.get(0), x.get(1), SMALL / 2);
        if (!Shapes.finite(area) || !Shapes.finite(small))
            throw new IllegalArgumentException("A part of the figure's square has no image.");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("\\mat J=" + Live.matrix(J), jacobian.certificate().holds()));
        Vector first = J.column(0).times(side);
        Vector second = J.column(1).times(side);
        lines.add(new Line(
                number(side) + "\\mat J\\vec e_1=" + Live.column(first) + ",\\quad" + number(side) + "\\mat J\\vec e_2="
                        + Live.column(second),
                J.times(Vector.of(side, 0)).minus(first).maxNorm() <= size
                        && J.times(Vector.of(0, side)).minus(second).maxNorm() <= size,
                "change"));
        double parallelogram = first.get(0) * second.get(1) - second.get(0) * first.get(1);
        lines.add(new Line(
                "|" + Live.factor(a) + "\\cdot" + Live.factor(d) + "-" + Live.factor(b) + "\\cdot" + Live.factor(c)
                        + "|\\cdot" + number(side) + "^2=" + number(Math.abs(parallelogram)),
                Math.abs(det * side * side - parallelogram) <= size * side * side,
                "change"));
        double far = Math.abs(small / (SMALL * SMALL) - det);
        double near = Math.abs(4 * smaller / (SMALL * SMALL) - det);
        double rounding =
                1e-7 * (1 + jacobian.values().maxNorm() * jacobian.values().maxNorm() + J.maxNorm());
        lines.add(new Line(
                "s=" + number(side) + ":\\ " + number(Math.abs(area) / (side * side)) + ",\\quad s=2^{-9}:\\ "
                        + number(Math.abs(small) / (SMALL * SMALL)) + "\\quad\\to\\quad" + number(Math.abs(det)),
                near <= 0.75 * far + rounding,
                "focus"));
        return lines;
    }

    private static String number(double x) {
        return Live.number(x);
    }
}
