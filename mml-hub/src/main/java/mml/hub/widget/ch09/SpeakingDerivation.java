package mml.hub.widget.ch09;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.iteration.Outcome;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.EvidenceMaximisation;
import mml.regression.EvidenceSurface;
import mml.regression.FeatureMap;
import mml.trace.Tracer;

/**
 * Where the evidence is largest over α and β, and that γ counts parameters.
 *
 * @mml §9.3.5, §8.6.1
 */
public final class SpeakingDerivation extends Derivation {
    private static final double CLOSE = 1e-8;
    private static final double AT_REST = 1e-2; // what is left of the derivatives where the iteration has stopped

    public SpeakingDerivation() {
        super("speaking", "evidence");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(8, 1, (n, d) -> n - 3.5);
        Vector y = Vector.generate(8, n -> 1 + 0.5 * X.get(n, 0) + 0.25 * rng.between(-3, 3));
        FeatureMap line = FeatureMap.linear(1);
        return lines(
                EvidenceMaximisation.from(1, 1, line, X, y, EvidenceWidget.ENOUGH, Tracer.off()), line.matrix(X), y);
    }

    @Override
    public List<Line> following(State state) {
        Matrix points = EvidenceWidget.points(state);
        EvidenceMaximisation run = EvidenceWidget.of(state, Tracer.off());
        if (run.outcome() != Outcome.CONVERGED)
            throw new IllegalArgumentException(
                    "With these data α and β do not come to rest: the evidence has no summit that the steps reach.");
        return lines(run, run.posterior().features().matrix(Samples.inputs(points)), Samples.observations(points));
    }

    private static List<Line> lines(EvidenceMaximisation run, Matrix Phi, Vector y) {
        int N = Phi.rows();
        int K = Phi.cols();
        double alpha = run.alpha();
        double beta = run.beta();
        double gamma = run.gamma();
        Vector m = run.posterior().mean();
        Vector r = y.minus(Phi.times(m));
        double trace = run.posterior().covariance().trace();
        EvidenceSurface surface = EvidenceSurface.of(Phi, y);
        double evidence = run.posterior().logEvidence();
        double terms = K * Elementary.log(alpha)
                + N * Elementary.log(beta)
                - alpha * m.dot(m)
                - beta * r.dot(r)
                - N * Special.LOG_TWO_PI;
        double logDet = terms - 2 * evidence;
        return List.of(
                new Line(
                        "\\alpha=" + Live.number(alpha) + ",\\;\\beta=" + Live.number(beta)
                                + ":\\quad "
                                + Live.number(terms) + (logDet < 0 ? "+" : "-") + Live.number(Math.abs(logDet)) + "="
                                + Live.number(2 * evidence),
                        Math.abs(surface.at(alpha, beta) - evidence) <= CLOSE * (1 + Math.abs(terms)),
                        "series-1"),
                new Line(
                        "\\frac{" + K + "}{\\alpha}=" + Live.number(K / alpha) + ",\\quad\\|\\vec m_N\\|^2="
                                + Live.number(m.dot(m)) + ",\\quad\\text{tr }\\mat S_N=" + Live.number(trace),
                        Math.abs(K / alpha - m.dot(m) - trace) <= AT_REST * K / alpha,
                        "change"),
                new Line(
                        "\\gamma=" + K + "-" + Live.number(alpha * trace) + "=" + Live.number(gamma),
                        Math.abs(K - alpha * trace - gamma) <= CLOSE * K
                                && Math.abs(surface.speaking(alpha, beta) - gamma) <= CLOSE * K,
                        "change"),
                new Line(
                        "\\beta\\|\\vec r\\|^2=" + Live.number(beta * r.dot(r)) + ",\\quad N-\\gamma=" + N + "-"
                                + Live.number(gamma),
                        Math.abs(beta * r.dot(r) - (N - gamma)) <= AT_REST * N,
                        "focus"));
    }
}
