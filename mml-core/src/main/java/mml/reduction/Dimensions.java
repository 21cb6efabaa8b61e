package mml.reduction;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.text.Count;
import mml.text.NumberText;

/**
 * How many principal components data have, by what probabilistic PCA says of examples it has not seen: for each M the
 * model of the other folds is asked for the log density of the fold left out.
 *
 * <p>The likelihood of the data themselves grows with every component; that of new data falls again when the components
 * begin to tell noise. Takes one PCA a fold and NMD² multiplications for the densities.
 *
 * @param logDensity the mean over all examples, for M = 0, 1, …
 * @param best the M for which it is largest; of equals the fewest
 * @mml §10.7; §8.2.4
 */
public record Dimensions(Vector logDensity, int best) {
    /**
     * Tries 0 to {@code most} components.
     *
     * @param X N×D, one example a row, finite
     * @param most from 0 to D − 1, below the rank of every training set
     * @throws IllegalArgumentException if X, most or the folds do not fit
     * @throws NoNoiseException if the training examples lie in a subspace of so few dimensions
     */
    public static Dimensions of(Matrix X, int most, Folds folds) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        int N = X.rows();
        if (folds.of().size() != N)
            throw new IllegalArgumentException(
                    "the folds cut " + Count.of(folds.of().size(), "example") + ", expected " + N + " as X has");
        if (most < 0 || most >= X.cols())
            throw new IllegalArgumentException(
                    "most is " + most + ", expected 0 to " + (X.cols() - 1) + " for " + Count.of(X.cols(), "feature"));
        double[] sum = new double[most + 1];
        for (int k = 0; k < folds.count(); k++) {
            Matrix training = rows(X, folds.training(k));
            Matrix unseen = rows(X, folds.validation(k));
            if (training.rows() < 2)
                throw new IllegalArgumentException(
                        "fold " + (k + 1) + " leaves 1 example to learn from, expected at least 2");
            Pca pca = Pca.of(training);
            for (int M = 0; M <= most; M++)
                sum[M] += Ppca.of(pca, training.rows(), M)
                        .density()
                        .logDensity(unseen)
                        .sum();
        }
        Vector mean = Vector.of(sum).times(1.0 / N);
        int best = 0;
        for (int M = 1; M <= most; M++) if (mean.get(M) > mean.get(best)) best = M;
        return new Dimensions(mean, best);
    }

    private static Matrix rows(Matrix X, List<Integer> numbers) {
        return Matrix.ofRows(numbers.stream().map(X::row).toArray(Vector[]::new));
    }

    @Override
    public String toString() {
        return best + " of up to " + (logDensity.size() - 1) + " components tell unseen examples best: log density "
                + NumberText.of(logDensity.get(best)) + " on average";
    }
}
