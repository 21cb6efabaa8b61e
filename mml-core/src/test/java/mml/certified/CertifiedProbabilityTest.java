package mml.certified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.certified.Claims.Case;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.Inverse;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.BayesRule;
import mml.probability.Description;
import mml.probability.Discrete;
import mml.probability.Divisor;
import mml.probability.Exploration;
import mml.probability.Gaussian;
import mml.probability.GaussianProduct;
import mml.probability.Independence;
import mml.probability.JointTable;
import mml.probability.Pushforward;
import mml.probability.Uniform;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/** Nothing is certified that is wrong: beliefs, moments and graphs, see {@link Claims}. */
class CertifiedProbabilityTest extends CertifiedContract {
    static final Claims CASES = new Claims();

    static {
        CASES.put("Gaussian", w -> {
            int D = 1 + w.size(3);
            Gaussian p = new Gaussian(w.vector(D), w.symmetric(D));
            Vector x = w.vector(1);
            Gaussian d = p.conditional(List.of(0), x);
            return new Case(p.factors(List.of(0), x), () -> conditional(p, x, d));
        });
        CASES.put("GaussianProduct", w -> {
            int D = w.size(3);
            Gaussian a = new Gaussian(w.vector(D), w.symmetric(D));
            Gaussian b = new Gaussian(w.vector(D), w.symmetric(D));
            GaussianProduct d = GaussianProduct.of(a, b);
            return new Case(d.certificate(), () -> product(d));
        });
        CASES.put("BayesRule", w -> {
            List<BigFraction> prior = w.probabilities(3);
            FieldMatrix<BigFraction> likelihood =
                    FieldMatrix.of(List.of(w.probabilities(2), w.probabilities(2), w.probabilities(2)));
            List<Integer> outcomes = List.of(w.below(2), w.below(2));
            BayesRule d = BayesRule.of(prior, likelihood, outcomes, Tracer.off());
            return new Case(d.certificate(), () -> {
                List<BigFraction> joint = new ArrayList<>();
                BigFraction sum = BigFraction.ZERO;
                for (int i = 0; i < 3; i++) {
                    BigFraction p = prior.get(i);
                    for (int j : outcomes) p = p.multiply(likelihood.get(i, j));
                    joint.add(p);
                    sum = sum.add(p);
                }
                boolean right = d.evidence().equals(sum);
                for (int i = 0; i < 3; i++)
                    right &= d.posterior().get(i).equals(joint.get(i).divide(sum));
                return right ? 0 : 1;
            });
        });
        CASES.put("Independence", w -> {
            JointTable table = w.below(2) == 0
                    ? JointTable.independent(w.probabilities(2), w.probabilities(3))
                    : new JointTable(FieldMatrix.of(halves(w.probabilities(3), w.probabilities(3))));
            Independence d = Independence.of(table);
            return new Case(d.certificate(), () -> (Exact.rank(table.p()) == 1) == d.holds() ? 0 : 1);
        });
        CASES.put("Description", w -> {
            Matrix X = w.matrix(1 + w.size(6), w.size(3));
            Description d = Description.of(X);
            return new Case(d.certificate(), () -> description(d, X));
        });
        CASES.put("Discrete", w -> {
            int K = 1 + w.size(5);
            Vector weights = w.vector(K).map(Math::abs);
            Discrete d = Discrete.of(Vector.generate(K, k -> k - 1), weights);
            return new Case(d.certificate(), () -> discrete(d, weights));
        });
        CASES.put("Pushforward", w -> {
            int K = 1 + w.size(5);
            Vector weights = w.vector(K).map(Math::abs);
            Discrete X = Discrete.of(Vector.generate(K, k -> k - 1), weights);
            Pushforward d = Pushforward.of(X, Expression.parse("x^2"), Tracer.off());
            return new Case(d.certificate(), () -> pushforward(d, weights));
        });
        CASES.put("Exploration", w -> {
            Vector ends = w.vector(2);
            Uniform X = new Uniform(Math.min(ends.get(0), ends.get(1)), Math.max(ends.get(0), ends.get(1)));
            double x = w.vector(1).get(0);
            Exploration d = Exploration.of(X, x, 0.9, Tracer.off());
            return new Case(d.certificate(), () -> uniform(X, x));
        });
    }

    CertifiedProbabilityTest() {
        super(CASES);
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    private static BigFraction of(double x) {
        return Fractions.exactly(x);
    }

    /** How far the probability of a square is from those of the weights that lead to it, as they are. */
    private static double pushforward(Pushforward d, Vector weights) {
        BigFraction total = BigFraction.ZERO;
        for (double v : weights.toArray()) total = total.add(of(v));
        double most = 0;
        for (int m = 0; m < d.Y().values().size(); m++) {
            BigFraction p = BigFraction.ZERO;
            for (int k = 0; k < weights.size(); k++)
                if ((k - 1.0) * (k - 1.0) == d.Y().values().get(m)) p = p.add(of(weights.get(k)));
            most = Math.max(
                    most,
                    Math.abs(Fractions.toDouble(p.divide(total))
                            - d.Y().probabilities().get(m)));
        }
        return most;
    }

    /** Mean and variance of the weights as they are. */
    private static double discrete(Discrete d, Vector weights) {
        BigFraction total = BigFraction.ZERO;
        for (double v : weights.toArray()) total = total.add(of(v));
        BigFraction mean = BigFraction.ZERO;
        BigFraction size = BigFraction.ZERO;
        BigFraction second = BigFraction.ZERO;
        for (int k = 0; k < weights.size(); k++) {
            BigFraction x = of(d.values().get(k));
            BigFraction p = of(weights.get(k)).divide(total);
            mean = mean.add(x.multiply(p));
            size = size.add(x.abs().multiply(p));
            second = second.add(square(x).multiply(p));
        }
        BigFraction variance = second.subtract(square(mean));
        return Math.max(
                Exact.ratio(of(d.mean()).subtract(mean).abs(), size.add(BigFraction.ONE)),
                Exact.ratio(of(d.variance()).subtract(variance).abs(), second.add(BigFraction.ONE)));
    }

    /** How much of the line from low to high lies up to x. */
    private static double uniform(Uniform X, double x) {
        BigFraction length = of(X.high()).subtract(of(X.low()));
        BigFraction share = of(x).subtract(of(X.low())).divide(length);
        BigFraction right = share.compareTo(BigFraction.ZERO) < 0
                ? BigFraction.ZERO
                : share.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : share;
        return Exact.ratio(of(X.cdf(x)).subtract(right).abs(), BigFraction.ONE);
    }

    private static BigFraction square(BigFraction x) {
        return x.multiply(x);
    }

    /** Mean and covariance of the others, given the first entry. */
    private static double conditional(Gaussian p, Vector known, Gaussian d) {
        FieldMatrix<BigFraction> S = Exact.of(p.covariance());
        FieldMatrix<BigFraction> mu = Exact.of(p.mean());
        BigFraction away = of(known.get(0)).subtract(mu.get(0, 0)).divide(S.get(0, 0));
        double worst = 0;
        for (int i = 1; i < p.size(); i++) {
            BigFraction pull = S.get(i, 0).multiply(away);
            BigFraction mean = mu.get(i, 0).add(pull);
            worst = Math.max(
                    worst,
                    Exact.ratio(
                            mean.subtract(of(d.mean().get(i - 1))).abs(),
                            mu.get(i, 0).abs().add(pull.abs())));
            BigFraction variance = S.get(i, i).subtract(square(S.get(i, 0)).divide(S.get(0, 0)));
            worst = Math.max(
                    worst,
                    Exact.ratio(
                            variance.subtract(of(d.covariance().get(i - 1, i - 1)))
                                    .abs(),
                            S.get(i, i)));
        }
        return worst;
    }

    private static List<List<BigFraction>> halves(List<BigFraction> a, List<BigFraction> b) {
        return List.of(
                a.stream().map(x -> x.divide(2)).toList(),
                b.stream().map(x -> x.divide(2)).toList());
    }

    /** {@code C (A + B) = A B}… of the true sum, and c by it; with the condition that rounding meets. */
    private static double product(GaussianProduct d) {
        FieldMatrix<BigFraction> A = Exact.of(d.first().covariance());
        FieldMatrix<BigFraction> B = Exact.of(d.second().covariance());
        FieldMatrix<BigFraction> inverse = Inverse.of(A.plus(B)).inverse();
        FieldMatrix<BigFraction> gain = A.times(inverse);
        FieldMatrix<BigFraction> off =
                Exact.of(d.second().mean()).minus(Exact.of(d.first().mean()));
        FieldMatrix<BigFraction> c = Exact.of(d.first().mean()).plus(gain.times(off));
        BigFraction condition = Exact.max(A.plus(B)).multiply(Exact.max(inverse));
        BigFraction size = Exact.max(gain)
                .multiply(Exact.max(off))
                .add(Exact.max(Exact.of(d.first().mean())));
        double mean = Exact.ratio(Exact.max(c.minus(Exact.of(d.density().mean()))), size.multiply(condition));
        FieldMatrix<BigFraction> C = gain.times(B);
        BigFraction products = Exact.max(A).multiply(Exact.max(B)).multiply(Exact.max(inverse));
        return Math.max(
                mean,
                Exact.ratio(Exact.max(C.minus(Exact.of(d.density().covariance()))), products.multiply(condition)));
    }

    private static double description(Description d, Matrix X) {
        FieldMatrix<BigFraction> x = Exact.of(X);
        BigFraction largest = Exact.max(x);
        double worst = 0;
        Vector deviation = d.deviation(Divisor.N_MINUS_1);
        for (int j = 0; j < X.cols(); j++) {
            BigFraction sum = BigFraction.ZERO;
            for (int n = 0; n < X.rows(); n++) sum = sum.add(x.get(n, j));
            BigFraction mean = sum.divide(X.rows());
            worst = Math.max(
                    worst,
                    Exact.ratio(
                            mean.subtract(Fractions.exactly(d.mean().get(j))).abs(), Exact.max(x.column(j))));
            BigFraction squares = BigFraction.ZERO;
            for (int n = 0; n < X.rows(); n++) {
                BigFraction off = x.get(n, j).subtract(mean);
                squares = squares.add(off.multiply(off));
            }
            BigFraction variance = squares.divide(X.rows() - 1);
            BigFraction said = Fractions.exactly(deviation.get(j));
            worst = Math.max(
                    worst, Exact.ratio(variance.subtract(said.multiply(said)).abs(), variance));
            double[] sorted = X.column(j).toArray();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            BigFraction median = Fractions.exactly(sorted[half]);
            if (sorted.length % 2 == 0)
                median = median.add(Fractions.exactly(sorted[half - 1])).divide(2);
            BigFraction gap = median.subtract(Fractions.exactly(d.quantile(0.5).get(j)));
            worst = Math.max(worst, Exact.ratio(gap.abs(), largest));
        }
        return worst;
    }
}
