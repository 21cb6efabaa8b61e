package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.svm.SvmGrid;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Viridis;

/**
 * A grid of C and γ as a table of colours: in each cell how many of a hundred points not seen were said rightly, the best
 * one framed.
 *
 * @mml §12.6, §8.2.4
 */
public final class GridPicture {
    private static final double FONT = 20;
    private static final double CELL = 96;
    private static final double ROW = 56;
    private static final double LEFT = 110;
    private static final double TOP = 64;
    private static final double BELOW = 90;
    private static final double WORDS = 290;
    private static final Rgb DARK = new Rgb(0, 0, 0);
    private static final Rgb LIGHT = new Rgb(255, 255, 255);

    private GridPicture() {}

    /** The table, C growing upwards, γ to the right. */
    public static Svg of(SvmGrid grid) {
        Matrix A = grid.accuracy();
        double low = 1;
        double high = 0;
        for (double a : A.entries()) {
            low = Math.min(low, a);
            high = Math.max(high, a);
        }
        double bottom = TOP + A.rows() * ROW;
        double right = LEFT + A.cols() * CELL;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++) {
            double top = bottom - (i + 1) * ROW;
            marks.add(Mark.text(
                    LEFT - 10,
                    top + 0.62 * ROW,
                    FONT,
                    Anchor.END,
                    NumberText.significant(grid.C().get(i), 3),
                    Role.INK));
            for (int j = 0; j < A.cols(); j++) {
                Rgb colour = Viridis.at(high > low ? (A.get(i, j) - low) / (high - low) : 0.5);
                double left = LEFT + j * CELL;
                marks.add(Mark.rect(left, top, CELL, ROW, Look.fill(colour)));
                marks.add(Mark.text(
                        left + CELL / 2,
                        top + 0.62 * ROW,
                        FONT,
                        Anchor.MIDDLE,
                        Numbers.rounded(100 * A.get(i, j), 1),
                        colour.contrast(DARK) > colour.contrast(LIGHT) ? DARK : LIGHT));
            }
        }
        for (int j = 0; j < A.cols(); j++)
            marks.add(Mark.text(
                    LEFT + (j + 0.5) * CELL,
                    bottom + 1.4 * FONT,
                    FONT,
                    Anchor.MIDDLE,
                    NumberText.significant(grid.gamma().get(j), 3),
                    Role.INK));
        marks.add(Mark.rect(
                LEFT + grid.best().get(1) * CELL,
                bottom - (grid.best().get(0) + 1) * ROW,
                CELL,
                ROW,
                Look.stroke(Role.CHANGE, 5)));
        marks.addAll(MathText.parse("C").marks(LEFT - 10, TOP - 0.7 * FONT, FONT, Anchor.END, Role.INK));
        marks.addAll(MathText.parse("γ").marks((LEFT + right) / 2, bottom + 3.2 * FONT, FONT, Anchor.MIDDLE, Role.INK));
        marks.add(Mark.text(LEFT, TOP - 0.7 * FONT, FONT, Anchor.START, "right of 100 points not seen", Role.INK));
        String words = "Of 100 points not seen the machine says at most " + Numbers.rounded(100 * high, 1)
                + " rightly, with C = " + NumberText.of(grid.bestC()) + " and γ = " + NumberText.of(grid.bestGamma())
                + ", and at least " + Numbers.rounded(100 * low, 1) + ".";
        return new Svg(Math.max(right, LEFT + WORDS) + 24, bottom + BELOW, "Accuracy for each C and γ", words, marks);
    }
}
