package mml.model;

import static mml.kernel.Rounding.direct;

import java.util.List;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Why a simple model may win though a complex one fits better: each model has one unit of probability to spread over all data
 * sets that could have come,
 * <pre>
 *   Σ_D p(D | M) = 1,     p(M | D) = p(D | M) / Σ_M′ p(D | M′)   for models equally likely before.     (8.42) to (8.44)
 * </pre>
 * One that can explain much has little left for each. Here the data sets are the {@code 2ⁿ} sequences of successes and
 * failures, so that all bars can be seen.
 *
 * @param n how many outcomes a sequence has
 * @param sequence the one that came, its first outcome in the highest of n bits
 * @param models the simplest first
 * @param evidence row m: {@code p(D | M_m)} of all sequences, in the order of their bits
 * @param posterior of the models after the sequence
 * @mml §8.6.2, (8.42) to (8.44), Figure 8.14
 */
public record OccamsRazor(int n, int sequence, List<SequenceModel> models, Matrix evidence, Vector posterior) {
    /** The longest sequence, of which there are 4096. */
    public static final int LONGEST = 12;

    public OccamsRazor {
        models = List.copyOf(models);
    }

    /** All models, without a watcher. */
    public static OccamsRazor of(String outcomes) {
        return of(outcomes, Tracer.off());
    }

    /**
     * Weighs all models while {@code trace} watches.
     *
     * @param outcomes 1 for a success and 0 for a failure, such as {@code "110111"}, at most 12 of them
     * @throws IllegalArgumentException if there is none, too many, or one that is neither
     */
    public static OccamsRazor of(String outcomes, Tracer<? super OccamStep> trace) {
        int n = outcomes.length();
        if (n < 1 || n > LONGEST)
            throw new IllegalArgumentException("there are " + n + " outcomes, expected 1 to " + LONGEST);
        int sequence = 0;
        for (int i = 0; i < n; i++) {
            char c = outcomes.charAt(i);
            if (c != '0' && c != '1')
                throw new IllegalArgumentException("outcome " + (i + 1) + " is '" + c + "', expected 0 or 1");
            sequence = 2 * sequence + (c - '0');
        }
        List<SequenceModel> models = List.of(SequenceModel.values());
        boolean on = trace.on();
        if (on) trace.step(new OccamStep.Start(outcomes, models.size()));
        Vector[] rows = new Vector[models.size()];
        double[] log = new double[models.size()];
        for (int m = 0; m < rows.length; m++) {
            SequenceModel model = models.get(m);
            rows[m] = Vector.generate(1 << n, bits -> Elementary.exp(model.logEvidence(bits, n)));
            log[m] = model.logEvidence(sequence, n);
            if (on) trace.step(new OccamStep.Model(m, model.inWords(), rows[m], Elementary.exp(log[m])));
        }
        double all = Special.logSumExp(log);
        Vector posterior = Vector.generate(log.length, m -> Elementary.exp(log[m] - all));
        if (on) trace.step(new OccamStep.Done(posterior));
        return new OccamsRazor(n, sequence, models, Matrix.ofRows(rows), posterior);
    }

    /** The model that is most probable after the sequence; of equal ones the simplest. */
    public SequenceModel best() {
        int best = 0;
        for (int m = 1; m < posterior.size(); m++) if (posterior.get(m) > posterior.get(best)) best = m;
        return models.get(best);
    }

    /** How much more probable the sequence is under one model than under another. */
    public BayesFactor factor(SequenceModel first, SequenceModel second) {
        return new BayesFactor(first.logEvidence(sequence, n), second.logEvidence(sequence, n));
    }

    /** That each model has spent just its one unit of probability. */
    public Certificate certificate() {
        double worst = 0;
        for (int m = 0; m < models.size(); m++)
            worst = Math.max(worst, Math.abs(evidence.row(m).sum() - 1));
        return Certificate.of(
                "each model spreads probability 1 over all data",
                new Check("Σ p(D | M) − 1", worst, direct(evidence.cols())));
    }

    @Override
    public String toString() {
        Printed out = Printed.of("Occam's razor over " + evidence.cols() + " sequences");
        for (int m = 0; m < models.size(); m++) out.put(models.get(m).inWords(), posterior.get(m));
        return out.line(certificate()).toString();
    }
}
