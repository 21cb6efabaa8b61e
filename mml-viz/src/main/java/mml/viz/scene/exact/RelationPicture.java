package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.LinearIndependence;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Scripts;
import mml.text.Words;
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
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Whether vectors are independent: whether a walk {@code λ₁x₁ + … + λ_kx_k} along them, not all weights 0, leads back to 0.
 * Step 0 shows a walk of the reader's own, 1 reduces the matrix of the vectors, then each relation closes a walk, and the
 * last step leaves out what has no pivot: the span stays. If they are independent, it leaves out the last one, and the
 * span does not.
 *
 * @mml §2.5, Definition 2.12, Examples 2.14, 2.15
 */
public final class RelationPicture {
    /** The colours of the vectors. */
    static final List<Role> COLOURS = List.of(Role.SERIES_1, Role.SERIES_3, Role.SERIES_4, Role.SERIES_2);

    private final LinearIndependence<BigFraction> found;
    private final FieldMatrix<BigFraction> weights;
    private final Canvas canvas;
    private final Stage stage;
    private final List<Vector> vectors = new ArrayList<>();

    /**
     * @param found two to four vectors of two or three entries
     * @param weights of the reader's own
     * @param eye from where space is seen, and how far the axes reach
     * @throws IllegalArgumentException if there is another number of vectors or entries
     */
    public RelationPicture(
            LinearIndependence<BigFraction> found, FieldMatrix<BigFraction> weights, Canvas canvas, Eye eye) {
        FieldMatrix<BigFraction> X = found.X();
        Stage.check(X.rows(), "x₁");
        if (X.cols() < 2 || X.cols() > COLOURS.size())
            throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected 2 to 4");
        this.found = found;
        this.weights = weights;
        this.canvas = canvas;
        for (int j = 0; j < X.cols(); j++) vectors.add(X.column(j).toVector());
        stage = Stage.of(X.rows(), MatrixLine.above(canvas, X.rows()), eye);
    }

    /** Where the vectors stand, for handles. */
    public Stage stage() {
        return stage;
    }

    /** How many steps there are. */
    public int frames() {
        return 3 + found.relations().size();
    }

    private List<Integer> free() {
        return found.reduction().freeColumns();
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        if (step == 0) return "Which weights, not all 0, lead the walk back to 0?";
        boolean last = step == frames() - 1;
        if (found.independent())
            return last
                    ? "Without x" + Scripts.subscript(vectors.size()) + " the span is smaller: none is a waste"
                    : "Every column has a pivot: only λ = 0 leads back to 0";
        if (step == 1) return "No pivot in " + columns() + ": there a weight can be chosen";
        return last
                ? "Without " + names() + " the span is the same"
                : "With λ" + Scripts.subscript(free().get(step - 2) + 1) + " = 1 the walk leads back to 0";
    }

    private String columns() {
        List<String> numbers =
                free().stream().map(column -> Integer.toString(column + 1)).toList();
        return (numbers.size() == 1 ? "column " : "columns ") + Words.and(numbers);
    }

    private String names() {
        return Words.and(free().stream()
                .map(column -> "x" + Scripts.subscript(column + 1))
                .toList());
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        boolean last = step == frames() - 1;
        List<Mark> marks = new ArrayList<>();
        if (last) marks.addAll(Spans.of(stage, remaining(), Role.SERIES_6));
        marks.addAll(stage.ground("e"));
        Vector zero = Vector.zeros(found.X().rows());
        if (step < 2) {
            Vector end = found.X().times(weights).toVector();
            marks.addAll(Walk.trail(stage, vectors, weights.toVector(), COLOURS));
            marks.addAll(stage.segment(end, zero, Look.stroke(Role.MUTED, 1.4).dashed(Dash.DOTTED)));
            marks.addAll(stage.dot(end, Role.INK));
        } else if (!last) {
            marks.addAll(Walk.bold(stage, vectors, relation(step).toVector(), COLOURS));
        }
        for (int j = 0; j < vectors.size(); j++) {
            if (last && isLeftOut(j))
                marks.addAll(stage.segment(
                        zero, vectors.get(j), Look.stroke(COLOURS.get(j), 2).dashed(Dash.DASHED)));
            else marks.addAll(stage.arrow(zero, vectors.get(j), COLOURS.get(j), 2.8));
            if (vectors.get(j).norm() > 0)
                marks.addAll(stage.name(zero, vectors.get(j), "x_" + (j + 1), COLOURS.get(j)));
        }
        marks = new ArrayList<>(Apart.of(marks, stage.area()));
        marks.addAll(numbers(step));
        return new Svg(canvas.width(), canvas.height(), caption(step), spoken, marks);
    }

    private boolean isLeftOut(int j) {
        return found.independent() ? j == vectors.size() - 1 : free().contains(j);
    }

    private FieldMatrix<BigFraction> relation(int step) {
        return found.relations().get(step - 2);
    }

    /** A basis of the span of those with a pivot; if all have one, of all but the last vector. */
    private List<Vector> remaining() {
        List<Vector> out = new ArrayList<>();
        for (FieldMatrix<BigFraction> v : found.basis()) out.add(v.toVector());
        return found.independent() ? out.subList(0, out.size() - 1) : out;
    }

    /** Below the picture the same in numbers. */
    private List<Mark> numbers(int step) {
        FieldMatrix<BigFraction> X = found.X();
        boolean last = step == frames() - 1;
        MatrixLine line = new MatrixLine();
        if (step == 1 || last) {
            line.then("", X, (i, j) -> Cells.Cell.of(X.text(i, j), COLOURS.get(j)));
            line.then("→", found.reduction().matrix(), pivots(found));
            return line.in(MatrixLine.below(canvas, X.rows()));
        }
        FieldMatrix<BigFraction> by = step == 0 ? weights : relation(step);
        for (int j = 0; j < vectors.size(); j++) line.plus(by.text(j, 0), X.column(j), COLOURS.get(j));
        FieldMatrix<BigFraction> sum = X.times(by);
        line.then("=", sum, sum.isZero() ? Role.GOOD : Role.INK);
        return line.in(MatrixLine.below(canvas, X.rows()));
    }

    /** The reduced matrix, its pivots standing out. */
    static Cells pivots(LinearIndependence<BigFraction> found) {
        FieldMatrix<BigFraction> R = found.reduction().matrix();
        List<Integer> pivots = found.basisColumns();
        return (i, j) -> i < pivots.size() && pivots.get(i) == j
                ? Cells.Cell.fresh(R.text(i, j), Role.INK, Role.FOCUS_FILL)
                : Cells.Cell.of(R.text(i, j), Role.INK);
    }
}
