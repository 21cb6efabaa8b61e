package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Qr;
import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.geometry.GramSchmidtStep;
import mml.geometry.Orthonormality;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Entered;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixField;
import mml.hub.widget.Panel;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.GramSchmidtScene;
import mml.viz.scene.Stage;
import mml.viz.svg.Point;

/**
 * Gram–Schmidt as a film, in both variants, with vectors that can be dragged or made nearly equal.
 *
 * @mml §3.8.3, Example 3.12, Exercise 3.8
 */
public final class GramSchmidtWidget implements Widget {
    private static final Canvas CANVAS = new Canvas(480, 420, 15);
    private static final String BOOK = "2,1;0,1";
    private static final String NEAR = "near";
    private static final double MOST = 6;
    private static final double LARGEST = 1000;
    private static final int WEAKEST = 10;

    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "Example 3.12"),
            new Option("1,-1;1,2;1,0", "Exercise 3.8: two vectors of space"),
            new Option("2,-1,0;1,2,1;0,1,2", "Three vectors of space"),
            new Option("1,2,0;1,2,1;0,0,1", "The second adds nothing"),
            new Option(NEAR, "Three nearly equal vectors"));

    private static final MatrixField<Matrix> VECTORS = new MatrixField<>("m", BOOK, 3, 4, GramSchmidtWidget::read);

    private static Matrix read(String[][] cells) {
        if (cells.length < 2)
            throw new IllegalArgumentException("Two or three lines are needed: the vectors are columns.");
        double[][] a = new double[cells.length][cells[0].length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < a[i].length; j++) {
                a[i][j] = RootNumber.parse(cells[i][j], "Row " + (i + 1) + ", column " + (j + 1));
                if (Math.abs(a[i][j]) > LARGEST)
                    throw new IllegalArgumentException(
                            "Row " + (i + 1) + ", column " + (j + 1) + " is too large: up to 1000 can be drawn.");
            }
        return Matrix.of(a);
    }

    @Override
    public String name() {
        return "gram-schmidt";
    }

    @Override
    public String title() {
        return "Gram–Schmidt, vector by vector";
    }

    @Override
    public State set(State state, String key, String value) {
        return switch (key) {
            case "step", "turn", "lift" -> state.with(key, value);
            case "variant", "e" -> state.with(key, value).without("step");
            case "example" -> chosen(state, value);
            default -> VECTORS.typed(state.without(NEAR), value, "step");
        };
    }

    private static State chosen(State state, String example) {
        if (example.isEmpty()) return state;
        State next = state.without("step", NEAR, "turn", "lift");
        return example.equals(NEAR) ? next.with(NEAR, "1") : VECTORS.put(next, example);
    }

    private static boolean near(State state) {
        return state.has(NEAR);
    }

    private static int exponent(State state) {
        return Math.min(state.count("e", 8), WEAKEST);
    }

    /** (1, ε, ε), (1, ε, 0), (1, 0, ε). */
    private static Matrix nearlyEqual(int exponent) {
        double eps = 1;
        for (int i = 0; i < exponent; i++) eps /= 10;
        return Matrix.of(3, 3, 1, 1, 1, eps, eps, 0, eps, 0, eps);
    }

    private static Matrix vectors(State state) {
        return near(state) ? nearlyEqual(exponent(state)) : VECTORS.in(state).value();
    }

    private static Variant variant(State state) {
        return state.get("variant", "").equals("modified") ? Variant.MODIFIED : Variant.CLASSICAL;
    }

    private static GramSchmidtScene scene(State state) {
        Matrix A = vectors(state);
        Trace<GramSchmidtStep> trace = Trace.of(t -> GramSchmidt.of(A, variant(state), t));
        double reach = Math.max(1.3, Math.ceil(A.maxNorm() + 0.2));
        return GramSchmidtScene.bare(trace, CANVAS, turn(state), lift(state), near(state) ? 1.3 : reach);
    }

    private static int turn(State state) {
        return Math.min(state.count("turn", near(state) ? 65 : 30), 360);
    }

    private static int lift(State state) {
        return Math.min(state.count("lift", 20), 90);
    }

    @Override
    public View view(State state) {
        Entered<Matrix> entered = VECTORS.in(state);
        Matrix A = vectors(state);
        GramSchmidtScene scene = scene(state);
        int step = Math.min(state.count("step", 0), scene.frames() - 1);
        GramSchmidtStep now = scene.trace().get(step);
        List<Handle> handles = new ArrayList<>();
        if (!near(state) && entered.isGood())
            for (int j = 0; j < A.cols(); j++) {
                Point p = scene.stage().at(A.column(j));
                if (!scene.stage().area().contains(p)) continue;
                handles.add(new Handle(
                        "a" + j,
                        "a" + Scripts.subscript(j + 1) + " at " + NumberText.tuple(A.column(j)),
                        p.x(),
                        p.y()));
            }
        return new View(
                scene.frame(step).picture(),
                now.caption(),
                now.caption() + ". Vectors: " + list(A) + ".",
                step,
                scene.frames(),
                facts(A, variant(state), step == scene.frames() - 1),
                Feedback.NONE,
                panels(state, entered),
                handles,
                java(A, variant(state)));
    }

    private static String list(Matrix A) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < A.cols(); j++) out.append(j > 0 ? ", " : "").append(NumberText.tuple(A.column(j)));
        return out.toString();
    }

    private static List<Fact> facts(Matrix A, Variant variant, boolean done) {
        List<Fact> out = new ArrayList<>();
        GramSchmidt gs = GramSchmidt.of(A, variant);
        for (int k : gs.dependent())
            out.add(Fact.of("a" + Scripts.subscript(k + 1), "lies in the span of those before"));
        if (!done) return out;
        out.add(Fact.checked("A = QR", gs.certificate().checks().get(0).holds()));
        out.add(Fact.checked("QᵀQ = I up to rounding", gs.certificate().holds()));
        out.add(Fact.of(
                "‖QᵀQ − I‖, classical",
                loss(GramSchmidt.of(A, Variant.CLASSICAL).loss())));
        out.add(Fact.of(
                "‖QᵀQ − I‖, modified", loss(GramSchmidt.of(A, Variant.MODIFIED).loss())));
        if (gs.dependent().isEmpty())
            out.add(Fact.of(
                    "‖QᵀQ − I‖, by reflections",
                    loss(Orthonormality.of(Qr.of(A).Q()).loss())));
        return out;
    }

    private static String loss(double x) {
        return NumberText.of(x);
    }

    private static List<Panel> panels(State state, Entered<Matrix> entered) {
        String m = near(state) ? NEAR : state.get("m", BOOK);
        List<Control> vectors = new ArrayList<>();
        vectors.add(Control.Choice.ofExamples(EXAMPLES, m, "Your own vectors"));
        if (near(state)) {
            vectors.add(
                    new Control.Slider("e", "k, with ε = 10⁻ᵏ", 0, WEAKEST, "1", Integer.toString(exponent(state))));
        } else {
            vectors.add(new Control.Field(
                    "m",
                    "Your own vectors",
                    entered.text(),
                    3,
                    "The vectors are the columns: two or three lines of up to four numbers.",
                    entered.error()));
        }
        List<Option> variants = List.of(
                new Option("classical", "classical: from aₖ itself"),
                new Option("modified", "modified: from what is left"));
        List<Panel> out = new ArrayList<>();
        out.add(new Panel(near(state) ? "(1, ε, ε), (1, ε, 0), (1, 0, ε)" : "Vectors", vectors));
        out.add(Panel.of(
                "Variant",
                new Control.Choice(
                        "variant",
                        "Projections",
                        variants,
                        variant(state) == Variant.MODIFIED ? "modified" : "classical")));
        if (vectors(state).rows() == 3)
            out.add(Panel.of(
                    "Point of view",
                    new Control.Slider("turn", "turn (degrees)", 0, 360, "5", Integer.toString(turn(state))),
                    new Control.Slider("lift", "lift (degrees)", 0, 90, "2", Integer.toString(lift(state)))));
        return out;
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        Matrix A = vectors(state);
        int j = index(handle, A);
        if (j < 0 || near(state)) return state;
        Stage stage = scene(state).stage();
        return with(state, A, j, stage.point(ProjectionInput.place(x, y), A.column(j)));
    }

    /** In the plane along the axes; in space right is x₂ and up is x₃. */
    @Override
    public State nudge(State state, String handle, int right, int up) {
        Matrix A = vectors(state);
        int j = index(handle, A);
        if (j < 0 || near(state)) return state;
        Vector by = A.rows() == 2 ? Vector.of(right / 4.0, up / 4.0) : Vector.of(0, right / 4.0, up / 4.0);
        return with(state, A, j, A.column(j).plus(by));
    }

    private static int index(String handle, Matrix A) {
        if (handle.length() != 2 || handle.charAt(0) != 'a') return -1;
        int j = handle.charAt(1) - '0';
        return j >= 0 && j < A.cols() ? j : -1;
    }

    private static State with(State state, Matrix A, int column, Vector to) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++)
                text.append(j > 0 ? "," : i > 0 ? ";" : "")
                        .append(Numbers.rounded(j == column ? Reals.snapped(to.get(i), 4, MOST) : A.get(i, j), 3));
        return VECTORS.put(state, text.toString());
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return scene(state).trace();
    }

    private static String java(Matrix A, Variant variant) {
        StringBuilder out = new StringBuilder("Matrix A = Matrix.of(")
                .append(A.rows())
                .append(", ")
                .append(A.cols());
        for (double a : A.entries()) out.append(", ").append(Numbers.shortest(a));
        return out.append(");\nGramSchmidt gs = GramSchmidt.of(A, Variant.")
                .append(variant)
                .append(");\ngs.Q();\ngs.loss();")
                .toString();
    }
}
