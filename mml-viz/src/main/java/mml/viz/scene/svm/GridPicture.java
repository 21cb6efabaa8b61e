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
 * A grid of C and γ as a shaded table: in each cell how many of a hundred points not seen were said rightly, the best
 * one framed.
 *
 * @mml §12.6, §8.2.4
 */
public final class GridPicture {
    private static final double LEFT = 110;

    private GridPicture() {}

    /** The table, C growing upwards, γ to the right. */
    public static Svg of(SvmGrid grid) {
        String words = "Of 100 points not seen the machine says at most " + Numbers.rounded(100 * highest(grid), 1)
                + " rightly, with C = " + NumberText.of(grid.bestC()) + " and γ = " + NumberText.of(grid.bestGamma())
                + ", and at least " + Numbers.rounded(100 * lowest(grid), 1) + ".";
        return table(grid, grid.accuracy().rows(), LEFT).picture("Accuracy for each C and γ", words);
    }

    private static double highest(SvmGrid grid) {
        return grid.accuracy().get(grid.best().get(0), grid.best().get(1));
    }

    private static double lowest(SvmGrid grid) {
        double low = 1;
        for (double a : grid.accuracy().entries()) low = Math.min(low, a);
        return low;
    }

    /** The table with its first rows, the best of them framed. */
    static ColourTable table(SvmGrid grid, int rows, double left) {
        Matrix A = grid.accuracy();
        double low = lowest(grid);
        double high = highest(grid);
        int best = 0;
        int columns = A.cols();
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++) {
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                double a = A.get(i, j);
                double good = high > low ? (a - low) / (high - low) : 0.5;
                row.add(i < rows ? new Cell(NumberText.fixed(100 * a, 1), good) : Cell.EMPTY);
                if (i < rows && a > A.get(best / columns, best % columns)) best = i * columns + j;
            }
            cells.add(row);
        }
        return new ColourTable(
                left,
                "C",
                "γ",
                "right of 100 points not seen",
                texts(grid.C()),
                texts(grid.gamma()),
                cells,
                best / columns,
                best % columns);
    }

    private static List<String> texts(Vector values) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) texts.add(NumberText.significant(values.get(i), 3));
        return texts;
    }
}
