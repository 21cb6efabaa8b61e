package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Qr;
import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.geometry.GramSchmidtStep;
import mml.geometry.Orthonormality;
import mml.hub.widget.Answer;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Entered;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.MatrixField;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.hub.widget.View;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.geometry.GramSchmidtScene;

/**
 * Gram–Schmidt as a film, in both variants, with vectors that can be dragged or made nearly equal.
 *
 * @mml §3.8.3, Example 3.12, Exercise 3.8
 */
public final class GramSchmidtWidget extends TraceWidget {
    private static final String BOOK = "2,1;0,1";
    private static final String NEAR = "near";
    private static final double MOST = 6;
    private static final double LARGEST = 1000;

    private static final MatrixField<Matrix> FIELD = new MatrixField<>("m", BOOK, 3, 4, GramSchmidtWidget::read);
    private static final Param<String> EXAMPLES = Param.examples(
            List.of(
                    new Option(BOOK, "Example 3.12"),
                    new Option("1,-1;1,2;1,0", "Exercise 3.8: two vectors of space"),
                    new Option("2,-1,0;1,2,1;0,1,2", "Three vectors of space"),
                    new Option("1,2,0;1,2,1;0,0,1", "The second adds nothing"),
                    new Option(NEAR, "Three nearly equal vectors")),
            "Your own vectors",
            state -> near(state) ? NEAR : state.get("m", BOOK),
            GramSchmidtWidget::example);
    private static final Param<Entered<Matrix>> OWN = Param.of(
                    "m",
                    FIELD::in,
                    (state, entered) -> entered.field(
                            "m",
                            "Your own vectors",
                            3,
                            "The vectors are the columns: two or three lines of up to four numbers."))
            .writes((state, text) -> FIELD.typed(state.without(NEAR), text, "step"));
    private static final Param<Integer> E =
            Param.count("e", "k, with ε = 10⁻ᵏ", new Range(0, 10, "1"), 8).outdates("step");
    private static final Param<String> VARIANT = Param.choice(
                    "variant",
                    "Projections",
                    new Option("classical", "classical: from aₖ itself"),
                    new Option("modified", "modified: from what is left"))
            .outdates("step");
    private static final PointOfView SEEN =
            PointOfView.of(GramSchmidtWidget::isSpace, state -> Eye.at(near(state) ? 65 : 30, 20));

    private static final Prediction COUNT = Prediction.of("How many vectors will the new basis have?", state -> {
        Matrix A = vectors(state);
        int n = A.cols() - GramSchmidt.of(A).dependent().size();
        return new Prediction.Asked(
                List.of(),
                Integer.toString(n),
                (guess, right) ->
                        "as many as are independent. One that lies in the span of those before leaves nothing.");
    });

    public GramSchmidtWidget() {
        super(
                "gram-schmidt",
                "Gram–Schmidt, vector by vector",
                COUNT.group(),
                Group.of(
                        "(1, ε, ε), (1, ε, 0), (1, 0, ε)",
                        EXAMPLES.when(GramSchmidtWidget::near),
                        E.when(GramSchmidtWidget::near)),
                Group.of("Vectors", typed(EXAMPLES), typed(OWN)),
                Group.of("Variant", VARIANT),
                SEEN.group());
    }

    private static Input typed(Input input) {
        return input.when(state -> !near(state));
    }

    private static boolean isSpace(State state) {
        return vectors(state).rows() == 3;
    }

    private static Matrix read(String[][] cells) {
        if (cells.length < 2)
            throw new IllegalArgumentException("Two or three lines are needed: the vectors are columns.");
        double[][] a = new double[cells.length][cells[0].length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < a[i].length; j++) {
                a[i][j] = Answer.number(cells[i][j], "Row " + (i + 1) + ", column " + (j + 1))
                        .value();
                if (Math.abs(a[i][j]) > LARGEST)
                    throw new IllegalArgumentException(
                            "Row " + (i + 1) + ", column " + (j + 1) + " is too large: up to 1000 can be drawn.");
            }
        return Matrix.of(a);
    }

    private static State example(State state, String example) {
        State next = state.without("step", NEAR, "turn", "lift");
        return example.equals(NEAR) ? next.with(NEAR, "1") : FIELD.put(next, example);
    }

    private static boolean near(State state) {
        return state.has(NEAR);
    }

    /** (1, ε, ε), (1, ε, 0), (1, 0, ε). */
    private static Matrix nearlyEqual(int exponent) {
        double eps = 1;
        for (int i = 0; i < exponent; i++) eps /= 10;
        return Matrix.of(3, 3, 1, 1, 1, eps, eps, 0, eps, 0, eps);
    }

    static Matrix vectors(State state) {
        return near(state) ? nearlyEqual(E.in(state)) : OWN.in(state).value();
    }

    @Override
    protected Showing run(State state) {
        Matrix A = vectors(state);
        Variant variant = VARIANT.in(state).equals("modified") ? Variant.MODIFIED : Variant.CLASSICAL;
        Recorder<GramSchmidtStep> steps = Recorder.all();
        GramSchmidt gs = GramSchmidt.of(A, variant, steps);
        double reach = near(state) ? 1.3 : Math.max(1.3, Math.ceil(A.maxNorm() + 0.2));
        GramSchmidtScene scene = new GramSchmidtScene(
                steps.trace(), new Canvas(480, 420, 15).bare(), SEEN.eye(state).reaching(reach));
        boolean movable = !near(state) && OWN.in(state).isGood();
        Showing showing = Showing.of(scene)
                .captioned()
                .each((step, view) -> view.spoken(scene.trace().get(step).caption() + ". Vectors: " + list(A) + "."))
                .handles(step -> movable ? handles(scene, A) : List.of())
                .java(Calls.line("A", A) + "GramSchmidt gs = GramSchmidt.of(A, Variant." + variant
                        + ");\ngs.Q();\ngs.loss();");
        showing.atTheEnd();
        for (int k : gs.dependent()) showing.fact("a" + Scripts.subscript(k + 1), "lies in the span of those before");
        return showing.each((step, view) -> done(gs, A, view));
    }

    private static String list(Matrix A) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < A.cols(); j++) out.append(j > 0 ? ", " : "").append(NumberText.tuple(A.column(j)));
        return out.toString();
    }

    private static void done(GramSchmidt gs, Matrix A, View.Builder view) {
        view.check("A = QR", gs.certificate().checks().get(0).holds())
                .check("QᵀQ = I up to rounding", gs.certificate().holds());
        loss(view, "classical", GramSchmidt.of(A, Variant.CLASSICAL).loss());
        loss(view, "modified", GramSchmidt.of(A, Variant.MODIFIED).loss());
        if (gs.dependent().isEmpty())
            loss(view, "by reflections", Orthonormality.of(Qr.of(A).Q()).loss());
    }

    private static void loss(View.Builder view, String method, double loss) {
        view.fact("‖QᵀQ − I‖, " + method, NumberText.of(loss));
    }

    private static List<Handle> handles(GramSchmidtScene scene, Matrix A) {
        List<Handle> out = new ArrayList<>();
        for (int j = 0; j < A.cols(); j++) {
            int column = j;
            Vector v = A.column(j);
            String label = "a" + Scripts.subscript(j + 1) + " at " + NumberText.tuple(v);
            out.add(Handle.of("a" + j, label, scene.stage(), v, 0.25, (state, to) -> with(state, A, column, to)));
        }
        return out;
    }

    private static State with(State state, Matrix A, int column, Vector to) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++)
                text.append(j > 0 ? "," : i > 0 ? ";" : "")
                        .append(Numbers.rounded(j == column ? Reals.snapped(to.get(i), 4, MOST) : A.get(i, j), 3));
        return FIELD.put(state, text.toString());
    }
}
