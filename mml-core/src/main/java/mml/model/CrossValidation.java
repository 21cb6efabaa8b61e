package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.model.Learner.Predictor;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * How wrong a learner is on examples that it has not seen: each fold is predicted by what was learned from the others.
 * <pre>
 *   E[R(f, V)] ≈ 1/K Σ_k R(f⁽ᵏ⁾, V⁽ᵏ⁾)                                                        (8.13)
 * </pre>
 * The {@link #risk} is the mean over all examples, so that a fold of one counts as one; with folds of equal sizes it is the
 * mean of (8.13). All that is learned, mean and scale of the columns too, is learned from the other folds alone; that no fold
 * was seen before its time is what the certificate says.
 *
 * <p>Costs K fits.
 *
 * @param folds how the examples are cut
 * @param predictions what was said of each example while it was out of sight
 * @param losses how wrong it was
 * @param foldRisks the mean loss of each fold
 * @param certificate that no fold was seen
 * @mml §8.2.4, (8.13), Figure 8.4
 */
public record CrossValidation(
        Folds folds, Vector predictions, Vector losses, Vector foldRisks, Certificate certificate) {

    /** Without a watcher, the columns as they are. */
    public static CrossValidation of(Learner learner, Matrix X, Vector y, Folds folds, Loss loss) {
        return of(learner, Preparation.NONE, X, y, folds, loss, Tracer.off());
    }

    /**
     * Predicts every fold while {@code trace} watches.
     *
     * @param X one example a row
     * @param y a label for each
     * @throws IllegalArgumentException if the sizes differ or something is not finite, a prediction among it
     */
    public static CrossValidation of(
            Learner learner,
            Preparation preparation,
            Matrix X,
            Vector y,
            Folds folds,
            Loss loss,
            Tracer<? super FoldStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Shapes.vector(y, X.rows(), "y");
        Shapes.finite(y, "y");
        int N = folds.of().size();
        if (N != X.rows())
            throw new IllegalArgumentException(
                    "folds cut " + Count.of(N, "example") + ", expected " + X.rows() + ", one a row of X");
        boolean on = trace.on();
        if (on) trace.step(new FoldStep.Start(X, y, folds.of(), folds.count()));
        double[] said = new double[N];
        double[] losses = new double[N];
        double[] risks = new double[folds.count()];
        boolean seen = false;
        for (int k = 0; k < folds.count(); k++) {
            List<Integer> training = folds.training(k);
            List<Integer> validation = folds.validation(k);
            Standardiser prepare = preparation.of(X, training);
            Predictor f = fit(learner, prepare, X, y, training);
            if (on) trace.step(trained(k, f, preparation, prepare, X, y, training, loss));
            for (int n : validation) {
                said[n] = f.predict(X.row(n));
                if (!Shapes.finite(said[n]))
                    throw new IllegalArgumentException(
                            "the learner says " + said[n] + " of example " + (n + 1) + ", expected a finite number");
                losses[n] = loss.of(y.get(n), said[n]);
                if (!Shapes.finite(losses[n]))
                    throw new IllegalArgumentException("the loss of example " + (n + 1) + " is " + losses[n]
                            + ", expected a finite number; scale y");
                risks[k] += losses[n] / validation.size();
            }
            seen |= !preparation.of(replaced(X, folds, k), training).equals(prepare);
            if (on)
                trace.step(new FoldStep.Scored(
                        k,
                        validation,
                        Preparation.entries(Vector.of(said), validation),
                        Preparation.entries(Vector.of(losses), validation),
                        risks[k]));
        }
        CrossValidation result = new CrossValidation(
                folds,
                Vector.of(said),
                Vector.of(losses),
                Vector.of(risks),
                Certificate.of(
                        "no fold was seen before it was predicted",
                        Check.exact("what was learned stays the same when the fold is another", !seen)));
        if (on) trace.step(new FoldStep.Done(result.risk(), result.standardError()));
        return result;
    }

    /** The predictor that is learned from some of the examples. */
    public static Predictor fit(Learner learner, Preparation preparation, Matrix X, Vector y, List<Integer> training) {
        return fit(learner, preparation.of(X, training), X, y, training);
    }

    private static Predictor fit(Learner learner, Standardiser prepare, Matrix X, Vector y, List<Integer> training) {
        Predictor f = learner.fit(prepare.apply(Preparation.rows(X, training)), Preparation.entries(y, training));
        return x -> f.predict(prepare.apply(x));
    }

    private static FoldStep.Trained trained(
            int k,
            Predictor f,
            Preparation preparation,
            Standardiser prepare,
            Matrix X,
            Vector y,
            List<Integer> training,
            Loss loss) {
        double risk = 0;
        for (int n : training) risk += loss.of(y.get(n), f.predict(X.row(n))) / training.size();
        List<Integer> all = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) all.add(n);
        return new FoldStep.Trained(
                k,
                training,
                preparation == Preparation.NONE ? List.of() : preparation == Preparation.FROM_ALL ? all : training,
                prepare.mean(),
                prepare.scale(),
                risk);
    }

    /** The examples, those of the fold replaced by rows far away, which nobody should notice who has not seen it. */
    private static Matrix replaced(Matrix X, Folds folds, int k) {
        double far = 1 + X.maxNorm();
        return Matrix.generate(
                X.rows(), X.cols(), (n, d) -> folds.of().get(n) == k ? X.get(n, d) / 2 + far : X.get(n, d));
    }

    /** The mean loss over all examples. */
    public double risk() {
        return mean(losses);
    }

    /** Divided first, so that no sum is beyond the largest double. */
    private static double mean(Vector x) {
        double mean = 0;
        for (double v : x.toArray()) mean += v / x.size();
        return mean;
    }

    /**
     * The standard deviation of the risks of the folds over √K. The folds learn from each other's data, so the truth is
     * rather larger.
     */
    public double standardError() {
        double mean = mean(foldRisks);
        double scale = foldRisks.map(r -> r - mean).maxNorm();
        if (scale == 0) return 0;
        double sum = 0;
        for (double r : foldRisks.toArray()) sum += (r - mean) / scale * ((r - mean) / scale);
        int K = folds.count();
        return scale * Math.sqrt(sum / (K - 1) / K);
    }

    @Override
    public String toString() {
        return Printed.of("cross-validation with " + Count.of(folds.count(), "fold"))
                .put("mean loss", risk())
                .put("standard error", standardError())
                .put("fold risks", foldRisks)
                .line(certificate)
                .toString();
    }
}
