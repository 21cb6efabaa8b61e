package mml.cli;

import static mml.cli.GoldenCase.numbers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.Inverse;
import org.apache.commons.math3.fraction.BigFraction;

/** The truth of what is said of data. */
final class DataTruth extends Truth {
    /** Compared with the truth in mml-core, where there are the densities and the probabilities of their graphs. */
    static final Set<String> ELSEWHERE = Set.of("gmm", "ppca", "d-separation", "distributions", "path", "leak");

    private DataTruth(Map<String, Object> in, Map<String, Object> result, Map<String, Object> exact) {
        super(in, result, exact);
    }

    static double error(String command, Map<String, Object> in, Map<String, Object> result, Map<String, Object> exact) {
        DataTruth t = new DataTruth(in, result, exact);
        return switch (command) {
            case "describe" -> t.describe();
            case "bayes-update" -> t.bayes();
            case "conditional-gaussian" -> t.conditional();
            case "conjugate" -> t.counts();
            case "cross-validate" -> t.folds();
            case "regression" -> t.normal(BigFraction.ZERO, "theta");
            case "bayesian-regression" -> t.normal(BigFraction.ONE, "posteriorMean");
            case "k-means" -> t.kMeans();
            case "svm" -> t.svm();
            case "support-vector-regression" -> t.regression();
            case "one-class-svm" -> t.oneClass();
            case "kernel-pca" -> t.kernelPca();
            case "factor-analysis" -> t.factors();
            default -> {
                if (!ELSEWHERE.contains(command)) throw new AssertionError("no truth for " + command);
                yield 0;
            }
        };
    }

    private double describe() {
        FieldMatrix<BigFraction> X = given("X");
        double worst = 0;
        for (int j = 0; j < X.cols(); j++) {
            FieldMatrix<BigFraction> x = X.column(j);
            BigFraction mean = BigFraction.ZERO;
            for (int n = 0; n < X.rows(); n++) mean = mean.add(x.get(n, 0).divide(X.rows()));
            BigFraction squares = BigFraction.ZERO;
            for (int n = 0; n < X.rows(); n++) {
                BigFraction off = x.get(n, 0).subtract(mean);
                squares = squares.add(off.multiply(off));
            }
            BigFraction said = get("standardDeviation").get(j, 0);
            BigFraction variance = squares.divide(X.rows() - 1);
            worst = Math.max(worst, ratio(mean.subtract(get("mean").get(j, 0)).abs(), max(x)));
            worst = Math.max(worst, square(said, variance));
        }
        return worst;
    }

    /** How far said² is from a square that may be below the doubles, unless said itself is among the smallest. */
    private static double square(BigFraction said, BigFraction truth) {
        BigFraction off = truth.subtract(said.multiply(said)).abs();
        BigFraction least = said.add(LEAST).multiply(LEAST).multiply(2);
        return off.compareTo(least) <= 0 ? 0 : Fractions.toDouble(off.divide(truth));
    }

    private double bayes() {
        FieldMatrix<BigFraction> prior = asked("prior");
        FieldMatrix<BigFraction> likelihood = asked("likelihood");
        FieldMatrix<BigFraction> p = FieldMatrix.generate(prior.rows(), 1, (i, c) -> {
            BigFraction product = prior.get(i, 0);
            for (double j : numbers(in.get("outcomes"))) product = product.multiply(likelihood.get(i, (int) j));
            return product;
        });
        BigFraction evidence = sum(p);
        return Math.max(
                near(get("posterior"), p.map(v -> v.divide(evidence))),
                ratio(evidence.subtract(get("evidence").get(0, 0)).abs(), evidence));
    }

    /** Each 1 adds one to alpha, each 0 one to beta. */
    private double counts() {
        BigFraction a = given("alpha").get(0, 0);
        BigFraction b = given("beta").get(0, 0);
        for (double x : numbers(in.get("data")))
            if (x == 1) a = a.add(BigFraction.ONE);
            else b = b.add(BigFraction.ONE);
        return Math.max(
                ratio(a.subtract(get("alpha").get(0, 0)).abs(), a),
                ratio(b.subtract(get("beta").get(0, 0)).abs(), b));
    }

    /** Of the second entry when the first is known. */
    private double conditional() {
        FieldMatrix<BigFraction> S = given("covariance");
        BigFraction gain = S.get(1, 0).divide(S.get(0, 0));
        BigFraction pull =
                gain.multiply(given("values").get(0, 0).subtract(given("mean").get(0, 0)));
        BigFraction mean = given("mean").get(1, 0).add(pull);
        BigFraction variance = S.get(1, 1).subtract(gain.multiply(S.get(0, 1)));
        return Math.max(
                ratio(
                        mean.subtract(get("conditionalMean").get(0, 0)).abs(),
                        given("mean").get(1, 0).abs().add(pull.abs())),
                ratio(variance.subtract(get("conditionalCovariance").get(0, 0)).abs(), S.get(1, 1)));
    }

    private double folds() {
        FieldMatrix<BigFraction> y = given("y");
        FieldMatrix<BigFraction> said = get("predictions");
        List<Double> fold = numbers(result.get("fold"));
        FieldMatrix<BigFraction> losses = get("foldLosses");
        double worst = 0;
        for (int k = 0; k < losses.rows(); k++) {
            BigFraction sum = BigFraction.ZERO;
            int count = 0;
            for (int n = 0; n < y.rows(); n++)
                if (fold.get(n) == k) {
                    BigFraction off = y.get(n, 0).subtract(said.get(n, 0));
                    sum = sum.add(off.multiply(off));
                    count++;
                }
            BigFraction mean = sum.divide(count);
            worst = Math.max(worst, ratio(mean.subtract(losses.get(k, 0)).abs(), mean));
        }
        return worst;
    }

    /** {@code Φᵀ(y − Φθ) − λθ} beside what is summed up in it, with α = β = 1. */
    private double normal(BigFraction lambda, String parameters) {
        FieldMatrix<BigFraction> X = given("X");
        FieldMatrix<BigFraction> Phi =
                FieldMatrix.generate(X.rows(), X.cols() + 1, (i, j) -> j == 0 ? BigFraction.ONE : X.get(i, j - 1));
        FieldMatrix<BigFraction> theta = get(parameters);
        FieldMatrix<BigFraction> r = given("y").minus(Phi.times(theta));
        BigFraction size = sum(given("y"));
        for (int j = 0; j < Phi.cols(); j++)
            size = size.add(sum(Phi.column(j)).multiply(theta.get(j, 0).abs()));
        BigFraction all = max(Phi).multiply(size).add(max(theta).multiply(lambda));
        double worst = 0;
        for (int j = 0; j < Phi.cols(); j++) {
            BigFraction pull = theta.get(j, 0).multiply(lambda);
            worst = Math.max(worst, ratio(Phi.column(j).dot(r).subtract(pull).abs(), all));
        }
        return worst;
    }

    private double kMeans() {
        FieldMatrix<BigFraction> X = given("X");
        FieldMatrix<BigFraction> C = get("centers");
        List<Double> labels = numbers(result.get("labels"));
        double worst = 0;
        for (int k = 0; k < C.rows(); k++)
            for (int j = 0; j < X.cols(); j++) {
                BigFraction sum = BigFraction.ZERO;
                int count = 0;
                for (int n = 0; n < X.rows(); n++)
                    if (labels.get(n) == k) {
                        sum = sum.add(X.get(n, j));
                        count++;
                    }
                worst = Math.max(
                        worst, ratio(sum.divide(count).subtract(C.get(k, j)).abs(), max(X)));
            }
        return worst;
    }

    /** The primal objective of w and the offset, with C = 1. */
    private double svm() {
        if (!result.containsKey("w") || !result.containsKey("offset")) return 0;
        FieldMatrix<BigFraction> X = given("X");
        FieldMatrix<BigFraction> w = get("w");
        FieldMatrix<BigFraction> y = given("y");
        BigFraction primal = w.dot(w).divide(2);
        BigFraction size = primal.add(BigFraction.ONE);
        for (int n = 0; n < X.rows(); n++) {
            BigFraction f = X.rowVector(n).times(w).get(0, 0).add(get("offset").get(0, 0));
            BigFraction slack = BigFraction.ONE.subtract(f.multiply(y.get(n, 0)));
            size = size.add(sum(X.rowVector(n)).multiply(max(w)));
            if (slack.getNumerator().signum() > 0) primal = primal.add(slack);
        }
        return ratio(primal.subtract(get("primalObjective").get(0, 0)).abs(), size);
    }

    /** The primal objective of the weights and the bias, with C = 1 and ε = 0.1. */
    private double regression() {
        FieldMatrix<BigFraction> X = given("X");
        FieldMatrix<BigFraction> y = given("y");
        FieldMatrix<BigFraction> w = X.transpose().times(get("coefficients"));
        BigFraction primal = w.dot(w).divide(2);
        BigFraction size = primal.add(BigFraction.ONE);
        for (int n = 0; n < X.rows(); n++) {
            BigFraction f = X.rowVector(n).times(w).get(0, 0).add(get("bias").get(0, 0));
            BigFraction off = y.get(n, 0).subtract(f).abs().subtract(Fractions.exactly(0.1));
            size = size.add(sum(X.rowVector(n)).multiply(max(w)))
                    .add(y.get(n, 0).abs());
            if (off.getNumerator().signum() > 0) primal = primal.add(off);
        }
        return ratio(primal.subtract(get("primalObjective").get(0, 0)).abs(), size);
    }

    /** That the weights are allowed and ρ leaves no gap, with the linear kernel and ν = 1/2. */
    private double oneClass() {
        FieldMatrix<BigFraction> X = given("X");
        FieldMatrix<BigFraction> alpha = get("alpha");
        BigFraction most = new BigFraction(2, X.rows());
        BigFraction rho = get("rho").get(0, 0);
        FieldMatrix<BigFraction> w = X.transpose().times(alpha);
        BigFraction square = w.dot(w);
        BigFraction gap = square.subtract(rho);
        BigFraction size = square.add(rho.abs());
        double worst = ratio(sum(alpha).subtract(BigFraction.ONE).abs(), BigFraction.ONE);
        for (int n = 0; n < X.rows(); n++) {
            BigFraction over = alpha.get(n, 0).subtract(most);
            if (alpha.get(n, 0).getNumerator().signum() < 0) return 1;
            if (over.getNumerator().signum() > 0) worst = Math.max(worst, ratio(over, most));
            BigFraction row = X.rowVector(n).transpose().dot(X.rowVector(n).transpose());
            if (row.compareTo(size) > 0) size = row;
            BigFraction slack = rho.subtract(X.rowVector(n).times(w).get(0, 0));
            if (slack.getNumerator().signum() > 0) gap = gap.add(slack.multiply(most));
        }
        return Math.max(worst, ratio(gap.abs(), size));
    }

    /** {@code Kz = Nλz} of the centred products, with the linear kernel. */
    private double kernelPca() {
        FieldMatrix<BigFraction> X = given("X");
        int N = X.rows();
        FieldMatrix<BigFraction> centred = FieldMatrix.generate(N, X.cols(), (n, d) -> {
            BigFraction mean = BigFraction.ZERO;
            for (int m = 0; m < N; m++) mean = mean.add(X.get(m, d).divide(N));
            return X.get(n, d).subtract(mean);
        });
        FieldMatrix<BigFraction> z = get("scores");
        FieldMatrix<BigFraction> left = centred.times(centred.transpose().times(z));
        BigFraction lambda = get("eigenvalues").get(0, 0).multiply(N);
        return ratio(max(left.minus(z.times(lambda))), max(X).multiply(max(X)).multiply(max(z)));
    }

    /** The log likelihood of N(μ, BBᵀ + Ψ), with the determinant and the inverse in fractions. */
    private double factors() {
        FieldMatrix<BigFraction> X = given("X");
        FieldMatrix<BigFraction> B = get("loadings");
        FieldMatrix<BigFraction> mean = get("mean");
        FieldMatrix<BigFraction> C = B.times(B.transpose()).plus(diagonal(get("noiseVariances")));
        FieldMatrix<BigFraction> inverse = Inverse.of(C).inverse();
        BigFraction squares = BigFraction.ZERO;
        for (int n = 0; n < X.rows(); n++) {
            FieldMatrix<BigFraction> r = X.rowVector(n).transpose().minus(mean);
            squares = squares.add(r.dot(inverse.times(r)));
        }
        double logDet = log(determinant(C)) + X.cols() * Math.log(2 * Math.PI);
        double quadratic = Fractions.toDouble(squares);
        double said = numbers(result.get("logLikelihood")).get(0);
        double size = X.rows() * (1 + Math.abs(logDet)) + quadratic;
        return Math.abs(said + 0.5 * (X.rows() * logDet + quadratic)) / size;
    }

    /** Of a fraction that may be beyond the doubles. */
    private static double log(BigFraction x) {
        int bits = x.getNumerator().bitLength() - x.getDenominator().bitLength();
        BigFraction two = new BigFraction(2).pow(Math.abs(bits));
        double near = Fractions.toDouble(bits < 0 ? x.multiply(two) : x.divide(two));
        return Math.log(near) + bits * Math.log(2);
    }
}
