package mml.hub.widget.ch04;

import java.util.Arrays;
import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;

/**
 * The SVD from the eigenvectors of AᵀA, checked on Example 4.13 or on random matrices.
 *
 * @mml §4.5.2, Example 4.13
 */
public final class GramDerivation extends Derivation {
    private static final double SMALL = 1e-10;

    public GramDerivation() {
        super("gram", "svd-stages");
    }

    @Override
    public List<Line> lines(int seed) {
        return lines(seed == 0 ? Matrix.of(2, 3, 1, 0, 1, -2, 1, 0) : Randoms.matrix(Rng.seeded(seed), 2, 3));
    }

    @Override
    public List<Line> following(State state) {
        return lines(SvdStagesWidget.MATRIX.in(state));
    }

    private static List<Line> lines(Matrix A) {
        Matrix gram = A.transpose().times(A);
        int n = A.cols();
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        Svd svd = Svd.of(A);
        Vector sigma = svd.singularValues();
        double scale = Math.max(1e-300, gram.maxNorm());
        StringBuilder values = new StringBuilder();
        StringBuilder roots = new StringBuilder();
        boolean squares = true;
        for (int i = 0; i < n; i++) {
            double lambda = largest(eigen.eigenvalues(), i);
            double s = i < sigma.size() ? sigma.get(i) : 0;
            squares &= near(s * s, Math.max(0, lambda), scale);
            values.append(i > 0 ? ",\\ " : "")
                    .append("\\lambda_")
                    .append(i + 1)
                    .append('=')
                    .append(shown(lambda, scale));
            if (i < sigma.size())
                roots.append(i > 0 ? ",\\quad " : "")
                        .append("\\sigma_")
                        .append(i + 1)
                        .append("=\\sqrt{")
                        .append(shown(lambda, scale))
                        .append("}=")
                        .append(shown(s, Math.sqrt(scale)));
        }
        Vector image1 = A.times(svd.V().column(0));
        Vector image2 = A.times(svd.V().column(1));
        return List.of(
                new Line(
                        "\\mat A\\T\\mat A=" + Live.matrix(A) + "\\T" + Live.matrix(A) + "=" + Live.matrix(gram)
                                + ":\\quad" + values,
                        squares),
                new Line(roots.toString(), squares),
                new Line(
                        "\\mat A\\vec v_1=" + Live.column(image1) + ",\\ \\mat A\\vec v_2=" + Live.column(image2)
                                + ":\\quad(\\mat A\\vec v_1)\\T(\\mat A\\vec v_2)=" + shown(image1.dot(image2), scale),
                        near(image1.dot(image2), 0, scale) && near(image1.norm(), sigma.get(0), Math.sqrt(scale)),
                        "series-1 series-2"),
                new Line(
                        Live.matrix(A) + "=" + Live.matrix(svd.U()) + Live.matrix(Matrix.diagonal(sigma))
                                + Live.matrix(svd.V()) + "\\T",
                        A.minus(svd.reconstruct()).maxNorm() <= SMALL * A.maxNorm()));
    }

    private static String shown(double x, double scale) {
        return Live.number(x, 1e3 * scale);
    }

    /** The i-th largest entry, counted from 0. */
    private static double largest(Vector x, int i) {
        double[] sorted = x.toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1 - i];
    }

    private static boolean near(double a, double b, double scale) {
        return Math.abs(a - b) <= SMALL * scale;
    }
}
