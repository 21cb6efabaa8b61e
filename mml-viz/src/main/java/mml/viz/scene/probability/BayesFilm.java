package mml.viz.scene.probability;

import java.util.List;
import mml.exact.Fractions;
import mml.probability.BayesStep;
import mml.text.NumberText;
import mml.text.Table;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Entries;
import mml.viz.scene.Film;
import mml.viz.svg.Role;

/**
 * Bayes' rule in frames and words, however it is drawn: the first frame shows the belief, the second one what is expected
 * of each hypothesis; from there on a frame is a step.
 */
abstract class BayesFilm extends Film<BayesStep> {
    protected final List<String> hypotheses;
    protected final List<String> outcomes;
    protected final Table prior;
    protected final Table likelihood;

    BayesFilm(Trace<? extends BayesStep> trace, List<String> hypotheses, List<String> outcomes, Canvas canvas) {
        super(trace, canvas);
        this.hypotheses = List.copyOf(hypotheses);
        this.outcomes = List.copyOf(outcomes);
        BayesStep.Start start = this.trace.start(BayesStep.Start.class);
        prior = start.prior();
        likelihood = start.likelihood();
        if (hypotheses.size() != prior.rows() || outcomes.size() != likelihood.cols())
            throw new IllegalArgumentException(hypotheses.size() + " hypotheses and " + outcomes.size()
                    + " outcomes are named, expected " + prior.rows() + " and " + likelihood.cols());
    }

    @Override
    public int frames() {
        return trace.size() + 1;
    }

    @Override
    protected int step(int i) {
        return Math.max(0, i - 1);
    }

    protected static double number(Table table, int i, int j) {
        return Fractions.toDouble(Fractions.parse(table.text(i, j)));
    }

    /** What was believed before what frame i shows; the columns of its square. */
    protected final Table belief(int i) {
        int upTo = shown(i) instanceof BayesStep.Products ? step(i) - 1 : step(i);
        return trace.latest(upTo, BayesStep.Posterior.class)
                .map(BayesStep.Posterior::belief)
                .orElse(prior);
    }

    /** The outcome that frame i is about: the one that is seen, or will be seen first. */
    protected final int outcome(int i) {
        if (trace.latest(step(i), BayesStep.Products.class).isPresent())
            return trace.latest(step(i), BayesStep.Products.class).get().j();
        return trace.size() > 1 && trace.get(1) instanceof BayesStep.Products p ? p.j() : 0;
    }

    protected static Role colour(int hypothesis) {
        return hypothesis == 0 ? Role.SERIES_2 : hypothesis == 1 ? Role.SERIES_1 : Role.series(hypothesis);
    }

    protected static String share(String text) {
        return NumberText.exact(Entries.shown(text));
    }

    protected final String all(Table column, String between) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < hypotheses.size(); k++)
            out.append(k == 0 ? "" : ", ")
                    .append(hypotheses.get(k))
                    .append(between)
                    .append(share(column.text(k, 0)));
        return out.toString();
    }

    @Override
    protected String caption(int i) {
        BayesStep step = shown(i);
        if (i == 0) return "Before: " + all(prior, " ");
        if (step instanceof BayesStep.Start) {
            StringBuilder out = new StringBuilder(sentenceCase(outcomes.get(outcome(i))) + " is expected");
            for (int k = 0; k < hypotheses.size(); k++)
                out.append(k == 0 ? " with " : ", ")
                        .append(share(likelihood.text(k, outcome(i))))
                        .append(" if ")
                        .append(hypotheses.get(k));
            return out.toString();
        }
        if (step instanceof BayesStep.Products p)
            return sentenceCase(outcomes.get(p.j())) + " is seen: "
                    + all(p.products(), " and " + outcomes.get(p.j()) + " ") + "; " + NumberText.of(p.evidence())
                    + " in all";
        return "Divided by their sum: " + all(belief(i), " ");
    }

    private static String sentenceCase(String word) {
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        return first >= 'a' && first <= 'z' ? (char) (first - 32) + word.substring(1) : word;
    }
}
