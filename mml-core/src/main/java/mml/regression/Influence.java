package mml.regression;

import static mml.kernel.Rounding.direct;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * How much each observation speaks for the curve. With {@code H = Φ(ΦᵀΦ)⁻¹Φᵀ} the fitted values are {@code ŷ = Hy}: row n
 * of H says whose word makes {@code ŷ_n}, and its leverage {@code h_n} how much of it is its own. Without observation n the
 * curve misses it by {@code r_n/(1 − h_n)}, and all fitted values move by Cook's distance,
 * <pre>
 *   D_n = r_n² h_n / ((1 − h_n)² K σ̂²),   σ̂² = ‖r‖²/(N − K).
 * </pre>
 * Takes about 2NK² + N²K operations.
 *
 * @param fit to all observations
 * @param points one for each
 * @mml §9.2.2, §9.4
 */
public record Influence(LinearRegression fit, Matrix X, Vector y, List<InfluenceStep> points) {
    public Influence {
        points = List.copyOf(points);
    }

    /**
     * Looks at one observation after the other while {@code trace} watches.
     *
     * @throws IllegalArgumentException as {@link LinearRegression#of}
     * @throws IllegalStateException if θ is not unique
     */
    public static Influence of(FeatureMap phi, Matrix X, Vector y, Tracer<? super InfluenceStep> trace) {
        LinearRegression fit = LinearRegression.of(phi, X, y);
        Matrix H = fit.hat();
        boolean on = trace.on();
        if (on) trace.step(new InfluenceStep.Start(fit.fitted(), fit.residual()));
        int N = y.size();
        double spread = N > phi.size() ? fit.unbiasedNoiseVariance() * phi.size() : 0;
        if (fit.residual().norm() <= direct(N) * y.norm()) spread = 0; // an exact fit, which no observation moves
        Vector leverage = fit.leverage();
        List<InfluenceStep> points = new ArrayList<>();
        for (int n = 0; n < N && !trace.stopped(); n++) {
            double h = leverage.get(n);
            double r = fit.residual().get(n);
            double missed = r / (1 - h);
            InfluenceStep step = fit.isAlone(h)
                    ? new InfluenceStep.Alone(n, H.row(n))
                    : new InfluenceStep.LeftOut(
                            n, H.row(n), h, r, missed, spread == 0 ? 0 : missed * missed * h / spread);
            points.add(step);
            if (on) trace.step(step);
        }
        return new Influence(fit, X, y, points);
    }

    public static Influence of(FeatureMap phi, Matrix X, Vector y) {
        return of(phi, X, y, Tracer.off());
    }

    /** Cook's distance of each observation; NaN of one that cannot be left out. */
    public Vector distances() {
        return Vector.generate(
                points.size(), n -> points.get(n) instanceof InfluenceStep.LeftOut p ? p.influence() : Double.NaN);
    }

    /** The observation that counts most, from 0: the first that cannot be left out, else that of the largest distance. */
    public int most() {
        int most = 0;
        double distance = -1;
        for (int n = 0; n < points.size(); n++) {
            if (!(points.get(n) instanceof InfluenceStep.LeftOut p)) return n;
            if (p.influence() > distance) {
                distance = p.influence();
                most = n;
            }
        }
        return most;
    }

    /** That a fit to the others misses each observation by what was said, fitted anew without it. */
    public Certificate certificate() {
        double worst = 0;
        double size = y.maxNorm();
        for (InfluenceStep point : points)
            if (point instanceof InfluenceStep.LeftOut p) {
                double again = y.get(p.n()) - without(p.n()).predict(X.row(p.n()));
                worst = Math.max(worst, Math.abs(again - p.missed()) * (1 - p.leverage()));
                size = Math.max(size, Math.abs(p.missed()));
            }
        return Certificate.of(
                "without an observation the curve misses it by r/(1 − h)",
                new Check("(1 − h)|missed by a new fit − r/(1 − h)|", worst, 1e-9 * size));
    }

    /**
     * The fit to all observations but one.
     *
     * @param n which, counted from 0
     */
    public LinearRegression without(int n) {
        int N = y.size();
        return LinearRegression.of(
                fit.features(),
                Matrix.generate(N - 1, X.cols(), (i, d) -> X.get(i < n ? i : i + 1, d)),
                Vector.generate(N - 1, i -> y.get(i < n ? i : i + 1)));
    }

    @Override
    public String toString() {
        return Printed.of("influence of " + points.size() + " observations")
                .put("leverage", fit.leverage())
                .put("Cook's distance", distances())
                .put("most", most())
                .line(certificate())
                .toString();
    }
}
