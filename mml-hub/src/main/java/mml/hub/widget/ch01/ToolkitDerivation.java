package mml.hub.widget.ch01;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.GaussianMixture;
import mml.pillars.FourPillars;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.random.Rng;

/**
 * Why four pillars share one toolkit: one matrix of sums of products, and what each of the four asks of it, with the
 * points of the figure.
 *
 * @mml §1.2, Figure 1.1
 */
public final class ToolkitDerivation extends Derivation {
    private static final double CLOSE = 1e-8;

    public ToolkitDerivation() {
        super("toolkit", "pillars");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(8, 2, (n, d) -> (n < 4 ? 0 : 3) + rng.between(0, 3) + (n == d ? 0.5 : 0));
        List<String> y = List.of("a", "a", "a", "a", "b", "b", "b", "b");
        return lines(X, y, FourPillars.of(X, y));
    }

    @Override
    public List<Line> following(State state) {
        PillarsWidget.Asked asked = PillarsWidget.of(state);
        return lines(asked.X(), asked.y(), asked.answers());
    }

    private static List<Line> lines(Matrix X, List<String> y, FourPillars answers) {
        int N = X.rows();
        Vector mean = X.columnMeans();
        Matrix C = Matrix.generate(N, 2, (n, d) -> X.get(n, d) - mean.get(d));
        Matrix S = C.transpose().times(C).times(1.0 / N);
        double size = S.maxNorm();
        double slope = answers.regression().theta().get(1);
        Vector b = answers.reduction().B().column(0);
        double lambda = answers.reduction().eigenvalues().get(0);
        Matrix mixed = moments(answers.density().mixture(), mean);
        Street street = Street.of(X, y, answers);
        return List.of(
                new Line("\\mat S=" + Live.matrix(S), near(S, Moments.of(X).covariance(Divisor.N), size)),
                new Line(
                        "\\frac{" + Live.number(S.get(0, 1), size) + "}{" + Live.number(S.get(0, 0), size) + "}="
                                + Live.number(slope),
                        Math.abs(slope * S.get(0, 0) - S.get(0, 1)) <= CLOSE * size),
                new Line(
                        "\\mat S" + Live.column(b) + "=" + Live.column(S.times(b)) + "=" + Live.number(lambda)
                                + "\\vec b",
                        S.times(b).minus(b.times(lambda)).maxNorm() <= CLOSE * size),
                new Line(Live.matrix(mixed), near(mixed, S, size)),
                new Line(
                        Live.column(street.w()) + ",\\quad " + Live.number(street.balance(), street.most()),
                        street.holds()));
    }

    private static boolean near(Matrix A, Matrix B, double size) {
        return A.minus(B).maxNorm() <= CLOSE * size;
    }

    /** {@code Σ π_k (Σ_k + (μ_k − x̄)(μ_k − x̄)ᵀ)}: the covariance that a mixture has as a whole. */
    private static Matrix moments(GaussianMixture mixture, Vector mean) {
        Matrix out = Matrix.zeros(2, 2);
        for (int k = 0; k < mixture.size(); k++) {
            Vector off = mixture.means().row(k).minus(mean);
            Matrix part = mixture.covariances().get(k).plus(off.outer(off));
            out = out.plus(part.times(mixture.weights().get(k)));
        }
        return out;
    }

    /**
     * The street as a sum over the points it leans on.
     *
     * @param w {@code Σ α_n y_n x_n}
     * @param balance {@code Σ α_n y_n}
     * @param most {@code Σ α_n}
     */
    private record Street(Vector w, double balance, double most, boolean holds) {
        static Street of(Matrix X, List<String> y, FourPillars answers) {
            int[] support = answers.classification().support();
            Vector alpha = answers.classification().alpha();
            Vector w = Vector.zeros(2);
            double balance = 0;
            double most = 0;
            for (int k = 0; k < support.length; k++) {
                boolean second = y.get(support[k])
                        .equals(answers.classification().classes().get(1));
                double signed = second ? alpha.get(k) : -alpha.get(k);
                w = w.plus(X.row(support[k]).times(signed));
                balance += signed;
                most += alpha.get(k);
            }
            Vector own = answers.classification().hasHyperplane()
                    ? answers.classification().hyperplane().w()
                    : Vector.zeros(2);
            double scale = most * X.maxNorm();
            boolean holds = w.minus(own).maxNorm() <= CLOSE * scale && Math.abs(balance) <= CLOSE * most;
            return new Street(w, balance, most, holds);
        }
    }
}
