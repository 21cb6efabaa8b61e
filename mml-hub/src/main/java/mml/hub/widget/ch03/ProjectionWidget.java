package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.AffineProjection;
import mml.geometry.AffineProjectionStep;
import mml.geometry.Projection;
import mml.geometry.ProjectionStep;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Scene;
import mml.viz.scene.Stage;
import mml.viz.scene.geometry.AffineProjectionScene;
import mml.viz.scene.geometry.ProjectionScene;

/**
 * The projection of a point onto a line, a plane or an affine subspace, all of which can be dragged, under an inner
 * product that can be changed.
 *
 * @mml §3.8.1, Example 3.10; §3.8.2, Example 3.11; §3.8.4; Exercise 3.6
 */
public final class ProjectionWidget extends TraceWidget {
    private static final Vector AIM = Vector.of(-3, -3);
    private static final Canvas CANVAS = new Canvas(480, 420, 15);
    private static final Param<String> KIND = Param.choice("kind", "Onto", ProjectionInput.KINDS)
            .writes((state, kind) -> State.empty().with("kind", kind)); // and the question comes first again
    private static final Param<String> WHICH = Param.of(
            "which",
            ProjectionWidget::which,
            (state, which) -> new Control.Choice("which", "Vector", names(new ProjectionInput(state)), which));
    private static final Param<String> INNER = Param.choice(
                    "inner",
                    "Inner product",
                    new Option("", "the dot product"),
                    new Option("A", "A of Exercise 3.6: 2 1 0; 1 2 −1; 0 −1 2"))
            .then(ProjectionInput::withFoot);
    private static final PointOfView SEEN =
            PointOfView.of(ProjectionWidget::inSpace, state -> Eye.at(ontoPlane(state) ? 60 : 30, 20));
    private static final Range REACH = new Range(2, 10, "1");
    private static final Param<Integer> ZOOM =
            Param.count("zoom", "axes reach to", REACH, state -> REACH.in(state, "zoom", ontoPlane(state) ? 6 : 4));

    private static final String QUESTION = "Which point of the line is nearest to x?";
    private static final String FAR = "How far is x from it?";
    private static final Prediction NEAREST = Prediction.point(
            QUESTION,
            state -> "The point π(x)",
            ProjectionWidget::foot,
            0.25,
            state -> "from the nearest point, the way to x is at right angles to the line.");
    private static final Prediction DISTANCE = Prediction.of(FAR, state -> {
        ProjectionInput in = new ProjectionInput(state);
        double distance = in.affine()
                ? AffineProjection.of(in.vector("s"), in.generators(), in.vector("x"), in.inner())
                        .distance()
                : Projection.of(in.generators(), in.vector("x"), in.inner()).distance();
        return new Prediction.Asked(
                List.of(),
                Numbers.shortest(distance),
                (guess, right) ->
                        right ? "it is the length of x − π(x)." : "it is the length of x − π(x): step to it.");
    });

    public ProjectionWidget() {
        super(
                "projection",
                "The nearest point",
                Group.of(QUESTION, NEAREST.when(state -> !inSpace(state))),
                Group.of(FAR, DISTANCE.when(ProjectionWidget::inSpace)),
                Group.of("Project onto", KIND, new EquationField()),
                Group.of("Change a vector", WHICH, entry(0), entry(1), entry(2).when(ProjectionWidget::inSpace)),
                Group.of("Inner product xᵀAy", ProjectionInput.FORM.when(state -> !inSpace(state))),
                Group.of("Inner product", INNER.when(ProjectionWidget::inSpace)),
                SEEN.group(ZOOM));
    }

    /** The nearest point. */
    private static Vector foot(State state) {
        ProjectionInput in = new ProjectionInput(state);
        return in.affine()
                ? AffineProjection.of(in.vector("s"), in.generators(), in.vector("x"), in.inner())
                        .projection()
                : Projection.of(in.generators(), in.vector("x"), in.inner()).projection();
    }

    private static boolean inSpace(State state) {
        return new ProjectionInput(state).dimension() == 3;
    }

    private static boolean ontoPlane(State state) {
        return KIND.in(state).equals("plane");
    }

    private static String which(State state) {
        String asked = state.get("which", "x");
        return new ProjectionInput(state).letters().contains(asked) ? asked : "x";
    }

    private static List<Option> names(ProjectionInput in) {
        List<Option> names = new ArrayList<>();
        for (String letter : in.letters())
            names.add(new Option(letter, in.name(letter) + " = " + NumberText.tuple(in.vector(letter))));
        return names;
    }

    /** An entry of the vector that is chosen. */
    private static Param<Double> entry(int i) {
        int most = (int) ProjectionInput.MOST;
        return Param.decimal(
                        "v" + i,
                        "entry " + (i + 1),
                        new Range(-most, most, "0.25"),
                        state -> new ProjectionInput(state).vector(which(state)).get(i))
                .writes((state, text) -> ProjectionInput.withFoot(state.with(which(state) + i, text)));
    }

    @Override
    protected Showing run(State state) {
        ProjectionInput in = new ProjectionInput(state);
        Showing showing = in.affine() ? affine(state, in) : linear(state, in);
        if (in.dimension() == 2 && !in.planeProduct().isInnerProduct()) {
            Vector w = in.planeProduct().definiteness().witness();
            showing.from(0)
                    .warning("This A is not positive definite"
                            + (w == null ? "" : ": xᵀAx is not positive for x = " + NumberText.tuple(w))
                            + ". The picture shows the dot product instead.");
        }
        return showing;
    }

    private static Showing linear(State state, ProjectionInput in) {
        Recorder<ProjectionStep> steps = Recorder.all();
        Projection p = Projection.of(in.generators(), in.vector("x"), in.inner(), steps);
        ProjectionScene scene = new ProjectionScene(
                steps.trace(), CANVAS.bare(), SEEN.eye(state).reaching(ZOOM.in(state)));
        Showing showing = started(scene, in).handles(step -> handles(in, scene.stage()));
        if (in.dimension() == 2) showing.aim(scene.frames() - 2, scene.stage(), AIM);
        return found(showing, scene.frames() - 4, scene.frames() - 2, in, p, p.projection());
    }

    /** The same beside the origin: from x₀ on the steps are those of the shifted problem. */
    private static Showing affine(State state, ProjectionInput in) {
        Recorder<AffineProjectionStep> steps = Recorder.all();
        AffineProjection a = AffineProjection.of(in.vector("s"), in.generators(), in.vector("x"), in.inner(), steps);
        AffineProjectionScene scene = new AffineProjectionScene(
                steps.trace(), CANVAS.bare(), SEEN.eye(state).reaching(ZOOM.in(state)));
        int last = scene.frames() - 1;
        Showing showing = started(scene, in)
                .fact("x − x₀", NumberText.tuple(a.shifted().x()))
                .handles(step -> step == 0 || step == last ? handles(in, scene.stage()) : List.of());
        if (in.dimension() == 2) showing.aim(last - 2, scene.stage(), AIM);
        return found(showing, last - 3, last - 2, in, a.shifted(), a.projection());
    }

    private static Showing started(Scene scene, ProjectionInput in) {
        return Showing.of(scene).captioned().java(in.java());
    }

    /** What is found, λ in one step and the foot in a later one. */
    private static Showing found(
            Showing showing, int withLambda, int withFoot, ProjectionInput in, Projection p, Vector foot) {
        double size = Math.max(1, in.vector("x").maxNorm());
        if (!p.dependent().isEmpty()) showing.fact("U has dimension", Integer.toString(p.dimension()));
        return showing.from(withLambda)
                .fact("λ", coordinates(p, size))
                .from(withFoot)
                .fact("π(x)", NumberText.tuple(foot, size))
                .fact("x − π(x)", NumberText.tuple(p.residual(), size))
                .fact("its length", NumberText.of(p.distance() <= 1e-14 * size ? 0 : p.distance()))
                .check(
                        p.inner().isDot() ? "x − π(x) is orthogonal to U" : "x − π(x) is orthogonal to U under A",
                        p.certificate().holds());
    }

    private static String coordinates(Projection p, double size) {
        Vector lambda = p.lambda();
        double scale = Math.max(lambda.maxNorm(), size / Math.max(1, p.B().maxNorm()));
        String text = NumberText.tuple(lambda, scale);
        return lambda.size() == 1 ? text.substring(1, text.length() - 1) : text;
    }

    /** The vectors at their tips; generators of an affine subspace are drawn from x₀. */
    private static List<Handle> handles(ProjectionInput in, Stage stage) {
        List<Handle> out = new ArrayList<>();
        for (String letter : in.letters()) {
            Vector v = in.vector(letter);
            boolean shifted = in.affine() && (letter.equals("b") || letter.equals("c"));
            Vector tip = shifted ? in.vector("s").plus(v) : v;
            String label = in.name(letter) + " at " + NumberText.tuple(v);
            out.add(Handle.of(letter, label, stage, tip, 0.25, (state, to) -> moved(state, letter, to.minus(tip))));
        }
        return out;
    }

    /** A moved vector is looked at with the foot, unless a step was being looked at that has the handles, too. */
    private static State moved(State state, String letter, Vector by) {
        ProjectionInput in = new ProjectionInput(state);
        State after = in.moved(letter, in.vector(letter).plus(by));
        return state.has("step") && state.count("step", 0) >= in.last() ? after : ProjectionInput.withFoot(after);
    }
}
