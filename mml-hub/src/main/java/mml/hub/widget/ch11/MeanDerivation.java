package mml.hub.widget.ch11;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.GaussianMixture;
import mml.probability.Gaussian;
import mml.random.Rng;

/**
 * Where the log likelihood is level in a mean, with the numbers of the first component of the figure.
 *
 * @mml §11.2.2, Theorem 11.1, (11.20) to (11.26)
 */
public final class MeanDerivation extends Derivation {
    private static final double SMALL = 1e-4; // of a deviation: a step of the difference quotient
    private static final double CLOSE = 1e-5;

    public MeanDerivation() {
        super("mean", "em");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(5, 1, (n, d) -> rng.between(-6, 6));
        int first = rng.between(-4, 0);
        GaussianMixture mixture = GaussianMixture.of(
                Vector.of(0.5, 0.5), Vector.of(first, first + rng.between(2, 5)), Vector.of(rng.between(1, 3), 2));
        return lines(X, mixture);
    }

    @Override
    public List<Line> following(State state) {
        Mixing m = Mixing.of(state);
        return lines(m.X(), m.start());
    }

    private static List<Line> lines(Matrix X, GaussianMixture mixture) {
        Gaussian first = mixture.components().get(0);
        Matrix R = mixture.responsibilities(X);
        double sum = 0;
        Vector total = Vector.zeros(X.cols());
        for (int n = 0; n < X.rows(); n++) {
            sum += R.get(n, 0);
            total = total.plus(R.get(n, 0), X.row(n));
        }
        double N = sum;
        if (!(N > 1e-9)) throw new IllegalArgumentException("The first component of the figure answers for no point.");
        Vector mean = total.times(1 / N);
        Vector along = mean.minus(first.mean()).times(N); // Σ_n r_n1 (x_n − μ_1)
        double size = X.maxNorm() + first.mean().maxNorm();
        String times = X.cols() == 1 ? "\\cdot" : "";
        List<Line> lines = new ArrayList<>();
        Vector gradient = solved(first.covariance(), along);
        lines.add(new Line(
                inverse(first.covariance()) + vector(along, N * size) + "=" + vector(gradient, gradient.maxNorm()),
                isSlope(X, mixture, gradient),
                "series-1"));
        Vector rest = total.minus(mean.times(N));
        lines.add(new Line(
                vector(total, N * size) + "-" + Live.number(N) + times + vector(mean, size) + "="
                        + vector(rest, N * size),
                rest.maxNorm() <= 1e-12 * N * size,
                "series-1"));
        lines.add(new Line(
                "\\vec\\mu_1=\\frac{1}{" + Live.number(N) + "}" + times + vector(total, N * size) + "="
                        + vector(mean, size),
                mean.isClose(meanStep(X, R, N), 1e-12 * size),
                "series-1"));
        double before = mixture.logDensity(X).sum();
        double after = with(mixture, mean).logDensity(X).sum();
        lines.add(new Line(
                Live.number(before) + "\\to" + Live.number(after),
                after >= before - 1e-9 * (Math.abs(before) + X.rows()),
                "focus"));
        return lines;
    }

    /** A number on a line, a column in the plane. */
    private static String vector(Vector x, double scale) {
        if (x.size() == 1)
            return x.get(0) < 0 ? "(" + Live.number(x.get(0), scale) + ")" : Live.number(x.get(0), scale);
        Vector shown = x.map(v -> Math.abs(v) <= 1e-12 * scale ? 0 : v);
        return Live.column(shown);
    }

    private static String inverse(Matrix S) {
        return S.rows() == 1 ? "\\tfrac{1}{" + Live.number(S.get(0, 0)) + "}\\cdot" : Live.matrix(S) + "^{-1}";
    }

    /** {@code S⁻¹x} for one or two rows. */
    private static Vector solved(Matrix S, Vector x) {
        if (x.size() == 1) return x.times(1 / S.get(0, 0));
        double det = S.get(0, 0) * S.get(1, 1) - S.get(0, 1) * S.get(1, 0);
        return Vector.of(
                (S.get(1, 1) * x.get(0) - S.get(0, 1) * x.get(1)) / det,
                (S.get(0, 0) * x.get(1) - S.get(1, 0) * x.get(0)) / det);
    }

    private static Vector meanStep(Matrix X, Matrix R, double N) {
        Vector mean = Vector.zeros(X.cols());
        for (int n = 0; n < X.rows(); n++) mean = mean.plus(R.get(n, 0) / N, X.row(n));
        return mean;
    }

    private static GaussianMixture with(GaussianMixture mixture, Vector mean) {
        List<Gaussian> components = new ArrayList<>(mixture.components());
        components.set(0, new Gaussian(mean, components.get(0).covariance()));
        return new GaussianMixture(mixture.weights(), components);
    }

    /** Whether difference quotients of the log likelihood agree with the gradient. */
    private static boolean isSlope(Matrix X, GaussianMixture mixture, Vector gradient) {
        Gaussian first = mixture.components().get(0);
        double level = Math.abs(mixture.logDensity(X).sum()) + X.rows();
        boolean same = true;
        for (int d = 0; d < gradient.size(); d++) {
            double h = SMALL * Math.sqrt(first.covariance().get(d, d));
            Vector by = Vector.unit(gradient.size(), d).times(h);
            double up = with(mixture, first.mean().plus(by)).logDensity(X).sum();
            double down = with(mixture, first.mean().minus(by)).logDensity(X).sum();
            double slope = (up - down) / (2 * h);
            same &= Math.abs(slope - gradient.get(d)) <= CLOSE * (gradient.maxNorm() + level / (h / SMALL));
        }
        return same;
    }
}
