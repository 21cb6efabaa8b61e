package mml.reduction;

import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/** That principal directions are what they claim to be, computed anew from them and the data they were found in. */
final class PcaCertificate {
    private static final double ITERATED = 1e-11; // of the largest variance: what a power iteration leaves

    private PcaCertificate() {}

    static Certificate of(Pca pca, Matrix X) {
        PcaSettings settings = pca.settings();
        Matrix B = pca.B();
        Centred data = Centred.of(X, Pca.checked(X), settings.divisor(), settings.standardise());
        double off = 0;
        for (int d = 0; d < X.cols(); d++) {
            double most = X.column(d).maxNorm();
            double mean = Math.abs(pca.mean().get(d) - data.mean().get(d));
            double deviation = Math.abs(pca.deviation.get(d) - data.deviation().get(d));
            double one = most == 0 ? 1 : most;
            off = Math.max(off, Math.max(mean / one, settings.standardise() ? deviation / one : 0));
        }
        double by = settings.divisor().of(X.rows());
        Matrix Z = data.Z();
        Matrix W = Z.times(B);
        double[] s = pca.deviations.times(data.scale()).toArray();
        Matrix SB = Z.transpose().times(W).times(1 / by);
        double largest = s[0] * s[0];
        int M = B.cols();
        double residual = 0;
        for (int m = 0; m < M; m++)
            for (int d = 0; d < B.rows(); d++)
                residual = Math.max(residual, Math.abs(SB.get(d, m) - s[m] * s[m] * B.get(d, m)));
        double left = Norms.frobenius(Z.minus(W.times(B.transpose())));
        double rest = 0;
        for (int m = M; m < s.length; m++) rest += s[m] * s[m];
        double rounding = Rounding.spectral(Math.max(X.rows(), X.cols()));
        double small = pca.route() == PcaRoute.GRAM && M > 0 && s[M - 1] > 0 ? s[0] / s[M - 1] : 1;
        double one = largest == 0 ? 1 : largest;
        double iterated = pca.route() == PcaRoute.POWER ? ITERATED : 0;
        return Certificate.of(
                "the directions are orthonormal eigenvectors of the covariance",
                new Check("mean and deviation of a column / max |x|", off, Rounding.direct(X.rows())),
                new Check("max |BᵀB − I|", Norms.orthonormality(B), Rounding.spectral(B.rows())),
                new Check("max |SB − BΛ| / λ₁", residual / one, small * rounding + iterated),
                new Check(
                        "|mean ‖x − x̃‖² − Σ λ of the directions left out| / λ₁",
                        Math.abs(left * left / by - rest) / one,
                        s.length * (small * rounding + iterated)));
    }
}
