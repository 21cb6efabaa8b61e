package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.AffineMap;
import mml.exact.AffineSubspace;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
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
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.scene.Eye;
import mml.viz.scene.Viewpoint;
import mml.viz.scene.exact.AffinePicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A subspace shifted by a support point, both to be dragged; when it is a subspace itself, which other points support it,
 * and where an affine map takes it.
 *
 * @mml §2.8.1, Definition 2.25, Example 2.26; §2.8.2, Definition 2.26
 */
public final class AffineWidget extends TraceWidget {
    private static final int MOST = 3;

    private static final Param<String> WHERE = Param.choice(
                    "in",
                    "L is",
                    new Option("2", "a line in the plane"),
                    new Option("3", "a line in space"),
                    new Option("plane", "a plane in space"))
            .then(state -> state.without("p0", "p1", "p2", "u0", "u1", "u2", "v0", "v1", "v2", "a0", "a1", "a2")
                    .without("step", "turn", "lift"));
    private static final Param<String> PHI = Param.choice(
            "phi",
            "Φ in the last step",
            new Option("turn", "a quarter turn"),
            new Option("shear", "a shear"),
            new Option("half", "half the length"),
            new Option("drop", "x₂ becomes 0"));
    private static final PointOfView SEEN = PointOfView.of(state -> size(state) == 3, AffineWidget::chosen);
    private static final Prediction SUBSPACE = Prediction.yesOrNo(
            "Is L = x₀ + U a subspace?",
            state -> affine(state).support().isZero(),
            state -> affine(state).support().isZero()
                    ? "x₀ lies in U, so L is U itself."
                    : "0 is not in L, because x₀ lies outside of U.");

    public AffineWidget() {
        super("affine", "A shifted subspace", SUBSPACE.group(), Group.of("Line or plane", WHERE, PHI), SEEN.group());
    }

    private static int size(State state) {
        return WHERE.in(state).equals("2") ? 2 : 3;
    }

    private static FieldMatrix<BigFraction> point(State state, String name, double... otherwise) {
        return FieldMatrix.generate(
                size(state), 1, (i, j) -> Reals.halves(Reals.in(state, name + i, otherwise[i], -MOST, MOST), MOST));
    }

    private static FieldMatrix<BigFraction> support(State state) {
        return size(state) == 2 ? point(state, "p", -1, 2) : point(state, "p", 0, 1, 2);
    }

    private static FieldMatrix<BigFraction> shift(State state) {
        return point(state, "a", 1, -2, -1);
    }

    private static List<FieldMatrix<BigFraction>> directions(State state) {
        FieldMatrix<BigFraction> u = size(state) == 2 ? point(state, "u", 2, 1) : point(state, "u", 2, 1, 0);
        return WHERE.in(state).equals("plane") ? List.of(u, point(state, "v", -1, 2, 1)) : List.of(u);
    }

    /** x₀ and, beside it, the point at the end of each direction. */
    private static FieldMatrix<BigFraction> points(State state) {
        FieldMatrix<BigFraction> x0 = support(state);
        FieldMatrix<BigFraction> out = x0;
        for (FieldMatrix<BigFraction> u : directions(state)) out = out.augment(x0.plus(u));
        return out;
    }

    private static AffineSubspace<BigFraction> affine(State state) {
        return AffineSubspace.through(points(state));
    }

    private static AffineMap<BigFraction> map(State state) {
        int[][] twice = switch (PHI.in(state)) {
            case "turn" -> new int[][] {{0, -2, 0}, {2, 0, 0}, {0, 0, 2}};
            case "shear" -> new int[][] {{2, 1, 0}, {0, 2, 0}, {0, 0, 2}};
            case "half" -> new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
            default -> new int[][] {{2, 0, 0}, {0, 0, 0}, {0, 0, 2}};
        };
        int n = size(state);
        return new AffineMap<>(FieldMatrix.generate(n, n, (i, j) -> new BigFraction(twice[i][j], 2)), shift(state));
    }

    /** From where x₀ and the directions are told apart best, and no plane shows its edge. */
    private static Eye chosen(State state) {
        List<Vector> seen = new ArrayList<>();
        seen.add(support(state).toVector());
        for (FieldMatrix<BigFraction> u : directions(state)) seen.add(u.toVector());
        List<Vector> normals = new ArrayList<>();
        if (seen.size() == 3) normals.add(seen.get(1).cross(seen.get(2)));
        return Viewpoint.of(List.of(seen), normals, Eye.CHOSEN);
    }

    /** A point of L that is not x₀: the one that L itself keeps, or one direction on. */
    private static FieldMatrix<BigFraction> other(AffineSubspace<BigFraction> L, FieldMatrix<BigFraction> x0) {
        return L.support().equals(x0) && L.dimension() > 0
                ? x0.plus(L.direction().basis().get(0))
                : L.support();
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> x0 = support(state);
        List<FieldMatrix<BigFraction>> directions = directions(state);
        AffineSubspace<BigFraction> L = affine(state);
        AffineMap<BigFraction> phi = map(state);
        FieldMatrix<BigFraction> other = other(L, x0);
        AffinePicture picture = new AffinePicture(x0, directions, other, L, phi, SEEN.eye(state));
        StringBuilder words = new StringBuilder(". x₀ = ").append(NumberText.tuple(x0, 0));
        FieldMatrix<BigFraction> U = directions.get(0);
        for (int k = 0; k < directions.size(); k++) {
            words.append(k == 0 ? ", u = " : ", v = ").append(NumberText.tuple(directions.get(k), 0));
            if (k > 0) U = U.augment(directions.get(k));
        }
        FieldMatrix<BigFraction> along = U;
        FieldMatrix<BigFraction> back = x0.times(new BigFraction(-1));
        String spoken = words.append('.').toString();
        Showing showing = Showing.of(
                        () -> Trace.of(t -> SolutionSet.of(along, back, t)),
                        picture.frames(),
                        step -> picture.frame(step, picture.caption(step) + spoken))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> handles(picture, state, step))
                .java(Calls.matrix("P", points(state)) + Calls.matrix("Phi", phi.A()) + Calls.matrix("a", phi.t())
                        + "AffineSubspace<BigFraction> L = AffineSubspace.through(P);\n"
                        + "L.contains(FieldMatrix.zeros(" + x0.rows() + ", 1, P.field()));\n"
                        + "new AffineMap<>(Phi, a).image(L);")
                .fact("x₀", NumberText.tuple(x0, 0))
                .from(1)
                .fact("U", Solutions.span(L.direction().basis()))
                .fact("dimension", Integer.toString(L.dimension()))
                .from(2)
                .fact("L", sum(L, x0))
                .fact("a subspace", L.support().isZero() ? "yes: 0 is in L" : "no: 0 is not in L");
        if (L.dimension() > 0)
            showing.from(3)
                    .fact("L, from y₀", sum(L, other))
                    .fact("y₀ − x₀, in U", NumberText.tuple(other.minus(x0), 0));
        return showing.atTheEnd()
                .fact("φ(x₀) = a + Φ(x₀)", NumberText.tuple(phi.apply(x0), 0))
                .fact("φ(L)", sum(phi.image(L), phi.apply(x0)));
    }

    /** {@code (1, 2) + span of (2, 1)}. */
    private static String sum(AffineSubspace<BigFraction> L, FieldMatrix<BigFraction> from) {
        String point = NumberText.tuple(from, 0);
        return L.dimension() == 0
                ? point
                : point + " + " + Solutions.span(L.direction().basis());
    }

    private static List<Handle> handles(AffinePicture picture, State state, int step) {
        List<Handle> out = new ArrayList<>();
        List<FieldMatrix<BigFraction>> directions = directions(state);
        out.add(handle(picture, "p", "x₀", support(state)));
        for (int k = 0; k < directions.size(); k++) {
            String name = k == 0 ? "u" : "v";
            out.add(handle(picture, name, name, directions.get(k)));
        }
        if (picture.mapped(step)) out.add(handle(picture, "a", "a", shift(state)));
        return out;
    }

    /** The tip of a vector; from where one looks stays while it moves. */
    private static Handle handle(AffinePicture picture, String key, String name, FieldMatrix<BigFraction> v) {
        return Handle.of(
                key, name + " = " + NumberText.tuple(v, 0), picture.stage(), v.toVector(), 0.5, (state, to) -> {
                    State out = SEEN.fixed(state);
                    for (int i = 0; i < to.size(); i++)
                        out = out.with(key + i, Numbers.shortest(Reals.snapped(to.get(i), 2, MOST) + 0.0));
                    return out;
                });
    }
}
