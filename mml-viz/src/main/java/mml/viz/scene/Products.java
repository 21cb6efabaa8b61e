package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.LeastSquaresStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.spectral.EigenStep;
import mml.spectral.SvdStep;
import mml.text.NumberText;
import mml.text.Precision;
import mml.text.Table;
import mml.trace.Step;
import mml.viz.scene.StepParts.Part;

/** Results that are products, with the signs between their factors: {@code A = U · Σ · Vᵀ}, {@code A · x + r = b}. */
final class Products {
    private static final int DIGITS = 4;

    /** What stands at each place. */
    private interface Text {
        String at(int i, int j);
    }

    /** A table of words, such as complex numbers or what is not known yet. */
    private record Words(int rows, int cols, Text text) implements Table {
        @Override
        public String text(int i, int j) {
            return text.at(i, j);
        }
    }

    private Products() {}

    /**
     * The factors that a step shows; none if it shows no product.
     *
     * @param first the step that the run began with, which may hold what the product is equal to
     */
    static List<Part> of(Step step, Step first) {
        if (step instanceof SvdStep.Done done && done.singularValues().size() > 0) return svd(done, first);
        if (step instanceof EigenStep.Done done) return eigen(done);
        if (step instanceof LeastSquaresStep.Start start)
            return List.of(
                    new Part("A", start.A()),
                    new Part("·", "x", new Words(start.A().cols(), 1, (i, j) -> "·")),
                    new Part("≈", "b", column(start.b())));
        if (step instanceof LeastSquaresStep.Done done && first instanceof LeastSquaresStep.Start start)
            return List.of(
                    new Part("A", start.A()),
                    new Part("·", "x", column(done.x())),
                    new Part("+", "r", column(tidy(done.residual(), start.b().maxNorm()))),
                    new Part("=", "b", column(start.b())));
        return List.of();
    }

    private static List<Part> svd(SvdStep.Done done, Step first) {
        Vector sigma = done.singularValues();
        Matrix Sigma = Matrix.generate(
                done.U().cols(), done.V().cols(), (i, j) -> i == j && i < sigma.size() ? sigma.get(i) : 0);
        List<Part> parts = new ArrayList<>();
        if (first instanceof SvdStep.Start start && start.scale() == 1) {
            parts.add(new Part("A", start.transposed() ? start.matrix().transpose() : start.matrix()));
            parts.add(new Part("=", "U", done.U()));
        } else parts.add(new Part("U", done.U()));
        parts.add(new Part("·", "Σ", Sigma));
        parts.add(new Part("·", "V^T", done.V().transpose()));
        return parts;
    }

    private static List<Part> eigen(EigenStep.Done done) {
        int n = done.re().size();
        if (done.im().maxNorm() == 0)
            return List.of(new Part("eigenvalues", column(done.re())), new Part(" ", "eigenvectors", done.vectorsRe()));
        double largest = Math.max(done.re().maxNorm(), done.im().maxNorm());
        Matrix re = done.vectorsRe();
        Matrix im = done.vectorsIm();
        return List.of(
                new Part(
                        "eigenvalues",
                        new Words(
                                n,
                                1,
                                (i, j) -> number(done.re().get(i), done.im().get(i), largest))),
                new Part(" ", "eigenvectors", new Words(n, n, (i, j) -> number(re.get(i, j), im.get(i, j), 1))));
    }

    /** A complex number, a part that is nothing but rounding as 0. */
    private static String number(double re, double im, double scale) {
        return new Complex(dust(re, scale) ? 0 : re, dust(im, scale) ? 0 : im).format(Precision.or(DIGITS));
    }

    private static Vector tidy(Vector x, double scale) {
        return Vector.generate(x.size(), i -> dust(x.get(i), scale) ? 0 : x.get(i));
    }

    private static boolean dust(double x, double scale) {
        return NumberText.isRounding(x, scale);
    }

    private static Matrix column(Vector x) {
        return Matrix.ofColumns(x);
    }
}
