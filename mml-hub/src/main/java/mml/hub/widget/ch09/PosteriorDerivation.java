package mml.hub.widget.ch09;

import java.util.List;
import mml.decomposition.Cholesky;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.BayesianRegression;
import mml.regression.FeatureMap;

/**
 * The posterior of a straight line from prior and points of the figure: precisions add up.
 *
 * @mml §9.3.3, (9.43), Example 9.8; §9.3.4, (9.57)
 */
public final class PosteriorDerivation extends Derivation {
    private static final double CLOSE = 1e-8;

    public PosteriorDerivation() {
        super("posterior", "belief");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Matrix.generate(3, 2, (n, d) -> d == 0 ? n - 1 : rng.between(-3, 3)), 1, 0.25);
    }

    @Override
    public List<Line> following(State state) {
        return lines(BeliefWidget.DATA.points(state), Believed.variance(state), Believed.noise(state));
    }

    private static List<Line> lines(Matrix points, double variance, double noise) {
        Matrix X = Samples.inputs(points);
        Vector y = Samples.observations(points);
        FeatureMap phi = FeatureMap.linear(1);
        BayesianRegression posterior =
                BayesianRegression.prior(phi, variance, noise).update(X, y);
        Matrix Phi = phi.matrix(X);
        Matrix gram = Phi.transpose().times(Phi);
        Vector right = Phi.transpose().times(y);
        Matrix precision = Matrix.identity(2).times(1 / variance).plus(gram.times(1 / noise));
        Matrix S = posterior.covariance();
        Vector m = posterior.mean();
        Vector pull = right.times(1 / noise);
        double slack = CLOSE * (precision.maxNorm() * (1 + m.maxNorm()) + pull.maxNorm());
        double at = X.column(0).mean();
        double function = posterior.function(Vector.of(at)).variance();
        double observation = posterior.observation(Vector.of(at)).variance();
        return List.of(
                new Line(
                        "\\mat S_N^{-1}=\\frac1{" + Live.number(variance) + "}\\mat I+\\frac1{" + Live.number(noise)
                                + "}" + Live.matrix(gram) + "=" + Live.matrix(precision),
                        precision.times(S).isClose(Matrix.identity(2), CLOSE * (1 + precision.maxNorm() * S.maxNorm())),
                        "series-2"),
                new Line(
                        "\\mat S_N=" + Live.matrix(S),
                        Cholesky.of(precision).solve(Vector.unit(2, 0)).isClose(S.column(0), CLOSE * (1 + S.maxNorm())),
                        "series-2"),
                new Line(
                        "\\vec m_N=" + Live.matrix(S) + "\\cdot\\frac1{" + Live.number(noise) + "}" + Live.column(right)
                                + "=" + Live.column(m),
                        precision.times(m).isClose(pull, slack),
                        "ink"),
                new Line(
                        "x=" + Live.number(at) + ":\\quad\\vec\\varphi\\T\\mat S_N\\vec\\varphi="
                                + Live.number(function)
                                + ",\\quad" + Live.number(function) + "+" + Live.number(noise) + "="
                                + Live.number(observation),
                        Math.abs(function + noise - observation) <= CLOSE * observation,
                        "focus"));
    }
}
