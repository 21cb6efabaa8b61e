package mml.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.iteration.Iteration;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * Which C and γ of the RBF kernel say most about points a machine was not trained on: every pair is tried by
 * cross-validation, all on the same folds.
 *
 * @param C the values tried, the rows of the accuracy
 * @param gamma the columns
 * @param accuracy the share of points whose class was said rightly
 * @param best the row and the column of the best: of equals the smallest C, then the smallest γ
 * @mml §12.6, §8.2.4
 */
public record SvmGrid(Vector C, Vector gamma, Matrix accuracy, List<Integer> best) {
    public SvmGrid {
        best = List.copyOf(best);
    }

    /**
     * Tries all.
     *
     * @param y two or more classes
     * @param settings all but C and the kernel
     * @param folds at least 2, at most as many as the smallest class has points
     * @param rng shares out the points
     */
    public static SvmGrid of(
            Matrix X, List<String> y, Vector C, Vector gamma, SvmSettings settings, int folds, Rng rng) {
        return of(X, y, C, gamma, settings, folds, rng, Tracer.off());
    }

    /** Tries all while {@code trace} watches, C after C; one that has seen enough leaves the others out. */
    public static SvmGrid of(
            Matrix X,
            List<String> y,
            Vector C,
            Vector gamma,
            SvmSettings settings,
            int folds,
            Rng rng,
            Tracer<? super GridStep> trace) {
        if (C.size() == 0 || gamma.size() == 0)
            throw new IllegalArgumentException("there are " + C.size() + " values of C and " + gamma.size()
                    + " of gamma, expected at least one of each");
        int[] fold = Folds.of(Labels.of(y, X.rows()).several(), folds, rng);
        int columns = gamma.size();
        double[] accuracy = new double[C.size() * columns];
        int best = 0;
        int rows = 0;
        while (rows < C.size() && !Iteration.stopped(trace)) {
            int first = rows * columns;
            for (int j = 0; j < columns; j++) {
                accuracy[first + j] = accuracy(X, y, with(settings, C.get(rows), gamma.get(j)), fold, folds);
                if (accuracy[first + j] > accuracy[best]) best = first + j;
            }
            if (trace.on())
                trace.step(new GridStep(C.get(rows), gamma, Vector.generate(columns, j -> accuracy[first + j])));
            trace.progress(++rows, C.size());
        }
        return new SvmGrid(
                C.part(0, rows),
                gamma,
                Matrix.of(rows, columns, Arrays.copyOf(accuracy, rows * columns)),
                List.of(best / columns, best % columns));
    }

    private static SvmSettings with(SvmSettings settings, double C, double gamma) {
        return new SvmSettings(
                Kernel.rbf(gamma),
                C,
                settings.weights(),
                settings.standardise(),
                settings.tolerance(),
                settings.iterations(),
                settings.cacheBytes(),
                settings.shrinking());
    }

    /**
     * For each step the machine of the pair that did best so far, trained on all points.
     *
     * @param y one of two classes for each point
     * @param settings all but C and the kernel
     */
    public static List<Svm> machines(List<GridStep> steps, Matrix X, List<String> y, SvmSettings settings) {
        List<Svm> out = new ArrayList<>();
        Svm machine = null;
        double most = 0;
        for (GridStep step : steps) {
            int best = step.best();
            if (machine == null || step.accuracy().get(best) > most) {
                machine = Svm.of(X, y, with(settings, step.C(), step.gamma().get(best)));
                most = step.accuracy().get(best);
            }
            out.add(machine);
        }
        return List.copyOf(out);
    }

    private static double accuracy(Matrix X, List<String> y, SvmSettings settings, int[] fold, int folds) {
        int right = 0;
        for (int k = 0; k < folds; k++) {
            List<Integer> train = Folds.members(fold, k, false);
            List<Integer> test = Folds.members(fold, k, true);
            OneVsOne machine =
                    OneVsOne.of(Folds.rows(X, train), train.stream().map(y::get).toList(), settings);
            List<String> said = machine.predict(Folds.rows(X, test));
            for (int m = 0; m < test.size(); m++) if (said.get(m).equals(y.get(test.get(m)))) right++;
        }
        return right / (double) y.size();
    }

    /** The C that did best. */
    public double bestC() {
        return C.get(best.get(0));
    }

    /** The γ that did best. */
    public double bestGamma() {
        return gamma.get(best.get(1));
    }

    @Override
    public String toString() {
        return Printed.of("accuracy for each C (rows) and γ (columns)")
                .put("C", C)
                .put("γ", gamma)
                .put("accuracy", accuracy)
                .places("best row and column", best)
                .toString();
    }
}
