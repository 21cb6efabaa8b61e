package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.mixture.Family;
import mml.mixture.Selection;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.viz.scene.ColourTable;
import mml.viz.scene.ColourTable.Cell;
import mml.viz.svg.Svg;

/**
 * BIC for each family of covariances and each number of components as a shaded table, the smallest framed.
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
        List<String> names = new ArrayList<>();
        for (Family family : selection.families()) names.add(family.words());
        ColourTable table = table(names, bic, families, LEFT);
        double[] ends = ends(bic);
        String words = "BIC is smallest, " + NumberText.of(ends[0]) + ", with "
                + Count.of(table.bestColumn() + 1, "component") + " and " + names.get(families - 1 - table.bestRow())
                + " covariances; largest, " + NumberText.of(ends[1]) + ".";
        return table.picture("BIC for each family and each number of components", words);
    }

    private static double[] ends(Matrix bic) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double b : bic.entries()) {
            if (Double.isNaN(b)) continue;
            low = Math.min(low, b);
            high = Math.max(high, b);
        }
        return new double[] {low, high};
    }

    /** The table with its first families, counted from above, the smallest of them framed. */
    static ColourTable table(List<String> families, Matrix bic, int shown, double left) {
        double[] ends = ends(bic);
        int F = families.size();
        double least = Double.POSITIVE_INFINITY;
        int bestRow = -1;
        int best = 0;
        List<String> names = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (int f = F - 1; f >= 0; f--) {
            names.add(families.get(f));
            List<Cell> row = new ArrayList<>();
            for (int k = 0; k < bic.cols(); k++)
                row.add(f < shown ? cell(bic.get(f, k), ends[0], ends[1]) : Cell.EMPTY);
            cells.add(row);
        }
        for (int f = 0; f < shown; f++)
            for (int k = 0; k < bic.cols(); k++)
                if (bic.get(f, k) < least) {
                    least = bic.get(f, k);
                    bestRow = F - 1 - f;
                    best = k;
                }
        List<String> K = new ArrayList<>();
        for (int k = 1; k <= bic.cols(); k++) K.add(Integer.toString(k));
        return new ColourTable(left, "Σ", "K", "BIC, the smaller the better", names, K, cells, bestRow, best);
    }

    private static Cell cell(double bic, double low, double high) {
        if (Double.isNaN(bic)) return new Cell("–", 0);
        return new Cell(Numbers.rounded(bic, 0), high > low ? (high - bic) / (high - low) : 0.5);
    }
}
