package mml.hub.widget.ch05;

import java.util.List;
import mml.calculus.ForwardMode;
import mml.calculus.Jacobian;
import mml.calculus.JacobianStep;
import mml.calculus.NotDifferentiableException;
import mml.calculus.ReverseMode;
import mml.expression.Expression;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.JacobianScene;
import mml.viz.scene.calculus.PlaneMap;

/**
 * A square patch, its image under a map of the plane, and what the Jacobian makes of it: the determinant is the factor of small
 * areas.
 *
 * @mml §5.3, Figures 5.5, 5.6
 */
public final class JacobianWidget extends TraceWidget {
    private static final Canvas CANVAS = Canvas.ofWidth(480, 15).bare();
    private static final double SAME = 1e-9;
    private static final int PARTS = 20;

    private static final OwnMap MAP = new OwnMap(
            List.of(
                    new OwnMap.Example("x cos(y); x sin(y)", "Polar coordinates", Vector.of(1, 0.5), 1.5, 0),
                    new OwnMap.Example("x^2 - y^2; 2x y", "Squares of complex numbers", Vector.of(0.5, 0.5), 0, 0),
                    new OwnMap.Example("x + y/2; y", "A shear, which is linear", Vector.of(0.5, 0.5), 0, 0),
                    new OwnMap.Example("x^2; y", "A fold along x = 0", Vector.of(0.5, 0.5), 0, 0),
                    new OwnMap.Example("y; x", "A reflection", Vector.of(0.5, -1), 0, 0),
                    new OwnMap.Example("x + y; x + y", "All onto one line", Vector.of(0.25, 0.5), 0, 0),
                    new OwnMap.Example("x + 0.3sin(3y); y + 0.3sin(3x)", "A wobble", Vector.of(0.5, 0.5), 0, 0),
                    new OwnMap.Example("x + a sin(b y); y", "A wave with letters a and b", Vector.of(0.5, 0.5), 0, 0)),
            "step",
            "x",
            "y");

    private static final Param<Double> SIDE = Param.decimal("s", "side of the square", new Range(0, 2, "0.05"), 0.75);

    private static final Param<Double> V0 = seed("v0", "v₁, a direction", 1);
    private static final Param<Double> V1 = seed("v1", "v₂", 0.5);
    private static final Param<Double> W0 = seed("w0", "w₁, weights of the outputs", 1);
    private static final Param<Double> W1 = seed("w1", "w₂", -1);

    private static final Prediction AREA =
            Prediction.of("What does the map do to the area of a small square here?", state -> {
                Jacobian J = jacobian(state, corner(state));
                double det = J.determinant().orElse(0);
                return new Prediction.Asked(
                        List.of(
                                new Option("grows", "it grows"),
                                new Option("shrinks", "it shrinks"),
                                new Option("stays", "it stays the same"),
                                new Option("flat", "it becomes 0")),
                        Math.abs(det) <= SAME
                                ? "flat"
                                : Math.abs(Math.abs(det) - 1) <= SAME
                                        ? "stays"
                                        : Math.abs(det) > 1 ? "grows" : "shrinks",
                        (guess, right) -> "det J = " + NumberText.of(det)
                                + (det < -SAME ? ", and the square is turned over." : "."));
            });

    public JacobianWidget() {
        super(
                "jacobian",
                "A patch and its image",
                AREA.group(),
                Group.of("Map", MAP),
                Group.of("Square", SIDE),
                Group.of("What a sweep begins with", V0, V1, W0, W1));
    }

    private static Param<Double> seed(String key, String label, double usual) {
        return Param.decimal(key, label, new Range(-3, 3, "0.25"), usual);
    }

    /** J v by forward sweeps that begin with v, and wᵀJ by a backward one that begins with w. */
    private static void seeded(Showing shown, OwnMap.Formulas f, Jacobian J, State state) {
        Vector v = Vector.of(V0.in(state), V1.in(state));
        Vector w = Vector.of(W0.in(state), W1.in(state));
        Vector forwards = Vector.of(
                ForwardMode.of(f.u(), J.x(), v).derivative(),
                ForwardMode.of(f.v(), J.x(), v).derivative());
        Expression weighted = Expression.number(w.get(0))
                .times(f.u())
                .plus(Expression.number(w.get(1)).times(f.v()));
        String[] names = f.variables().toArray(new String[0]);
        Vector backwards = ReverseMode.of(weighted.over(names), J.x()).gradient();
        double size = 1e-12 * (1 + J.J().maxNorm()) * (1 + v.maxNorm() + w.maxNorm());
        shown.fact("J v, forwards from v", NumberText.tuple(forwards))
                .fact("wᵀJ, backwards from w", NumberText.tuple(backwards))
                .check(
                        "as the products with J say",
                        J.J().times(v).minus(forwards).maxNorm() <= size
                                && J.J().transpose().times(w).minus(backwards).maxNorm() <= size);
    }

    /** The map of a state. */
    static OwnMap.Formulas map(State state) {
        return MAP.in(state);
    }

    /** The side of the square. */
    static double side(State state) {
        return Math.max(0.05, SIDE.in(state));
    }

    private static Vector wanted(State state) {
        OwnMap.Example e = MAP.example(state);
        return Vector.of(
                Reals.in(state, "x", e.x0().get(0), e.middleX() - OwnMap.reach(), e.middleX() + OwnMap.reach()),
                Reals.in(state, "y", e.x0().get(1), e.middleY() - OwnMap.reach(), e.middleY() + OwnMap.reach()));
    }

    /** Where the square stands: as asked for, or where the example has it if there is no Jacobian. */
    static Vector corner(State state) {
        Vector asked = wanted(state);
        return OwnMap.hasJacobian(MAP.in(state), asked)
                ? asked
                : MAP.example(state).x0();
    }

    private static Jacobian jacobian(State state, Vector x) {
        return Jacobian.of(MAP.in(state).both(), x);
    }

    private static State moved(State state, Vector to) {
        OwnMap.Example e = MAP.example(state);
        return state.with("x", Reals.text(e.middleX() + Reals.snapped(to.get(0) - e.middleX(), PARTS, OwnMap.reach())))
                .with("y", Reals.text(e.middleY() + Reals.snapped(to.get(1) - e.middleY(), PARTS, OwnMap.reach())));
    }

    @Override
    protected Showing run(State state) {
        OwnMap.Formulas f = MAP.in(state);
        OwnMap.Example e = MAP.example(state);
        Expression u = f.u();
        Expression v = f.v();
        double side = side(state);
        Vector x = corner(state);
        double r = OwnMap.reach();
        PlaneMap map = PlaneMap.of(
                (a, b) -> u.at(a, b),
                (a, b) -> v.at(a, b),
                Scale.linear(e.middleX() - r, e.middleX() + r),
                Scale.linear(e.middleY() - r, e.middleY() + r));
        Trace<JacobianStep> trace = Trace.of(t -> Jacobian.of(f.both(), x, Jacobian.Way.COLUMNS, t));
        JacobianScene scene = new JacobianScene(map, f.variables(), trace, side, CANVAS);
        Jacobian J = jacobian(state, x);
        double det = J.determinant().orElse(0);
        double area = map.area(x.get(0), x.get(1), side);
        String names = f.variables().get(0) + ", " + f.variables().get(1);
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> List.of(Handle.of(
                        "corner",
                        "the square at " + names + " = " + NumberText.tuple(x),
                        scene.plane(),
                        x,
                        1.0 / PARTS,
                        JacobianWidget::moved)))
                .java("List<Expression> f = List.of(Expression.parse(\"" + u + "\"), Expression.parse(\"" + v
                        + "\"));\nJacobian.of(f, " + Calls.vector(x) + ").determinant();");
        Vector asked = wanted(state);
        if (!x.equals(asked))
            shown.warning("At " + NumberText.tuple(asked) + " " + missing(f, asked) + ". So the square stands at "
                    + NumberText.tuple(x) + ".");
        shown.fact("area of the square", NumberText.of(side * side));
        shown.from(Shapes.finite(area) ? 1 : 0);
        shown.fact(
                "area of its image", Shapes.finite(area) ? NumberText.of(Math.abs(area)) : "part of it has no image");
        shown.atTheEnd().fact("J", NumberText.tuple(J.J().row(0)) + ", " + NumberText.tuple(J.J().row(1)));
        seeded(shown, f, J, state);
        return shown.fact("det J", NumberText.of(det))
                .fact("|det J| times the square", NumberText.of(Math.abs(det) * side * side))
                .check("J checked along a direction", J.certificate().holds());
    }

    private static String missing(OwnMap.Formulas f, Vector x) {
        try {
            Jacobian.of(f.both(), x);
            return "";
        } catch (NotDifferentiableException e) {
            return "there is no Jacobian: " + e.text();
        }
    }
}
