package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.random.Rng;
import mml.reduction.Ppca;

/**
 * Where probabilistic PCA puts a missing coordinate and how sure it is, with the first missing value of the figure.
 *
 * @mml §10.7, (10.73) to (10.76); §6.5.1
 */
public final class MissingDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public MissingDerivation() {
        super("missing", "ppca");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(
                7,
                2,
                (n, d) -> n == 6 && d == 1 ? Double.NaN : d == 0 ? n + rng.between(-1, 1) : n + rng.between(-2, 2));
        return lines(X, Ppca.em(X, 1, Rng.seeded(0)));
    }

    @Override
    public List<Line> following(State state) {
        Ppca model = PpcaWidget.model(state);
        if (model == null) throw new IllegalArgumentException("The figure has no model: its noise vanishes.");
        return lines(PpcaWidget.points(state), model);
    }

    private static List<Line> lines(Matrix X, Ppca model) {
        int n = 0;
        while (n < X.rows() && !Double.isNaN(X.row(n).sum())) n++;
        if (n == X.rows())
            throw new IllegalArgumentException("No value of the figure is missing. Hide one of its coordinates.");
        Vector x = X.row(n);
        int gone = Double.isNaN(x.get(0)) ? 0 : 1;
        int seen = 1 - gone;
        Vector B = model.B().column(0);
        Matrix C = model.covariance();
        double big = C.maxNorm();
        double from = x.get(seen) - model.mu().get(seen);
        double slope = C.get(gone, seen) / C.get(seen, seen);
        double mean = model.mu().get(gone) + slope * from;
        double variance = C.get(gone, gone) - slope * C.get(gone, seen);
        Gaussian latent = model.posterior(x);
        double z = B.get(seen) * from / C.get(seen, seen);
        Gaussian rest = model.predict(x);
        double size = Math.abs(model.mu().get(gone)) + Math.abs(slope * from) + Math.sqrt(big);
        String o = Integer.toString(seen + 1);
        String u = Integer.toString(gone + 1);
        return List.of(
                new Line(
                        "\\mat C=" + Live.column(B) + Live.column(B) + "\\T+" + Live.number(model.sigma2(), big)
                                + "\\mat I=" + Live.matrix(C),
                        C.isClose(B.outer(B).plus(Matrix.identity(2).times(model.sigma2())), CLOSE * big),
                        "series-2"),
                new Line(
                        "z=\\frac{" + Live.number(B.get(seen), big) + "}{" + Live.number(C.get(seen, seen)) + "}\\cdot"
                                + Live.factor(from) + "=" + Live.number(z),
                        Math.abs(latent.mean().get(0) - z) <= CLOSE * (1 + Math.abs(z)),
                        "series-2"),
                new Line(
                        "x_" + u + "=" + Live.number(model.mu().get(gone)) + "+\\frac{"
                                + Live.number(C.get(gone, seen), big) + "}{" + Live.number(C.get(seen, seen))
                                + "}\\cdot"
                                + Live.factor(from) + "=" + Live.number(mean, size),
                        Math.abs(rest.mean().get(0) - mean) <= CLOSE * size
                                && Math.abs(model.decode(latent.mean()).get(gone) - mean) <= CLOSE * size,
                        "change"),
                new Line(
                        "c_{" + u + u + "}-\\frac{c_{" + u + o + "}^2}{c_{" + o + o + "}}="
                                + Live.number(C.get(gone, gone)) + "-\\frac{" + Live.factor(C.get(gone, seen)) + "^2}{"
                                + Live.number(C.get(seen, seen)) + "}=" + Live.number(variance, big),
                        Math.abs(rest.covariance().get(0, 0) - variance) <= CLOSE * big,
                        "change"));
    }
}
