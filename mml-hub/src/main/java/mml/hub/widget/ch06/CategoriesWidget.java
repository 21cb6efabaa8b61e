package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.probability.Dirichlet;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.probability.CategoriesScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What is believed of the probabilities of three categories, draw by draw: a Dirichlet distribution, which only counts.
 *
 * @mml §6.6.1, table 6.2
 */
public final class CategoriesWidget extends TraceWidget {
    private static final int K = 3;
    private static final int MOST = 30;
    private static final double LEAST = 0.5;
    private static final double CLOSE = 1e-10;

    private static final MatrixInput<Vector> DRAWS = MatrixInput.of("draws", 1, MOST, CategoriesWidget::read)
            .example("1,3,1,1,1", "Five draws, four of them 1")
            .example("1,2,3,1,2,3,1,2,3", "Each three times")
            .example("2,2,2,2,2,2,2,2", "Eight draws, all 2")
            .example("1,2,2,3,3,3,3,2,3,1,3,3", "Twelve draws, mostly 3")
            .labelled("Your own draws", "Numbers 1, 2 and 3, up to 30, such as 1 3 3 2.")
            .outdates("step");
    private static final List<Param<Double>> ALPHA = List.of(alpha(1, 1), alpha(2, 2), alpha(3, 3));

    private static final Prediction NEXT =
            Prediction.of("After all draws: how likely will the next one be a 1?", CategoriesWidget::question);

    public CategoriesWidget() {
        super(
                "categories",
                "Belief in three probabilities",
                NEXT.group(),
                Group.of("Draws", DRAWS),
                Group.of("Prior", ALPHA.get(0), ALPHA.get(1), ALPHA.get(2)));
    }

    private static Param<Double> alpha(int k, double otherwise) {
        String key = "alpha-" + k;
        Range range = new Range(0, 20, "0.5");
        return Param.decimal(
                key,
                "α of category " + k,
                range,
                state -> Math.max(LEAST, Reals.in(state, key, otherwise, range.min(), range.max())));
    }

    private static Vector read(String[][] cells) {
        if (cells.length != 1)
            throw new IllegalArgumentException(
                    "There is a table of " + Count.of(cells.length, "row") + ", expected one row of draws.");
        double[] x = new double[cells[0].length];
        for (int n = 0; n < x.length; n++) {
            String cell = cells[0][n];
            if (!cell.equals("1") && !cell.equals("2") && !cell.equals("3"))
                throw new IllegalArgumentException("Entry " + (n + 1) + " is " + cell + ", expected 1, 2 or 3.");
            x[n] = cell.charAt(0) - '1';
        }
        return Vector.of(x);
    }

    static Vector draws(State state) {
        return DRAWS.in(state);
    }

    static Vector prior(State state) {
        return Vector.generate(K, k -> ALPHA.get(k).in(state));
    }

    static Vector counts(Vector draws) {
        double[] counts = new double[K];
        for (double x : draws.toArray()) counts[(int) x]++;
        return Vector.of(counts);
    }

    private static Prediction.Asked question(State state) {
        Vector draws = DRAWS.in(state);
        int ones = (int) counts(draws).get(0);
        BigFraction first = Fractions.parse(Reals.text(ALPHA.get(0).in(state)));
        BigFraction all = BigFraction.ZERO;
        for (Param<Double> a : ALPHA) all = all.add(Fractions.parse(Reals.text(a.in(state))));
        BigFraction p = first.add(ones).divide(all.add(draws.size()));
        String words = "(" + Fractions.text(first) + " + " + ones + ") / (" + Fractions.text(all) + " + " + draws.size()
                + ") = " + Fractions.text(p) + ".";
        return new Prediction.Asked(List.of(), Fractions.text(p), (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Vector alpha = prior(state);
        Vector draws = DRAWS.in(state);
        Recorder<ConjugateStep> steps = Recorder.all();
        ConjugateUpdate end = ConjugateUpdate.ofCategories(alpha, draws, steps);
        Trace<ConjugateStep> trace = steps.trace();
        Dirichlet prior = new Dirichlet(alpha);
        double closed = prior.logEvidence(counts(draws));
        return Showing.of(new CategoriesScene(trace, Screen.canvas(state)))
                .java("// categories are counted from 0\nConjugateUpdate.ofCategories(" + Calls.vector(alpha) + ", "
                        + Calls.vector(draws) + ", Tracer.off()).parameters();")
                .each((step, view) -> {
                    Dirichlet belief = new Dirichlet(trace.get(step).parameters());
                    view.fact("belief", "Dir" + NumberText.tuple(belief.alpha()))
                            .fact("mean, and the next draw", NumberText.tuple(belief.mean()))
                            .fact(
                                    "likeliest probabilities",
                                    belief.mode()
                                            .map(NumberText::tuple)
                                            .orElse("at an edge, or all alike: some α is 1 or less"));
                    if (trace.get(step) instanceof ConjugateStep.Datum d)
                        view.fact("log evidence so far", NumberText.of(d.logEvidence(), 1));
                })
                .atTheEnd()
                .check(
                        "evidence = B(α + counts) / B(α)",
                        Math.abs(closed - end.logEvidence()) <= CLOSE * (1 + Math.abs(closed)))
                .check(
                        "all draws at once lead to the same",
                        prior.update(counts(draws)).alpha().equals(end.parameters()));
    }
}
