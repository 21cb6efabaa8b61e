package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.mixture.Selection;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.viz.scene.ColourTable;
import mml.viz.scene.ColourTable.Cell;
import mml.viz.svg.Svg;

/**
 * BIC for each family of covariances and each number of components as a table of colours, the smallest framed.
 *
 * @mml §8.6.3; §11.3
 */
public final class CriterionPicture {
    private static final double LEFT = 190;

    private CriterionPicture() {}

    /** The table, the first family on top, K to the right; a dash where every start collapsed. */
    public static Svg of(Selection selection) {
        Matrix bic = selection.bic();
        int families = selection.families().size();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int bestRow = 0;
        int best = 0;
        for (int f = 0; f < families; f++)
            for (int k = 0; k < bic.cols(); k++) {
                double b = bic.get(f, k);
                if (Double.isNaN(b)) continue;
                high = Math.max(high, b);
                if (b >= low) continue;
                low = b;
                bestRow = families - 1 - f;
                best = k;
            }
        List<String> names = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (int f = families - 1; f >= 0; f--) {
            names.add(selection.families().get(f).words());
            List<Cell> row = new ArrayList<>();
            for (int k = 0; k < bic.cols(); k++) row.add(cell(bic.get(f, k), low, high));
            cells.add(row);
        }
        List<String> K = new ArrayList<>();
        for (int k = 1; k <= bic.cols(); k++) K.add(Integer.toString(k));
        String words = "BIC is smallest, " + NumberText.significant(low, 6) + ", with "
                + Count.of(best + 1, "component") + " and " + names.get(bestRow) + " covariances; largest, "
                + NumberText.significant(high, 6) + ".";
        return new ColourTable(LEFT, "Σ", "K", "BIC, the smaller the better", names, K, cells, bestRow, best)
                .picture("BIC for each family and each number of components", words);
    }

    private static Cell cell(double bic, double low, double high) {
        if (Double.isNaN(bic)) return new Cell("–", 0);
        return new Cell(Numbers.rounded(bic, 0), high > low ? (high - bic) / (high - low) : 0.5);
    }
}
