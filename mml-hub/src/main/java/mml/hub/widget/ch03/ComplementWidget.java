package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.InnerProduct;
import mml.geometry.OrthogonalComplement;
import mml.geometry.Projection;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Viewpoint;
import mml.viz.scene.geometry.ComplementPicture;

/**
 * A line or a plane with its orthogonal complement, and a vector split between the two; all of it can be dragged.
 *
 * @mml §3.6, Figure 3.7
 */
public final class ComplementWidget extends TraceWidget {
    private static final double MOST = 3;
    private static final double REACH = 3.4;
    private static final Canvas CANVAS = new Canvas(480, 500, 16);
    private static final Param<String> KIND = Param.choice(
                    "kind",
                    "U is",
                    new Option("plane", "a plane of space"),
                    new Option("line3", "a line of space"),
                    new Option("line", "a line of the plane"))
            .writes((state, kind) -> State.empty().with("kind", kind));
    private static final PointOfView SEEN = PointOfView.of(ComplementWidget::inSpace, ComplementWidget::chosen);

    private static final Prediction DIMENSION = Prediction.of("How many dimensions has U⊥?", state -> {
        OrthogonalComplement complement = complement(state);
        int n = x(state).size();
        return new Prediction.Asked(
                List.of(),
                Integer.toString(complement.dimension()),
                (guess, right) -> right
                        ? n + " − " + (n - complement.dimension()) + ": U and U⊥ share out the dimensions."
                        : "each independent generator of U is one condition on v. How many are there, and how many entries has v?");
    });

    public ComplementWidget() {
        super(
                "complement",
                "What is orthogonal to all of U",
                DIMENSION.group(),
                Group.of("The subspace", KIND),
                SEEN.group());
    }

    private static boolean inSpace(State state) {
        return !KIND.in(state).equals("line");
    }

    private static Vector vector(State state, String name, double... start) {
        return Vector.generate(inSpace(state) ? 3 : 2, i -> Reals.in(state, name + i, start[i], -MOST, MOST));
    }

    private static Vector x(State state) {
        return inSpace(state) ? vector(state, "x", 1, 1.5, 2.5) : vector(state, "x", 1, 3);
    }

    private static List<Vector> generators(State state) {
        Vector b = inSpace(state) ? vector(state, "b", 2, 0, 1) : vector(state, "b", 2, 1);
        return KIND.in(state).equals("plane") ? List.of(b, vector(state, "c", 0, 2, -1)) : List.of(b);
    }

    private static Matrix columns(State state) {
        return Matrix.ofColumns(generators(state).toArray(new Vector[0]));
    }

    private static OrthogonalComplement complement(State state) {
        return OrthogonalComplement.of(columns(state));
    }

    /** From where the generators and x are told apart best, and the plane does not show its edge. */
    private static Eye chosen(State state) {
        List<Vector> seen = new ArrayList<>(generators(state));
        List<Vector> normals = new ArrayList<>();
        if (seen.size() == 2) normals.add(seen.get(0).cross(seen.get(1)));
        seen.add(x(state));
        return Viewpoint.of(List.of(seen), normals, Eye.CHOSEN);
    }

    @Override
    protected Showing run(State state) {
        Matrix B = columns(state);
        Vector x = x(state);
        Projection parts = Projection.of(B, x);
        OrthogonalComplement complement = complement(state);
        ComplementPicture picture =
                new ComplementPicture(parts, complement, CANVAS, SEEN.eye(state).reaching(REACH));
        double scale = Math.max(1, x.maxNorm());
        StringBuilder words = new StringBuilder(". x = ").append(NumberText.tuple(x));
        for (int j = 0; j < B.cols(); j++)
            words.append(", ").append(name(B, j)).append(" = ").append(NumberText.tuple(B.column(j)));
        String spoken = words.append('.').toString();
        StringBuilder basis = new StringBuilder();
        for (Vector n : picture.normals())
            basis.append(basis.length() == 0 ? "span of " : ", ").append(NumberText.tuple(n));
        return Showing.of(
                        () -> Trace.of(t -> OrthogonalComplement.of(B, InnerProduct.dot(), t)),
                        picture.frames(),
                        step -> picture.frame(step, picture.caption(step) + spoken))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> handles(picture, state))
                .java(Calls.line("B", B) + "OrthogonalComplement.of(B).basis();\nProjection parts = Projection.of(B, "
                        + Calls.vector(x) + ");\nparts.projection();\nparts.residual();")
                .fact("x", NumberText.tuple(x))
                .from(1)
                .fact("U⊥", basis.length() == 0 ? "only 0" : basis.toString())
                .fact("dim U + dim U⊥", parts.dimension() + " + " + complement.dimension() + " = " + x.size())
                .check("BᵀV = 0 checked", complement.certificate().holds())
                .from(2)
                .fact("u, in U", NumberText.tuple(parts.projection(), scale))
                .fact("v, in U⊥", NumberText.tuple(parts.residual(), scale))
                .check("u and v are orthogonal", parts.certificate().holds());
    }

    private static String name(Matrix B, int j) {
        return B.cols() == 1 ? "b" : j == 0 ? "b₁" : "b₂";
    }

    private static List<Handle> handles(ComplementPicture picture, State state) {
        List<Handle> out = new ArrayList<>();
        out.add(handle(picture, "x", "x", x(state)));
        Matrix B = columns(state);
        for (int j = 0; j < B.cols(); j++) out.add(handle(picture, j == 0 ? "b" : "c", name(B, j), B.column(j)));
        return out;
    }

    /** The tip of a vector; from where one looks stays while it moves. */
    private static Handle handle(ComplementPicture picture, String key, String name, Vector v) {
        return Handle.of(key, name + " = " + NumberText.tuple(v), picture.stage(), v, 0.5, (state, to) -> {
            State out = SEEN.fixed(state);
            for (int i = 0; i < to.size(); i++) out = out.with(key + i, Reals.text(Reals.snapped(to.get(i), 2, MOST)));
            return out;
        });
    }
}
