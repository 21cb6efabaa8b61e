package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.InnerProduct;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.viz.svg.Point;

/** What is projected onto what: read from a state, where each vector stands under its letter and 0, 1, 2. */
final class ProjectionInput {
    static final double MOST = 6;
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
        return PlaneProduct.in(state, 1, 0, 1);
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
        State next = state;
        for (int i = 0; i < to.size(); i++) next = next.with(letter + i, Reals.text(Reals.snapped(to.get(i), 4, MOST)));
        return next;
    }

    /** A place of the picture that a handle is dragged to, kept where points can be drawn. */
    static Point place(double x, double y) {
        return new Point(within(x), within(y));
    }

    private static double within(double x) {
        return x > -1e6 ? Math.min(x, 1e6) : -1e6;
    }

    /** The same projection in Java. */
    String java() {
        StringBuilder out = new StringBuilder("Matrix B = Matrix.ofColumns(").append(java("b"));
        if (letters().contains("c")) out.append(", ").append(java("c"));
        out.append(");\n");
        boolean dot = inner().isDot();
        if (!dot) out.append(inner(inner().matrix(dimension())));
        String rest = dot ? ");\n" : ", InnerProduct.of(A));\n";
        if (affine())
            out.append("AffineProjection p = AffineProjection.of(\n        ")
                    .append(java("s"))
                    .append(", B, ")
                    .append(java("x"))
                    .append(rest);
        else out.append("Projection p = Projection.of(B, ").append(java("x")).append(rest);
        return out.append("p.projection();\np.distance();").toString();
    }

    private static String inner(Matrix A) {
        StringBuilder out = new StringBuilder("Matrix A = Matrix.of(" + A.rows() + ", " + A.cols());
        for (double a : A.entries()) out.append(", ").append(Numbers.shortest(a));
        return out.append(");\n").toString();
    }

    private String java(String letter) {
        Vector v = vector(letter);
        StringBuilder out = new StringBuilder("Vector.of(");
        for (int i = 0; i < v.size(); i++) out.append(i > 0 ? ", " : "").append(Numbers.shortest(v.get(i)));
        return out.append(')').toString();
    }
}
