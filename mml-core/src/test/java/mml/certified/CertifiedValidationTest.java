package mml.certified;

import java.util.List;
import mml.certified.Claims.Case;
import mml.exact.Fractions;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.BiasVariance;
import mml.model.CrossValidation;
import mml.model.Folds;
import mml.model.LeakSearch;
import mml.model.Learner;
import mml.model.Loss;
import mml.model.NestedValidation;
import mml.model.Preparation;
import mml.model.SelectionRule;
import mml.random.Rng;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/** Nothing is certified that is wrong: what folds and replicates say of a model, see {@link Claims}. */
class CertifiedValidationTest extends CertifiedContract {
    static final Claims CASES = new Claims();
    private static final Learner MEAN = (X, y) -> {
        double mean = y.mean();
        return x -> mean;
    };

    static {
        CASES.put("CrossValidation", w -> {
            Vector y = w.vector(3 + w.size(5));
            Matrix X = w.matrix(y.size(), 1);
            Folds folds = Folds.shuffled(y.size(), 2 + w.below(2), Rng.seeded(w.below(100)));
            CrossValidation d = CrossValidation.of(MEAN, X, y, folds, Loss.SQUARED);
            return new Case(d.certificate(), () -> losses(folds, y, k -> 1, d.losses()));
        });
        CASES.put("NestedValidation", w -> {
            Vector y = w.vector(5 + w.size(5));
            Matrix X = w.matrix(y.size(), 1);
            Folds folds = Folds.shuffled(y.size(), 3, Rng.seeded(w.below(100)));
            NestedValidation d = NestedValidation.of(
                    List.of((A, b) -> x -> 0, MEAN),
                    Preparation.NONE,
                    X,
                    y,
                    folds,
                    2,
                    SelectionRule.LEAST,
                    Loss.SQUARED,
                    Rng.seeded(1),
                    Tracer.off());
            return new Case(
                    d.certificate(), () -> losses(folds, y, k -> d.chosen().get(k), d.losses()));
        });
        CASES.put("LeakSearch", w -> {
            int N = 6 + w.size(4);
            Folds folds = Folds.shuffled(N, 2 + w.below(2), Rng.seeded(w.below(100)));
            LeakSearch.Place scale = List.of(LeakSearch.Place.values()).get(w.below(3));
            LeakSearch.Place select = List.of(LeakSearch.Place.values()).get(w.below(3));
            LeakSearch.Plan plan = new LeakSearch.Plan(scale, select, 1);
            LeakSearch d = LeakSearch.of(MEAN, w.matrix(N, 3), w.vector(N), folds, plan, Tracer.off());
            boolean seen = scale == LeakSearch.Place.BEFORE || select == LeakSearch.Place.BEFORE;
            return new Case(d.certificate(), () -> seen ? 1 : 0);
        });
        CASES.put("BiasVariance", w -> {
            Vector f = w.vector(3);
            Matrix X = w.matrix(2 + w.size(5), 2);
            Matrix at = w.matrix(w.size(4), 2);
            double noise = Math.abs(w.vector(1).get(0));
            Learner.Predictor truth = x -> f.get(0) + f.get(1) * x.get(0) + f.get(2) * x.get(1);
            BiasVariance d = BiasVariance.of(MEAN, truth, X, at, noise, 3, Rng.seeded(1), Tracer.off());
            return new Case(d.certificate(), () -> bias(d, truth, X, at));
        });
    }

    CertifiedValidationTest() {
        super(CASES);
    }

    /** A search longer than a test. */
    public static void main(String[] args) {
        CASES.search(args);
    }

    private interface Chosen {
        int of(int fold);
    }

    /** Of 0, or of the mean of the other folds. */
    private static double losses(Folds folds, Vector y, Chosen chosen, Vector said) {
        double worst = 0;
        BigFraction largest = Exact.max(Exact.of(y));
        for (int k = 0; k < folds.count(); k++) {
            BigFraction mean = BigFraction.ZERO;
            List<Integer> training = folds.training(k);
            for (int n : training) mean = mean.add(Fractions.exactly(y.get(n)).divide(training.size()));
            for (int n : folds.validation(k)) {
                BigFraction off = Fractions.exactly(y.get(n)).subtract(chosen.of(k) == 0 ? BigFraction.ZERO : mean);
                BigFraction gap = off.multiply(off).subtract(Fractions.exactly(said.get(n)));
                worst = Math.max(worst, Exact.ratio(gap.abs(), largest.multiply(largest)));
            }
        }
        return worst;
    }

    /** The mean of all has the bias mean f(X) − f and the variance σ²/N; and the risk is the sum of its parts. */
    private static double bias(BiasVariance d, Learner.Predictor truth, Matrix X, Matrix at) {
        BigFraction mean = BigFraction.ZERO;
        BigFraction size = BigFraction.ZERO;
        for (int n = 0; n < X.rows(); n++) {
            BigFraction f = Fractions.exactly(truth.predict(X.row(n)));
            mean = mean.add(f.divide(X.rows()));
            size = size.add(f.abs());
        }
        double worst = 0;
        for (int m = 0; m < at.rows(); m++) {
            BigFraction f = Fractions.exactly(truth.predict(at.row(m)));
            if (d.exact().isEmpty()) return 1; // the mean is a linear smoother
            BigFraction off = mean.subtract(f)
                    .subtract(Fractions.exactly(d.exact().get().bias().get(m)));
            worst = Math.max(worst, Exact.ratio(off.abs(), size.add(f.abs())));
            BigFraction variance = Fractions.exactly(d.noise()).divide(X.rows());
            BigFraction gap = variance.subtract(
                    Fractions.exactly(d.exact().get().variance().get(m)));
            worst = Math.max(worst, Exact.ratio(gap.abs(), variance));
        }
        BigFraction parts = Fractions.exactly(d.noise());
        for (int m = 0; m < at.rows(); m++) {
            BigFraction off = Fractions.exactly(d.meanFit().get(m))
                    .subtract(Fractions.exactly(d.truth().get(m)));
            parts = parts.add(off.multiply(off)
                    .add(Fractions.exactly(d.variance().get(m)))
                    .divide(at.rows()));
        }
        BigFraction all = parts.add(size.multiply(size));
        return Math.max(
                worst, Exact.ratio(parts.subtract(Fractions.exactly(d.risk())).abs(), all));
    }
}
