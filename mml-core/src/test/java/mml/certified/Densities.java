package mml.certified;

import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.Inverse;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.apache.commons.math3.fraction.BigFraction;

/** Logarithms of Gaussian densities by determinants and inverses in fractions. */
final class Densities {
    private Densities() {}

    /** Of a point at r from the mean. */
    static double log(FieldMatrix<BigFraction> r, FieldMatrix<BigFraction> C) {
        BigFraction q = r.dot(Inverse.of(C).inverse().times(r));
        return -0.5 * (r.rows() * Special.LOG_TWO_PI + Determinant.of(C).logAbs() + Fractions.toDouble(q));
    }

    /** A hundredth of what certificates of log likelihoods allow. */
    static double near(double truth, double said) {
        return 1e-2 * Math.abs(truth - said) / (1 + Math.abs(truth));
    }

    /** {@code BBᵀ + σ²I}. */
    static FieldMatrix<BigFraction> modelled(Matrix B, double sigma2, int D) {
        return FieldMatrix.generate(D, D, (i, j) -> {
            BigFraction sum = i == j ? Fractions.exactly(sigma2) : BigFraction.ZERO;
            for (int m = 0; m < B.cols(); m++)
                sum = sum.add(Fractions.exactly(B.get(i, m)).multiply(Fractions.exactly(B.get(j, m))));
            return sum;
        });
    }

    static double logLikelihood(Matrix X, Vector mu, Matrix B, double sigma2) {
        FieldMatrix<BigFraction> C = modelled(B, sigma2, mu.size());
        double sum = 0;
        for (int n = 0; n < X.rows(); n++) sum += log(Exact.of(X.row(n)).minus(Exact.of(mu)), C);
        return sum;
    }
}
