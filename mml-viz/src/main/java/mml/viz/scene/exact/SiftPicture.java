package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.LinearIndependence;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Scripts;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Cells;
import mml.viz.scene.Eye;
import mml.viz.scene.MatrixLine;
import mml.viz.scene.Stage;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Generators sifted to a basis: one after the other is kept if it leaves the span of those before it. Below, their matrix
 * and as much of its reduced form as the vectors looked at make. In the last step each vector stands in coordinates of
 * the basis, {@code X = CR}, with the kept columns C and the rows of R that are not 0.
 *
 * @mml §2.6.1, Example 2.17; §2.6.2
 */
public final class SiftPicture {
    /** From where on the arrow of a vector that was left out is drawn whole. */
    private static final double SHAFT = 0.9;

    private static final int MOST = 5;
    /** The colours of the generators, in the order in which they are called. */
    private static final List<Role> COLOURS =
            List.of(Role.SERIES_1, Role.SERIES_3, Role.SERIES_4, Role.SERIES_2, Role.SERIES_5);

    private final LinearIndependence<BigFraction> found;
    private final List<Integer> names;
    private final Canvas canvas;
    private final Stage stage;

    /**
     * @param found two to five vectors of two or three entries, in the order in which they are looked at
     * @param names how they are called: 0 for x₁
     * @param eye from where space is seen, and how far the axes reach
     * @throws IllegalArgumentException if there is another number of vectors or entries
     */
    public SiftPicture(LinearIndependence<BigFraction> found, List<Integer> names, Canvas canvas, Eye eye) {
        FieldMatrix<BigFraction> X = found.X();
        Stage.check(X.rows(), "x₁");
        if (X.cols() < 2 || X.cols() > MOST)
            throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected 2 to " + MOST);
        this.found = found;
        this.names = List.copyOf(names);
        this.canvas = canvas;
        Room above = MatrixLine.above(canvas, X.rows());
        stage = eye.isFree() ? free(above, eye) : Stage.of(X.rows(), above, eye);
    }

    /** Filled by the vectors; the plane is the span of the two that stay. */
    private Stage free(Room room, Eye eye) {
        List<Vector> vectors = new ArrayList<>();
        List<Vector> basis = new ArrayList<>();
        for (int j = 0; j < found.X().cols(); j++) {
            vectors.add(found.X().column(j).toVector());
            if (kept(j)) basis.add(vectors.get(j));
        }
        boolean plane = basis.size() == 2 && found.X().rows() == 3;
        List<Vector> normals = plane ? List.of(basis.get(0).cross(basis.get(1))) : List.of();
        return Stage.of(vectors, List.of(vectors), normals, room, eye);
    }

    /** Where the vectors stand, for handles. */
    public Stage stage() {
        return stage;
    }

    /** How many steps there are: without a basis there are no coordinates in it. */
    public int frames() {
        return found.X().cols() + (rank() > 0 ? 2 : 1);
    }

    private int rank() {
        return found.basisColumns().size();
    }

    private boolean kept(int j) {
        return found.basisColumns().contains(j);
    }

    private Role colour(int j) {
        return COLOURS.get(names.get(j));
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        int n = found.X().cols();
        if (step == 0) return "Take one after the other: how many of these vectors stay?";
        if (step > n) return "X = CR: R holds the coordinates of all vectors in the basis C";
        String name = "x" + Scripts.subscript(names.get(step - 1) + 1);
        return kept(step - 1)
                ? name + " leaves the span so far: it stays"
                : name + " lies in the span so far: it is left out";
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        FieldMatrix<BigFraction> X = found.X();
        int looked = Math.min(step, X.cols());
        List<Vector> vectors = new ArrayList<>();
        List<Vector> basis = new ArrayList<>();
        List<Role> colours = new ArrayList<>();
        for (int j = 0; j < X.cols(); j++) {
            vectors.add(X.column(j).toVector());
            if (j >= looked || !kept(j)) continue;
            basis.add(vectors.get(j));
            colours.add(colour(j));
        }
        List<Mark> marks = new ArrayList<>(Spans.of(stage, basis, Role.SERIES_6));
        marks.addAll(stage.ground("e"));
        if (step == looked && step > 0 && !kept(step - 1) && !basis.isEmpty()) {
            FieldMatrix<BigFraction> weights =
                    found.reduction().matrix().column(step - 1).rows(0, basis.size());
            marks.addAll(Walk.bold(stage, basis, weights.toVector(), colours));
        }
        Vector zero = Vector.zeros(X.rows());
        for (int j = 0; j < vectors.size(); j++) {
            Vector v = vectors.get(j);
            if (v.norm() == 0) continue;
            boolean out = j < looked && !kept(j);
            if (out) {
                marks.addAll(stage.segment(zero, v, Look.stroke(colour(j), 2).dashed(Dash.DASHED)));
                marks.addAll(stage.arrow(v.times(SHAFT), v, colour(j), 2));
            } else marks.addAll(stage.arrow(zero, v, colour(j), j < looked ? 3.4 : 1.6));
            marks.addAll(stage.name(zero, v, "x_" + (names.get(j) + 1), out ? Role.MUTED : colour(j)));
        }
        marks = new ArrayList<>(Apart.of(marks, stage.area()));
        marks.addAll(numbers(step));
        return new Svg(canvas.width(), canvas.height(), caption(step), spoken, marks);
    }

    /** Below the picture the matrix of the vectors and its reduced form, and at the end X = CR. */
    private List<Mark> numbers(int step) {
        FieldMatrix<BigFraction> X = found.X();
        FieldMatrix<BigFraction> R = found.reduction().matrix();
        Cells pivots = RelationPicture.pivots(found);
        Cells coloured = (i, j) -> Cells.Cell.of(X.text(i, j), j < step && !kept(j) ? Role.MUTED : colour(j));
        MatrixLine line = new MatrixLine().then("", X, coloured);
        if (step <= X.cols()) {
            line.then("→", R, (i, j) -> j < step ? pivots.at(i, j) : Cells.Cell.UNKNOWN);
        } else {
            FieldMatrix<BigFraction> C = FieldMatrix.generate(
                    X.rows(), rank(), (i, k) -> X.get(i, found.basisColumns().get(k)));
            line.then(
                    "=",
                    C,
                    (i, k) -> Cells.Cell.of(
                            C.text(i, k), colour(found.basisColumns().get(k))));
            line.then("", R.rows(0, rank()), pivots);
        }
        return line.in(MatrixLine.below(canvas, X.rows()));
    }
}
