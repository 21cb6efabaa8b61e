package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.SvmGrid;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.viz.scene.ColourTable;
import mml.viz.scene.ColourTable.Cell;
import mml.viz.svg.Svg;

/**
 * A grid of C and γ as a table of colours: in each cell how many of a hundred points not seen were said rightly, the best
 * one framed.
 *
 * @mml §12.6, §8.2.4
 */
public final class GridPicture {
    private static final double LEFT = 110;

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
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++) {
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < A.cols(); j++)
                row.add(new Cell(
                        Numbers.rounded(100 * A.get(i, j), 1), high > low ? (A.get(i, j) - low) / (high - low) : 0.5));
            cells.add(row);
        }
        String words = "Of 100 points not seen the machine says at most " + Numbers.rounded(100 * high, 1)
                + " rightly, with C = " + NumberText.of(grid.bestC()) + " and γ = " + NumberText.of(grid.bestGamma())
                + ", and at least " + Numbers.rounded(100 * low, 1) + ".";
        return new ColourTable(
                        LEFT,
                        "C",
                        "γ",
                        "right of 100 points not seen",
                        texts(grid.C()),
                        texts(grid.gamma()),
                        cells,
                        grid.best().get(0),
                        grid.best().get(1))
                .picture("Accuracy for each C and γ", words);
    }

    private static List<String> texts(Vector values) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) texts.add(NumberText.significant(values.get(i), 3));
        return texts;
    }
}
