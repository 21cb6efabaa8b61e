package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * What more examples bring: for each size n, in every fold, a learner sees the first n of the examples outside of it and is
 * judged by them and by the fold. Where the two risks have met, more examples will not help; where they are far apart they
 * will.
 *
 * <p>The examples that a size sees are among those of the next, so the curves of one run differ by the new examples alone.
 * Order the rows by chance before, or the first ones are no sample.
 *
 * <p>Costs a fit for each size and fold.
 *
 * @param sizes n, ascending
 * @param training for each size the mean over the folds of the risk on what was learned from
 * @param validation the same of the fold that was not seen
 * @param standardErrors of the latter over the folds
 * @mml §8.2.2, §8.3.3
 */
public record LearningCurve(List<Integer> sizes, Vector training, Vector validation, Vector standardErrors) {
    public LearningCurve {
        sizes = List.copyOf(sizes);
    }

    /**
     * Learns from more and more while {@code trace} watches.
     *
     * @param X one example a row
     * @param y a label for each
     * @param sizes how many to learn from, ascending, each at least 1 and at most what the smallest training part has
     * @throws IllegalArgumentException if the sizes are not so, X, y and the folds do not fit, or something is not finite
     */
    public static LearningCurve of(
            Learner learner,
            Preparation preparation,
            Matrix X,
            Vector y,
            Folds folds,
            List<Integer> sizes,
            Loss loss,
            Tracer<? super LearningStep> trace) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Shapes.vector(y, X.rows(), "y");
        Shapes.finite(y, "y");
        if (folds.of().size() != X.rows())
            throw new IllegalArgumentException("folds cut "
                    + Count.of(folds.of().size(), "example") + ", expected " + X.rows() + ", one a row of X");
        check(sizes, folds);
        boolean on = trace.on();
        if (on) trace.step(new LearningStep.Start(X.rows(), folds.count(), sizes));
        int S = sizes.size();
        int K = folds.count();
        double[] training = new double[S];
        double[] validation = new double[S];
        double[] errors = new double[S];
        for (int s = 0; s < S; s++) {
            double[] risks = new double[K];
            for (int k = 0; k < K; k++) {
                List<Integer> seen = folds.training(k).subList(0, sizes.get(s));
                Learner.Predictor f = CrossValidation.fit(learner, preparation, X, y, seen);
                training[s] += risk(f, X, y, seen, loss) / K;
                risks[k] = risk(f, X, y, folds.validation(k), loss);
                validation[s] += risks[k] / K;
            }
            double squares = 0;
            for (double r : risks) squares += (r - validation[s]) * (r - validation[s]);
            errors[s] = Math.sqrt(squares / (K - 1) / K);
            if (on) trace.step(new LearningStep.Size(sizes.get(s), training[s], validation[s], errors[s]));
        }
        return new LearningCurve(sizes, Vector.of(training), Vector.of(validation), Vector.of(errors));
    }

    private static void check(List<Integer> sizes, Folds folds) {
        if (sizes.isEmpty()) throw new IllegalArgumentException("sizes is empty, expected one or more");
        int most = Integer.MAX_VALUE;
        for (int k = 0; k < folds.count(); k++)
            most = Math.min(most, folds.training(k).size());
        int before = 0;
        for (int s = 0; s < sizes.size(); s++) {
            int n = sizes.get(s);
            if (n <= before || n > most)
                throw new IllegalArgumentException(
                        "sizes[" + s + "] is " + n + ", expected " + (before + 1) + " to " + most);
            before = n;
        }
    }

    private static double risk(Learner.Predictor f, Matrix X, Vector y, List<Integer> examples, Loss loss) {
        List<Double> said = new ArrayList<>();
        for (int n : examples) said.add(f.predict(X.row(n)));
        return EmpiricalRisk.of(
                        Vector.generate(examples.size(), i -> said.get(i)), Preparation.entries(y, examples), loss)
                .risk();
    }

    @Override
    public String toString() {
        return Printed.of("learning curve")
                .put("examples", sizes)
                .put("training", training)
                .put("validation", validation)
                .toString();
    }
}
