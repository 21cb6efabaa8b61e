package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Angle;
import mml.geometry.AngleStep;
import mml.geometry.InnerProduct;
import mml.geometry.PlaneRotation;
import mml.geometry.Rotation;
import mml.geometry.RotationStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.AngleScene;
import mml.viz.scene.Canvas;
import mml.viz.scene.RotationScene;
import mml.viz.scene.Scene;
import mml.viz.scene.StepScene;

/** Chapter 3 on the command line: angles and rotations. */
final class Geometry {
    static final List<Algorithm> ALL = List.of(
            Algorithm.of("angle", "§3.4", "The angle between two vectors, as an inner product sees it", Geometry::angle)
                    .withFields("x", "y", "matrix")
                    .withLayout(Geometry::twoColumns)
                    .drawnBy(Geometry::angleScene),
            Algorithm.of(
                            "rotation",
                            "§3.9",
                            "Turns one after another: angle, or axis and angle, or two axes and angle, in degrees",
                            Geometry::rotation)
                    .withFields("turns", "x")
                    .drawnBy(Geometry::rotationScene));

    private Geometry() {}

    /** The two columns of a table are x and y. */
    private static Problem twoColumns(Cells table, Settings settings) {
        if (table.cols() != 2)
            throw new IllegalArgumentException("the table has " + table.cols()
                    + (table.cols() == 1 ? " column" : " columns") + ", expected 2: x and y");
        return Problem.of("x", table.columns(0, 1)).with("y", table.columns(1, 2));
    }

    private static Answer angle(Problem problem, Settings settings, Tracer<Step> trace) {
        Vector x = problem.vector("x");
        Vector y = problem.vector("y");
        InnerProduct product = problem.has("matrix") ? InnerProduct.of(problem.matrix()) : InnerProduct.dot();
        Angle angle = Angle.of(x, y, product, trace);
        return new Answer(angle.certificate())
                .put("radians", angle.radians())
                .put("degrees", angle.degrees())
                .put("cos", angle.cosine())
                .put("inner", angle.inner())
                .put("normX", angle.normX())
                .put("normY", angle.normY())
                .put("orthogonal", angle.isRight())
                .say("⟨x, y⟩ = " + Tables.number(angle.inner()) + ", ‖x‖ = " + Tables.number(angle.normX()) + ", ‖y‖ = "
                        + Tables.number(angle.normY()))
                .say("cos ω = " + Tables.number(angle.cosine()) + ", ω = " + Tables.number(angle.radians()) + " rad = "
                        + Tables.number(angle.degrees()) + "°")
                .say(angle.isRight() ? "x and y are orthogonal" : "x and y are not orthogonal");
    }

    private static Scene angleScene(Trace<Step> trace, Canvas canvas) {
        if (!(trace.get(0) instanceof AngleStep.Start start) || start.x().size() != 2)
            return new StepScene(trace, canvas);
        return new AngleScene(trace.as(AngleStep.class), canvas);
    }

    private static Answer rotation(Problem problem, Settings settings, Tracer<Step> trace) {
        Matrix turns = problem.get("turns").matrix();
        int n = dimension(turns, problem);
        List<PlaneRotation> list = new ArrayList<>();
        for (int k = 0; k < turns.rows(); k++) list.add(turn(turns.row(k), n, k));
        Rotation rotation = Rotation.of(list, trace);
        Answer answer = new Answer(rotation.certificate())
                .put("R", rotation.R())
                .say(Tables.text("R", withoutRounding(rotation.R())));
        if (n == 3) {
            double degrees = Math.toDegrees(rotation.angle());
            answer.put("axis", rotation.axis())
                    .put("degrees", degrees)
                    .say("in all " + Tables.number(degrees) + "° about " + Tables.text(rotation.axis()));
        }
        if (problem.has("x")) {
            Vector y = rotation.times(problem.vector("x"));
            answer.put("y", y).say("Rx = " + Tables.text(y));
        }
        return answer;
    }

    /** The cosine of a right angle is shown as 0, not as what rounding makes of it. */
    private static Matrix withoutRounding(Matrix R) {
        double[] a = R.entries();
        for (int k = 0; k < a.length; k++) if (Math.abs(a[k]) < 1e-15) a[k] = 0;
        return Matrix.of(R.rows(), R.cols(), a);
    }

    /** One column is the plane, two are space, with three columns it is as large as the axes or x ask for. */
    private static int dimension(Matrix turns, Problem problem) {
        int n = turns.cols() == 1 ? 2 : 3;
        if (turns.cols() > 3)
            throw new IllegalArgumentException("turns has " + turns.cols()
                    + " columns, expected 1 to 3: the angle in degrees, and before it no, one or two axes");
        if (turns.cols() == 3) {
            n = 2;
            for (int k = 0; k < turns.rows(); k++)
                n = Math.max(n, (int) Math.min(1000, Math.max(turns.get(k, 0), turns.get(k, 1))));
            if (problem.has("x")) n = Math.max(n, problem.vector("x").size());
        }
        if (problem.has("x") && problem.vector("x").size() != n)
            throw new IllegalArgumentException(
                    "x has " + problem.vector("x").size() + " entries, expected " + n + " for these turns");
        return n;
    }

    private static PlaneRotation turn(Vector row, int n, int k) {
        double theta = Math.toRadians(row.get(row.size() - 1));
        if (row.size() == 1) return PlaneRotation.of(theta);
        if (row.size() == 2) return PlaneRotation.about(axis(row, 0, n, k), theta);
        return new PlaneRotation(n, axis(row, 0, n, k), axis(row, 1, n, k), theta);
    }

    private static int axis(Vector row, int j, int n, int k) {
        double axis = row.get(j);
        if (!(axis >= 1 && axis <= n && axis == Math.floor(axis)))
            throw new IllegalArgumentException("turns, row " + (k + 1) + ", column " + (j + 1) + ": "
                    + Numbers.shortest(axis) + " is no axis, expected 1 to " + n);
        return (int) axis - 1;
    }

    private static Scene rotationScene(Trace<Step> trace, Canvas canvas) {
        if (!(trace.get(0) instanceof RotationStep first) || first.R().rows() > 3) return new StepScene(trace, canvas);
        return new RotationScene(trace.as(RotationStep.class), canvas);
    }
}
