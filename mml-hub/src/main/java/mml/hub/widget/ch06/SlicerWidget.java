package mml.hub.widget.ch06;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.ConditionalStep;
import mml.probability.Gaussian;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.probability.ConditionalScene;

/**
 * A Gaussian of two numbers is cut where one of them lies: marginal and conditional, with the Schur complement in numbers.
 *
 * @mml §6.5.1, (6.65) to (6.68), Example 6.6, Figure 6.9
 */
public final class SlicerWidget extends TraceWidget {
    private static final double LARGEST_MEAN = 1000;
    private static final double LARGEST = 1e6;
    private static final double SMALLEST = 1e-12;
    private static final double CLOSE = 1e-9;
    private static final int DIGITS = 10;
    private static final double LEAST = 1e-5; // of half an axis

    private static final MatrixInput<Gaussian> JOINT = MatrixInput.of("g", 2, 3, SlicerWidget::read)
            .example("0,3/10,-1;2,-1,5", "Example 6.6")
            .example("0,1,4/5;0,4/5,1", "Both rise together")
            .example("1,2,0;-1,0,1", "Nothing to do with each other")
            .example("0,1,0.995;0,0.995,1", "Nearly a line")
            .labelled("Your own μ and Σ", "A row for each of x₁, x₂: its mean, then its row of Σ.")
            .outdates("step", "b", Reach.KEY);
    private static final Param<String> KNOWN = Param.choice(
                    "known", "What gets known", new Option("", "x₂"), new Option("1", "x₁"))
            .outdates("step", "b");
    private static final Param<Double> VALUE = Param.of("b", SlicerWidget::value, SlicerWidget::slider);

    private static final Prediction WHERE = Prediction.of(
            "Where does the mean of the other number go, when this one is known?", SlicerWidget::question);

    public SlicerWidget() {
        super(
                "slicer",
                "A Gaussian is cut",
                WHERE.group(),
                Group.of("What is known", KNOWN, VALUE),
                Group.of("The joint distribution", JOINT));
    }

    private static Gaussian read(String[][] cells) {
        if (cells.length != 2 || cells[0].length != 3)
            throw new IllegalArgumentException("Two rows of three numbers are needed: the mean, and the row of Σ.");
        double[][] x = new double[2][3];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 3; j++) {
                x[i][j] = Fractions.toDouble(Fractions.parse(cells[i][j]));
                double most = j == 0 ? LARGEST_MEAN : LARGEST;
                if (!(Math.abs(x[i][j]) <= most))
                    throw new IllegalArgumentException("The entry in row " + (i + 1) + ", column " + (j + 1)
                            + " is too large, expected at most " + NumberText.of(most) + ".");
            }
        if (x[0][2] != x[1][1])
            throw new IllegalArgumentException("Σ is not symmetric: " + NumberText.shortest(x[0][2]) + " and "
                    + NumberText.shortest(x[1][1]) + " should be the same.");
        for (int i = 0; i < 2; i++)
            if (!(x[i][i + 1] >= SMALLEST))
                throw new IllegalArgumentException("The variance of x" + (i == 0 ? "₁" : "₂") + " is "
                        + NumberText.shortest(x[i][i + 1]) + ", expected at least 10⁻¹².");
        Matrix Sigma = Matrix.of(2, 2, x[0][1], x[0][2], x[1][1], x[1][2]);
        try {
            Cholesky.of(Sigma);
        } catch (NotPositiveDefiniteException e) {
            throw new IllegalArgumentException(
                    "Σ is not positive definite: its determinant is "
                            + NumberText.of(x[0][1] * x[1][2] - x[0][2] * x[1][1])
                            + ". A covariance cannot be larger than both standard deviations multiplied.",
                    e);
        }
        return new Gaussian(Vector.of(x[0][0], x[1][0]), Sigma);
    }

    static Gaussian joint(State state) {
        return JOINT.in(state);
    }

    /** Which of the two numbers is known, counted from 0. */
    static int known(State state) {
        return KNOWN.in(state).isEmpty() ? 1 : 0;
    }

    /** What it is; at first one and a half standard deviations below its mean, rounded. */
    static double value(State state) {
        Gaussian joint = joint(state);
        int b = known(state);
        double low = joint.mean().get(b) - 1.5 * Math.sqrt(joint.covariance().get(b, b));
        double otherwise = Math.floor(low + 0.5);
        return Reals.in(state, "b", otherwise, -LARGEST, LARGEST);
    }

    private static Control slider(State state, double value) {
        Gaussian joint = joint(state);
        int b = known(state);
        double sigma = Math.sqrt(joint.covariance().get(b, b));
        double low = Math.min(value, joint.mean().get(b) - 4 * sigma);
        double high = Math.max(value, joint.mean().get(b) + 4 * sigma);
        return new Control.Slider(
                "b",
                b == 1 ? "x₂ is" : "x₁ is",
                (int) Math.floor(low),
                (int) Math.ceil(high),
                high - low > 100 ? "1" : high - low > 10 ? "0.1" : "0.01",
                Reals.text(value));
    }

    private static Gaussian conditional(State state) {
        return joint(state).conditional(List.of(known(state)), Vector.of(value(state)));
    }

    private static Prediction.Asked question(State state) {
        int open = 1 - known(state);
        double before = joint(state).mean().get(open);
        double after = conditional(state).mean().get(0);
        double sigma = Math.sqrt(joint(state).covariance().get(open, open));
        boolean stays = Math.abs(after - before) <= CLOSE * sigma;
        String right = stays ? "same" : after < before ? "down" : "up";
        return new Prediction.Asked(
                List.of(
                        new Option("down", "to smaller values"),
                        new Option("same", "it stays"),
                        new Option("up", "to larger values")),
                right,
                (guess, is) -> stays
                        ? "it stays at " + NumberText.of(before, sigma) + "."
                        : "from " + NumberText.of(before, sigma) + " to " + NumberText.of(after, sigma) + ".");
    }

    @Override
    protected Showing run(State state) {
        Gaussian joint = joint(state);
        int b = known(state);
        double value = value(state);
        Recorder<ConditionalStep> steps = Recorder.all();
        Gaussian rest = joint.conditional(List.of(b), Vector.of(value), steps);
        ConditionalScene scene = new ConditionalScene(steps.trace(), Screen.canvas(state))
                .within(Reach.of(state, 0), Reach.of(state, 1));
        int a = 1 - b;
        String open = a == 0 ? "x₁" : "x₂";
        String known = b == 0 ? "x₁" : "x₂";
        double cross = joint.covariance().get(0, 1);
        double before = joint.covariance().get(a, a);
        double after = rest.covariance().get(0, 0);
        return Showing.of(scene)
                .handles(step -> handles(joint, b, value, scene.plane()))
                .java("Gaussian joint = new Gaussian(" + Calls.vector(joint.mean()) + ", "
                        + Calls.matrix(joint.covariance()) + ");\njoint.conditional(List.of(" + b + "), Vector.of("
                        + Numbers.shortest(value) + "));")
                .fact(
                        "correlation",
                        NumberText.of(
                                cross / Math.sqrt(before * joint.covariance().get(b, b))))
                .fact("marginal of " + open, normal(joint.mean().get(a), before))
                .from(1)
                .fact(
                        "gain Σ_ab / Σ_bb",
                        NumberText.of(cross / joint.covariance().get(b, b)))
                .from(2)
                .fact(
                        "mean of " + open + " given " + known,
                        NumberText.of(rest.mean().get(0), 1))
                .from(3)
                .fact(open + " given " + known, normal(rest.mean().get(0), after))
                .fact("of the variance are left", NumberText.significant(100 * after / before, 3) + " %")
                .check(
                        "p(x₁, x₂) = p(" + open + " | " + known + ") p(" + known + ")",
                        joint.factors(List.of(b), Vector.of(value)).holds());
    }

    private static String normal(double mean, double variance) {
        return "N(" + NumberText.of(mean, 1) + ", " + NumberText.of(variance) + ")";
    }

    /** The cut at its end, the mean, and two points of the ellipse one standard deviation out. */
    private static List<Handle> handles(Gaussian joint, int b, double value, Plane plane) {
        Vector mu = joint.mean();
        Matrix L = Cholesky.of(joint.covariance()).L();
        Scale scale = b == 1 ? plane.across() : plane.up();
        Vector end = b == 1 ? Vector.of(scale.max(), value) : Vector.of(value, scale.max());
        List<Handle> out = new ArrayList<>();
        double step = Math.max(DataInput.step(plane.across()), DataInput.step(plane.up()));
        out.add(Handle.of(
                "cut",
                "the cut at " + NumberText.of(value),
                plane,
                end,
                step,
                (state, to) -> Reach.kept(state, plane)
                        .with("b", Reals.text(DataInput.placed(plane, to, 2).get(b)))));
        out.add(Handle.of(
                "mean",
                "the mean at " + NumberText.tuple(mu),
                plane,
                mu,
                step,
                (state, to) -> put(state, plane, DataInput.placed(plane, to, 2), L)));
        Vector slanted = mu.plus(L.column(0));
        out.add(Handle.of(
                "slant", "the ellipse, at " + NumberText.tuple(slanted), plane, slanted, step, (state, to) -> {
                    Vector d = DataInput.placed(plane, to, 2).minus(mu);
                    double sign = d.get(0) < 0 ? -1 : 1;
                    double l = Math.max(Math.max(step, LEAST), Math.abs(d.get(0)));
                    return put(state, plane, mu, Matrix.of(2, 2, l, 0, sign * d.get(1), L.get(1, 1)));
                }));
        Vector high = mu.plus(L.column(1));
        out.add(Handle.of("width", "the ellipse, at " + NumberText.tuple(high), plane, high, step, (state, to) -> {
            double l = Math.max(
                    Math.max(step, LEAST),
                    Math.abs(DataInput.placed(plane, to, 2).get(1) - mu.get(1)));
            return put(state, plane, mu, Matrix.of(2, 2, L.get(0, 0), 0, L.get(1, 0), l));
        }));
        return out;
    }

    /** The state with another mean and with {@code Σ = LLᵀ}. */
    private static State put(State state, Plane plane, Vector mu, Matrix L) {
        Matrix S = L.times(L.transpose());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 2; i++)
            out.append(i == 0 ? "" : ";")
                    .append(Numbers.shortest(mu.get(i)))
                    .append(',')
                    .append(Numbers.significant(S.get(i, 0), DIGITS))
                    .append(',')
                    .append(Numbers.significant(S.get(i, 1), DIGITS));
        State kept = Reach.kept(state, plane);
        State fixed = kept.has("b") ? kept : kept.with("b", Reals.text(value(state)));
        return JOINT.put(fixed, out.toString());
    }
}
