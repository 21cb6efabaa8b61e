package mml.bench;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.GaussianMixture;
import mml.random.Rng;
import mml.svm.Kernel;
import mml.svm.SvmSettings;

/** What the models of chapters 10 to 12 learn from in the benchmarks: all contenders, native ones too, from the same rows. */
final class ModelData {
    static final int FEATURES = 10;
    static final int COMPONENTS = 8;
    static final int ITERATIONS = 20; // of EM
    static final int ROUNDS = 10; // of k-means
    static final double C = 1;
    static final double GAMMA = 0.1;
    static final double TOLERANCE = 1e-3; // LIBSVM's own

    private static final int MANY = 100; // features for PCA

    private ModelData() {}

    /** The rows for a question of N points, the label last where there is one; empty for a question about something else. */
    static Matrix of(String question, int N) {
        return switch (question) {
            case "mixture" -> mixture(N);
            case "kmeans" -> kmeans(N);
            case "pca" -> pca(N);
            case "svm" -> svm(N);
            default -> Matrix.zeros(0, 0);
        };
    }

    /** Points about eight centres. */
    static Matrix mixture(int N) {
        Rng rng = Rng.seeded(11);
        Matrix centres = rng.normalMatrix(COMPONENTS, FEATURES).times(2);
        return Matrix.generate(N, FEATURES, (n, d) -> centres.get(n % COMPONENTS, d) + rng.normal());
    }

    /** The first points as means, round covariances. */
    static GaussianMixture start(Matrix X) {
        List<Matrix> round = new ArrayList<>();
        for (int k = 0; k < COMPONENTS; k++) round.add(Matrix.identity(FEATURES).times(3));
        return GaussianMixture.of(Vector.ones(COMPONENTS).times(1.0 / COMPONENTS), X.rows(0, COMPONENTS), round);
    }

    static Matrix kmeans(int N) {
        return Rng.seeded(3).normalMatrix(N, FEATURES);
    }

    /** Mixed normal features with noise, so that no variance is below 10⁻⁸ of the largest: then the covariance has its digits. */
    static Matrix pca(int N) {
        Rng rng = Rng.seeded(5);
        return rng.normalMatrix(N, MANY).times(rng.normalMatrix(MANY, MANY)).plus(rng.normalMatrix(N, MANY));
    }

    /** Ten normal features; the class says whether the point lies outside a sphere, with noise. */
    static Matrix svm(int N) {
        Rng rng = Rng.seeded(7);
        double[][] rows = new double[N][FEATURES + 1];
        for (double[] row : rows) {
            double square = 0;
            for (int k = 0; k < FEATURES; k++) {
                row[k] = rng.normal();
                square += row[k] * row[k];
            }
            row[FEATURES] = square + 2 * rng.normal() > FEATURES - 0.7 ? 1 : -1;
        }
        return Matrix.of(rows);
    }

    /** Stops a little below LIBSVM's tolerance, so that ours is the smaller residual of the two. */
    static SvmSettings svmSettings() {
        return SvmSettings.of(Kernel.rbf(GAMMA), C).withTolerance(0.9 * TOLERANCE);
    }
}
