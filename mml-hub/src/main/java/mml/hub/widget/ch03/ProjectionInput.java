package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.InnerProduct;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/** What is projected onto what: read from a state, where each vector stands under its letter and 0, 1, 2. */
final class ProjectionInput {
    static final double MOST = 6;
    /** The inner product of the plane. */
    static final PlaneProduct.Sliders FORM = new PlaneProduct.Sliders(1, 0, 1, ProjectionInput::withFoot);

    private static final Matrix EXERCISE_36 = Matrix.of(3, 3, 2, 1, 0, 1, 2, -1, 0, -1, 2);

    static final List<Option> KINDS = List.of(
            new Option("line", "a line of the plane"),
            new Option("line3", "a line of space"),
            new Option("plane", "a plane of space"),
            new Option("affine", "a line beside the origin"),
            new Option("affine3", "a plane beside the origin"));

    private final State state;
    private final String kind;

    ProjectionInput(State state) {
        this.state = state;
        String asked = state.get("kind", "line");
        this.kind = KINDS.stream().anyMatch(o -> o.value().equals(asked)) ? asked : "line";
    }

    String kind() {
        return kind;
    }

    int dimension() {
        return kind.equals("line") || kind.equals("affine") ? 2 : 3;
    }

    boolean affine() {
        return kind.startsWith("affine");
    }

    /** The letters of the vectors: b and c span the subspace, s is the support point. */
    List<String> letters() {
        List<String> out = new ArrayList<>(List.of("x", "b"));
        if (kind.equals("plane") || kind.equals("affine3")) out.add("c");
        if (affine()) out.add("s");
        return out;
    }

    /** How a vector is called. */
    String name(String letter) {
        return switch (letter) {
            case "b" -> letters().contains("c") ? "b₁" : "b";
            case "c" -> "b₂";
            case "s" -> "x₀";
            default -> "x";
        };
    }

    /** The vector under a letter, or that of the book's example. */
    Vector vector(String letter) {
        double[] start = standard(kind, letter);
        double[] v = new double[dimension()];
        for (int i = 0; i < v.length; i++) v[i] = Reals.in(state, letter + i, start[i], -MOST, MOST);
        return Vector.of(v);
    }

    /** Examples 3.10 and 3.11 in space. */
    private static double[] standard(String kind, String letter) {
        boolean x = letter.equals("x");
        return switch (kind) {
            case "line" -> x ? new double[] {-0.5, 3.5} : new double[] {2, 1};
            case "affine" ->
                x ? new double[] {2.5, -1} : letter.equals("s") ? new double[] {-1, 2} : new double[] {2, 1};
            case "line3" -> x ? new double[] {1, 1, 1} : new double[] {1, 2, 2};
            case "plane" ->
                x ? new double[] {6, 0, 0} : letter.equals("b") ? new double[] {1, 1, 1} : new double[] {0, 1, 2};
            default ->
                switch (letter) {
                    case "x" -> new double[] {1, 1, -2};
                    case "b" -> new double[] {2, 0, 1};
                    case "c" -> new double[] {0, 2, 0};
                    default -> new double[] {0, 0, 2};
                };
        };
    }

    Matrix generators() {
        return letters().contains("c") ? Matrix.ofColumns(vector("b"), vector("c")) : Matrix.ofColumns(vector("b"));
    }

    PlaneProduct planeProduct() {
        return FORM.in(state);
    }

    /** The inner product in force; the dot product where the sliders make none. */
    InnerProduct inner() {
        if (dimension() == 3)
            return state.get("inner", "").equals("A") ? InnerProduct.of(EXERCISE_36) : InnerProduct.dot();
        PlaneProduct p = planeProduct();
        return !p.isInnerProduct() || p.matrix().equals(Matrix.identity(2)) ? InnerProduct.dot() : p.product();
    }

    /** The state with a vector moved to quarters. */
    State moved(String letter, Vector to) {
        State next = state.without("eq");
        for (int i = 0; i < to.size(); i++) next = next.with(letter + i, Reals.text(Reals.snapped(to.get(i), 4, MOST)));
        return next;
    }

    /** The step that has found the foot. */
    int last() {
        return affine() ? 6 : 3;
    }

    /** The state that looks at the foot: whatever is changed is looked at with it. */
    static State withFoot(State state) {
        return state.with("step", new ProjectionInput(state).last());
    }

    /** The same projection in Java. */
    String java() {
        String columns = Calls.vector(vector("b")) + (letters().contains("c") ? ", " + Calls.vector(vector("c")) : "");
        boolean dot = inner().isDot();
        String rest = Calls.vector(vector("x")) + (dot ? ");\n" : ", InnerProduct.of(A));\n");
        return "Matrix B = Matrix.ofColumns(" + columns + ");\n"
                + (dot ? "" : Calls.line("A", inner().matrix(dimension())))
                + (affine()
                        ? "AffineProjection p = AffineProjection.of(\n        " + Calls.vector(vector("s")) + ", B, "
                                + rest
                        : "Projection p = Projection.of(B, " + rest)
                + "p.projection();\np.distance();";
    }
}
