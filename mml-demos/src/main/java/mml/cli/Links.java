package mml.cli;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import picocli.CommandLine.Model.OptionSpec;

/**
 * How a table says which pages lead where: row i may list what page i leads to, or column j the probabilities with which
 * page j leads on, as the book's transition matrices do.
 *
 * @param weights row i leads to column j with this weight
 * @param reading how the table was read, in words
 */
record Links(Matrix weights, String reading) {
    /** Where a page's links stand. */
    enum Orientation {
        ROWS,
        COLUMNS
    }

    private static final double ROUNDED = 1e-6; // probabilities may have been written with few digits

    static List<OptionSpec> options() {
        return List.of(
                Options.number("--damping", "D", "0.85", "With which probability the surfer follows a link."),
                Options.choice(
                        "--links",
                        Orientation.class,
                        null,
                        "Where the links of a page stand: in its row or its column. Without it in columns if each of"
                                + " them, and not each row, sums to 1, else in rows."),
                Options.on("--unweighted", "Count every entry that is not zero as one link."));
    }

    static Links of(Run run) {
        Matrix A = run.matrix();
        Orientation given = run.settings().find("--links", Orientation.class);
        boolean columns = given == null ? sumToOne(A.transpose()) && !sumToOne(A) : given == Orientation.COLUMNS;
        boolean unweighted = run.settings().on("--unweighted");
        Matrix links = columns ? A.transpose() : A;
        String reading = columns ? "column j says where page j leads" : "row i says where page i leads";
        if (columns && given == null) reading += ", for each column sums to 1";
        boolean plain = sameOrZero(links);
        if (unweighted && !plain) links = ones(links);
        return new Links(
                links,
                reading
                        + (plain
                                ? ""
                                : unweighted ? "; every link counts the same" : "; links count by their weights"));
    }

    private static boolean sumToOne(Matrix A) {
        for (int i = 0; i < A.rows(); i++) {
            double sum = 0;
            for (double x : A.row(i).toArray()) sum += x;
            if (!(Math.abs(sum - 1) <= ROUNDED)) return false;
        }
        return true;
    }

    /** Whether the weights of a page are all alike. */
    private static boolean sameOrZero(Matrix A) {
        for (int i = 0; i < A.rows(); i++) {
            Vector row = A.row(i);
            for (double x : row.toArray()) if (x != 0 && x != row.maxNorm()) return false;
        }
        return true;
    }

    private static Matrix ones(Matrix A) {
        double[] a = A.entries();
        for (int k = 0; k < a.length; k++) if (a[k] != 0) a[k] = 1;
        return Matrix.of(A.rows(), A.cols(), a);
    }

    /** {@code 3 pages; row i says …}. */
    String said() {
        return Count.of(weights.rows(), "page") + "; " + reading;
    }
}
