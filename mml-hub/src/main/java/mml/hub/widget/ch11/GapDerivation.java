package mml.hub.widget.ch11;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.BoundAscent;
import mml.mixture.CollapseException;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.mixture.LowerBound;
import mml.random.Rng;
import mml.trace.Tracer;

/**
 * Why the log likelihood is the bound and a divergence, and so cannot fall, with the iteration that the
 * figure looks at.
 *
 * @mml §11.4.5
 */
public final class GapDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public GapDerivation() {
        super("gap", "bound");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(6, 1, (n, d) -> 2 * n - 5 + rng.between(-1, 1));
        GaussianMixture start = GaussianMixture.of(
                Vector.of(0.5, 0.5),
                Vector.of(rng.between(-4, -1), rng.between(1, 4)),
                Vector.of(2, rng.between(1, 4)));
        return lines(X, start, EmSettings.BOOK);
    }

    @Override
    public List<Line> following(State state) {
        Mixing m = BoundWidget.mixing(state);
        return lines(m.X(), ascended(m.X(), m.start(), m.settings(), BoundWidget.done(state)), m.settings());
    }

    private static List<Line> lines(Matrix X, GaussianMixture start, EmSettings settings) {
        GaussianMixture next = ascended(X, start, settings, 1);
        Matrix q = start.responsibilities(X);
        Matrix r = next.responsibilities(X);
        int k = largest(r.row(0));
        String index = "1" + (k + 1);
        double all = next.logDensity(X.row(0));
        double joint =
                Elementary.log(next.weights().get(k)) + next.components().get(k).logDensity(X.row(0));
        double log = Elementary.log(r.get(0, k));
        double bound = 0;
        double gap = 0;
        for (int c = 0; c < next.size(); c++) {
            double share = q.get(0, c);
            if (share == 0) continue;
            double part = Elementary.log(next.weights().get(c))
                    + next.components().get(c).logDensity(X.row(0));
            bound += share * (part - Elementary.log(share));
            gap += share * (Elementary.log(share) - (part - all));
        }
        LowerBound whole = LowerBound.of(X, q, next);
        double before = start.logDensity(X).sum();
        double size = Math.abs(before) + Math.abs(whole.bound()) + X.rows();
        return List.of(
                new Line(
                        "\\text{log }p(\\vec x_1)=" + Live.number(joint) + "-" + Live.factor(tidy(log)) + "="
                                + Live.number(all) + ",\\quad r_{" + index + "}=" + Live.number(r.get(0, k)),
                        Math.abs(joint - log - all) <= CLOSE * (1 + Math.abs(joint) + Math.abs(all)),
                        "ink"),
                new Line(
                        "F_1+K_1=" + Live.number(bound) + "+" + Live.factor(tidy(gap)) + "=" + Live.number(all),
                        Math.abs(bound + gap - all) <= CLOSE * (1 + Math.abs(all) + Math.abs(bound)),
                        "series-2 change"),
                new Line(
                        Live.number(whole.bound()) + "+" + Live.number(tidy(whole.gap())) + "="
                                + Live.number(whole.logLikelihood()),
                        whole.certificate().holds() && gap >= -CLOSE * (1 + Math.abs(all)),
                        "series-2 change focus"),
                new Line(
                        Live.number(whole.logLikelihood()) + "\\ge" + Live.number(whole.bound()) + "\\ge"
                                + Live.number(before),
                        whole.logLikelihood() >= whole.bound() - CLOSE * size && whole.bound() >= before - CLOSE * size,
                        "focus"));
    }

    /** The mixture after some iterations. */
    private static GaussianMixture ascended(Matrix X, GaussianMixture start, EmSettings settings, int iterations) {
        if (iterations == 0) return start;
        EmSettings plain = new EmSettings(settings.family(), null, 1, settings.stopping());
        try {
            return BoundAscent.of(X, start, plain.withIterations(iterations), Tracer.off())
                    .mixture();
        } catch (CollapseException e) {
            throw new IllegalArgumentException("A component of the figure collapses in this M-step.", e);
        }
    }

    private static int largest(Vector x) {
        int largest = 0;
        for (int k = 1; k < x.size(); k++) if (x.get(k) > x.get(largest)) largest = k;
        return largest;
    }

    private static double tidy(double x) {
        return Math.abs(x) <= 1e-12 ? 0 : x;
    }
}
