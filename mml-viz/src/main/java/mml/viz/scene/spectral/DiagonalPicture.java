package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.exact.BasisChange;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.matrix.Vector;
import mml.text.NumberText;
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
 * The trace of a map of the plane: in a basis s₁, s₂ the diagonal of its matrix says how much of each basis vector its own
 * image has. Step 0 shows the basis and its image, 1 and 2 take the images of both vectors apart, 3 adds up the diagonal
 * of {@code Ã = S⁻¹AS} beside that of A, 4 has the eigenvalues.
 *
 * @mml §4.1, Definition 4.4
 */
public final class DiagonalPicture {
    private static final double REACH = 5.2;
    private static final List<Role> BASIS = List.of(Role.SERIES_1, Role.SERIES_3);
    private static final Role IMAGE = Role.SERIES_2;

    private final FieldMatrix<BigFraction> A;
    private final FieldMatrix<BigFraction> S;
    private final FieldMatrix<BigFraction> AS;
    private final Optional<BasisChange<BigFraction>> change;
    private final List<String> eigenvalues;
    private final List<Vector> directions;
    private final Canvas canvas;
    private final Stage stage;

    /**
     * @param change of both bases of the plane to S
     * @param eigenvalues of A in words, each as often as it counts
     * @param directions of its real eigenvectors
     * @throws IllegalArgumentException if it is a change of other bases
     */
    public DiagonalPicture(
            BasisChange<BigFraction> change, List<String> eigenvalues, List<Vector> directions, Canvas canvas) {
        this(change.A(), change.S(), Optional.of(change), eigenvalues, directions, canvas);
        if (!change.S().equals(change.T()))
            throw new IllegalArgumentException("T is another basis than S, expected the same");
    }

    /** What is left when the columns of S are no basis: only frame 0. */
    public static DiagonalPicture withoutBasis(FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> S, Canvas canvas) {
        return new DiagonalPicture(A, S, Optional.empty(), List.of(), List.of(), canvas);
    }

    private DiagonalPicture(
            FieldMatrix<BigFraction> A,
            FieldMatrix<BigFraction> S,
            Optional<BasisChange<BigFraction>> change,
            List<String> eigenvalues,
            List<Vector> directions,
            Canvas canvas) {
        Stage.check(S.rows() == 2 && S.cols() == 2 ? 2 : 0, "s₁");
        this.A = A;
        this.S = S;
        this.AS = A.times(S);
        this.change = change;
        this.eigenvalues = List.copyOf(eigenvalues);
        this.directions = List.copyOf(directions);
        this.canvas = canvas;
        double most = Math.max(S.toMatrix().maxNorm(), AS.toMatrix().maxNorm());
        if (change.isPresent())
            for (int j = 0; j < 2; j++)
                most = Math.max(most, own(change.orElseThrow(), j).maxNorm());
        double reach = REACH;
        while (reach < 1.1 * most) reach *= 2;
        stage = Stage.of(2, MatrixLine.above(canvas, 2), Eye.CHOSEN.reaching(reach));
    }

    /** Where the vectors stand, for handles. */
    public Stage stage() {
        return stage;
    }

    /** How many steps there are. */
    public int frames() {
        return change.isPresent() ? 5 : 1;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        if (change.isEmpty()) return "Two vectors on one line are no basis";
        FieldMatrix<BigFraction> B = change.orElseThrow().result();
        return switch (step) {
            case 0 -> "How much of s₁ is in As₁, and how much of s₂ in As₂?";
            case 1 -> "As₁ has " + NumberText.exact(B.text(0, 0)) + " times s₁ in it";
            case 2 -> "As₂ has " + NumberText.exact(B.text(1, 1)) + " times s₂ in it";
            case 3 -> "Both diagonals have the sum " + trace();
            default ->
                "λ₁ = " + eigenvalues.get(0) + ", λ₂ = " + eigenvalues.get(1) + ": their sum is the trace, " + trace();
        };
    }

    private String trace() {
        return NumberText.exact(Fractions.text(A.trace()));
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        List<Mark> marks = new ArrayList<>(stage.ground());
        Vector zero = Vector.zeros(2);
        if (step == 4)
            for (Vector p : directions)
                marks.addAll(stage.line(zero, p, Look.stroke(Role.GOOD, 1.6).dashed(Dash.DASHED)));
        for (int j = 0; j < 2; j++) if (step == j + 1 || step >= 3) marks.addAll(shares(j, step < 3));
        for (int j = 0; j < 2; j++) marks.addAll(vector(AS.column(j).toVector(), "A s_" + (j + 1), IMAGE));
        for (int j = 0; j < 2; j++) marks.addAll(vector(S.column(j).toVector(), "s_" + (j + 1), BASIS.get(j)));
        marks = new ArrayList<>(Apart.of(marks, stage.area()));
        marks.addAll(numbers(step).in(MatrixLine.below(canvas, 2)));
        return new Svg(canvas.width(), canvas.height(), caption(step), spoken, marks);
    }

    private List<Mark> vector(Vector v, String name, Role colour) {
        Vector zero = Vector.zeros(2);
        if (v.norm() == 0) return stage.dot(zero, colour);
        List<Mark> marks = new ArrayList<>(stage.arrow(zero, v, colour, 2.6));
        marks.addAll(stage.name(zero, v, name, colour));
        return marks;
    }

    /** How far A s_j goes along s_j, as a broad trail; and, if it is looked at, from there to its tip. */
    private List<Mark> shares(int j, boolean whole) {
        Vector zero = Vector.zeros(2);
        Vector own = own(change.orElseThrow(), j);
        List<Mark> marks = new ArrayList<>(
                stage.segment(zero, own, Look.stroke(BASIS.get(j), 8).faded(0.5)));
        if (!whole) return marks;
        marks.addAll(stage.segment(
                own, AS.column(j).toVector(), Look.stroke(BASIS.get(1 - j), 2).dashed(Dash.DASHED)));
        marks.addAll(stage.dot(own, BASIS.get(j)));
        return marks;
    }

    private static Vector own(BasisChange<BigFraction> change, int j) {
        return change.S().column(j).times(change.result().get(j, j)).toVector();
    }

    private MatrixLine numbers(int step) {
        MatrixLine line = new MatrixLine();
        if (step == 0 || change.isEmpty())
            return diagonal(line, "A =", A, Role.INK).then("S =", S, columns());
        FieldMatrix<BigFraction> B = change.orElseThrow().result();
        if (step >= 3) {
            diagonal(line, "A =", A, Role.GOOD);
            if (step == 4) return line.ending("λ: " + eigenvalues.get(0) + ", " + eigenvalues.get(1));
            return diagonal(line, "Ã =", B, Role.GOOD);
        }
        line.then("A s_" + step + " =", AS.column(step - 1), IMAGE).then("=", S, columns());
        return line.then(
                "",
                B.column(step - 1),
                (i, j) -> Cells.Cell.of(B.text(i, step - 1), i == step - 1 ? BASIS.get(i) : Role.MUTED));
    }

    private Cells columns() {
        return (i, j) -> Cells.Cell.of(S.text(i, j), BASIS.get(j));
    }

    private static MatrixLine diagonal(MatrixLine line, String name, FieldMatrix<BigFraction> M, Role role) {
        return line.then(name, M, (i, j) -> Cells.Cell.of(M.text(i, j), i == j ? role : Role.MUTED));
    }
}
