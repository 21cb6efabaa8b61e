package mml.demo.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.MinusOneTrick;
import mml.text.Table;
import mml.viz.scene.MatrixLayout;
import mml.viz.scene.MatrixMark;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/** Pictures made of matrices. */
final class Matrices {
    private Matrices() {}

    /** {@code (1, -3/2, 0)}. */
    static String row(Table A, int i) {
        List<String> entries = new ArrayList<>();
        for (int j = 0; j < A.cols(); j++) entries.add(A.text(i, j));
        return "(" + String.join(", ", entries) + ")";
    }

    /** A matrix centred at (x, y). */
    static MatrixMark centred(Table A, double x, double y, double size) {
        MatrixLayout layout = MatrixLayout.of(List.of(A), 0);
        return new MatrixMark(layout, x - layout.width() * size / 2, y - layout.height() * size / 2, size);
    }

    /** The reduced form on the left; filled up on the right, with the kernel under its −1. */
    static Svg minusOne(Table reduced, MinusOneTrick<BigFraction> trick) {
        MatrixMark before = centred(reduced, 210, 160, 29).entries(reduced, Role.INK);
        MatrixMark after = centred(trick.square(), 680, 160, 29);
        for (int j : trick.reduction().freeColumns())
            after.row(j, Role.CHANGE_FILL)
                    .column(j, Look.fill(Role.FOCUS_FILL).faded(0.7))
                    .box(j, j, Look.stroke(Role.CHANGE, 2));
        after.entries(trick.square(), Role.INK);
        List<Mark> marks = new ArrayList<>(before.marks());
        marks.addAll(Arrow.of(new Point(405, 160), new Point(490, 160), Role.AXIS, 3));
        marks.addAll(after.marks());
        marks.add(Mark.text(210, 330, 18, Anchor.MIDDLE, "reduced row echelon form", Role.MUTED));
        marks.add(Mark.text(
                690, 330, 18, Anchor.MIDDLE, "rows of −1 filled in: their columns are the kernel", Role.MUTED));
        return new Svg(960, 345, "The Minus-1 trick", description(trick), marks);
    }

    private static String description(MinusOneTrick<BigFraction> trick) {
        List<String> vectors = new ArrayList<>();
        for (FieldMatrix<BigFraction> x : trick.kernel()) vectors.add(row(x.transpose(), 0));
        return "A basis of the kernel is read off: " + String.join(" and ", vectors) + ".";
    }

    /** A letter beside or above a matrix. */
    static List<Mark> name(String letter, double x, double y, Role role) {
        return MathText.parse(letter).emphasised().marks(x, y, 24, Anchor.MIDDLE, role);
    }
}
