package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Cross-validation of a learner whose columns are standardised and chosen beforehand, and whether that looked at
 * what should have been out of sight. Features are chosen by how strongly each alone goes with y. Each of the two may be
 * learned from all examples, before they are cut, or from the training part of each fold.
 *
 * <p>A leak is found by trying, not by reading: with other values in a fold, is what was learned without it still the same?
 *
 * @param foldRisks the mean squared error of each fold
 * @param risk over all examples
 * @param honest the same with everything learned inside of the folds
 * @param constant that of the mean of the others, without any feature
 * @param leaks for each fold whether it was seen before
 * @mml §8.2.4, §8.1.1
 */
public record LeakSearch(Vector foldRisks, double risk, double honest, double constant, List<Boolean> leaks) {
    /** When something is learned from the data. */
    public enum Place {
        /** Not at all. */
        NEVER,
        /** From the training part, once a fold. */
        INSIDE,
        /** From all examples, before they are cut. */
        BEFORE;

        private List<Integer> from(List<Integer> training, List<Integer> all) {
            return switch (this) {
                case NEVER -> List.of();
                case INSIDE -> training;
                case BEFORE -> all;
            };
        }
    }

    /**
     * What is done before the fit.
     *
     * @param scale when the columns are standardised
     * @param select when features are chosen
     * @param count how many features are kept where some are chosen
     */
    public record Plan(Place scale, Place select, int count) {
        /** @throws IllegalArgumentException if no feature is to be kept */
        public Plan {
            if (count < 1) throw new IllegalArgumentException("count is " + count + ", expected 1 or more");
        }

        private Plan inside() {
            return new Plan(
                    scale == Place.NEVER ? Place.NEVER : Place.INSIDE,
                    select == Place.NEVER ? Place.NEVER : Place.INSIDE,
                    count);
        }
    }

    public LeakSearch {
        leaks = List.copyOf(leaks);
    }

    /**
     * Cuts, learns, predicts and looks for leaks while {@code trace} watches.
     *
     * @param learner what is fitted to the columns that are left
     * @param X one example a row
     * @param y a label for each
     * @throws IllegalArgumentException if sizes differ, something is not finite, or more features are to be kept than there are
     */
    public static LeakSearch of(
            Learner learner, Matrix X, Vector y, Folds folds, Plan plan, Tracer<? super LeakStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Shapes.vector(y, X.rows(), "y");
        Shapes.finite(y, "y");
        if (folds.of().size() != X.rows())
            throw new IllegalArgumentException("folds cut "
                    + Count.of(folds.of().size(), "example") + ", expected " + X.rows() + ", one a row of X");
        if (plan.select() != Place.NEVER && plan.count() > X.cols())
            throw new IllegalArgumentException(
                    "count is " + plan.count() + ", expected " + X.cols() + " at most, the columns of X");
        boolean on = trace.on();
        if (on) trace.step(new LeakStep.Start(folds.of(), folds.count(), X.cols()));
        int K = folds.count();
        double[] risks = new double[K];
        List<Boolean> leaks = new ArrayList<>();
        double sum = 0;
        double honest = 0;
        double constant = 0;
        for (int k = 0; k < K; k++) {
            Learned learned = learn(X, y, folds, k, plan);
            Learned other = learn(otherwise(X, folds, k), otherwise(y, folds, k), folds, k, plan);
            boolean scaleLeaks = !learned.scale.equals(other.scale);
            boolean selectionLeaks = plan.select() == Place.BEFORE && looked(X, y, folds, k, plan);
            double squares = squares(learner, learned, X, y, folds, k);
            risks[k] = squares / folds.validation(k).size();
            sum += squares;
            honest += squares(learner, learn(X, y, folds, k, plan.inside()), X, y, folds, k);
            double mean = Preparation.entries(y, folds.training(k)).mean();
            for (int n : folds.validation(k)) constant += (y.get(n) - mean) * (y.get(n) - mean);
            leaks.add(scaleLeaks || selectionLeaks);
            if (on)
                trace.step(new LeakStep.Fold(
                        k,
                        plan.scale().from(folds.training(k), all(X)),
                        plan.select().from(folds.training(k), all(X)),
                        learned.selected,
                        scaleLeaks,
                        selectionLeaks,
                        risks[k]));
        }
        int N = X.rows();
        LeakSearch found = new LeakSearch(Vector.of(risks), sum / N, honest / N, constant / N, leaks);
        if (on) trace.step(new LeakStep.Cost(found.risk, found.honest, found.constant, found.foldRisks));
        return found;
    }

    /** What was learned before the fit, of all columns. */
    private record Learned(Standardiser scale, List<Integer> selected) {}

    private static Learned learn(Matrix X, Vector y, Folds folds, int k, Plan plan) {
        List<Integer> training = folds.training(k);
        Standardiser scale = plan.scale() == Place.NEVER
                ? Standardiser.none(X.cols())
                : Standardiser.of(Preparation.rows(X, plan.scale().from(training, all(X))));
        List<Integer> by = plan.select().from(training, all(X));
        return new Learned(
                scale,
                by.isEmpty()
                        ? columns(X)
                        : strongest(Preparation.rows(X, by), Preparation.entries(y, by), plan.count()));
    }

    /** Whether the strengths that features are chosen by depend on the fold, be the same chosen or not. */
    private static boolean looked(Matrix X, Vector y, Folds folds, int k, Plan plan) {
        List<Integer> by = plan.select().from(folds.training(k), all(X));
        Matrix other = otherwise(X, folds, k);
        Vector label = otherwise(y, folds, k);
        for (int d = 0; d < X.cols(); d++) {
            double now = strength(Preparation.rows(X, by).column(d), Preparation.entries(y, by));
            double then = strength(Preparation.rows(other, by).column(d), Preparation.entries(label, by));
            if (now != then) return true;
        }
        return false;
    }

    private static List<Integer> all(Matrix X) {
        return upTo(X.rows());
    }

    private static List<Integer> columns(Matrix X) {
        return upTo(X.cols());
    }

    private static List<Integer> upTo(int n) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < n; i++) out.add(i);
        return out;
    }

    /** The features that go with y most strongly, in order of columns. */
    private static List<Integer> strongest(Matrix X, Vector y, int count) {
        boolean[] taken = new boolean[X.cols()];
        for (int m = 0; m < count; m++) {
            int best = -1;
            double most = -1;
            for (int d = 0; d < X.cols(); d++) {
                double strength = taken[d] ? -1 : strength(X.column(d), y);
                if (strength > most) {
                    most = strength;
                    best = d;
                }
            }
            taken[best] = true;
        }
        List<Integer> out = new ArrayList<>();
        for (int d = 0; d < X.cols(); d++) if (taken[d]) out.add(d);
        return out;
    }

    /** The square of the correlation, 0 where one of the two does not vary. */
    private static double strength(Vector x, Vector y) {
        Vector a = centred(x);
        Vector b = centred(y);
        double xx = a.dot(a);
        double yy = b.dot(b);
        double both = a.dot(b);
        return xx > 0 && yy > 0 ? both / xx * (both / yy) : 0;
    }

    /** Off the mean, the largest by 1: squares of huge numbers stay finite. */
    private static Vector centred(Vector x) {
        double largest = x.maxNorm();
        if (largest == 0) return x;
        double mean = x.map(v -> v / largest).mean();
        Vector off = x.map(v -> v / largest - mean);
        double most = off.maxNorm();
        return most == 0 ? off : off.map(v -> v / most);
    }

    /** The sum of the squared errors on a fold. */
    private static double squares(Learner learner, Learned learned, Matrix X, Vector y, Folds folds, int k) {
        List<Integer> training = folds.training(k);
        Matrix Phi = only(learned.scale.apply(Preparation.rows(X, training)), learned.selected);
        Learner.Predictor fit = learner.fit(Phi, Preparation.entries(y, training));
        double sum = 0;
        for (int n : folds.validation(k)) {
            Vector x = learned.scale.apply(X.row(n));
            Vector phi = Vector.generate(learned.selected.size(), m -> x.get(learned.selected.get(m)));
            double off = y.get(n) - fit.predict(phi);
            sum += off * off;
        }
        return sum;
    }

    private static Matrix only(Matrix X, List<Integer> columns) {
        return Matrix.generate(X.rows(), columns.size(), (n, m) -> X.get(n, columns.get(m)));
    }

    private static Matrix otherwise(Matrix X, Folds folds, int k) {
        double far = 1 + X.maxNorm();
        return Matrix.generate(
                X.rows(),
                X.cols(),
                (n, d) -> folds.of().get(n) == k ? far * (1 + (n + d) % 3) - X.get(n, d) : X.get(n, d));
    }

    private static Vector otherwise(Vector y, Folds folds, int k) {
        double far = 1 + y.maxNorm();
        return Vector.generate(y.size(), n -> folds.of().get(n) == k ? far * (1 + n % 2) - y.get(n) : y.get(n));
    }

    /** That nobody had seen a fold before it was predicted: fails where there is a leak. */
    public Certificate certificate() {
        int count = 0;
        for (boolean leak : leaks) if (leak) count++;
        return Certificate.of("no fold was seen before it was predicted", new Check("folds that were seen", count, 0));
    }

    @Override
    public String toString() {
        return Printed.of("search for leaks in " + Count.of(leaks.size(), "fold"))
                .put("error as it was done", risk)
                .put("error with everything inside", honest)
                .put("error of the mean alone", constant)
                .line(certificate())
                .toString();
    }
}
