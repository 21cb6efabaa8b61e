package mml.model;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link BiasVariance}: the truth, fit after fit, and what they have in common. */
public sealed interface BiasStep extends Step {
    /**
     * The truth, which only an experiment like this one knows.
     *
     * @param X the inputs that are observed
     * @param f the truth there
     * @param at the places where predictions are judged
     * @param truth the truth at these
     * @param noise σ²
     */
    record Start(Matrix X, Vector f, Matrix at, Vector truth, double noise) implements BiasStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("f", f)
                    .put("at", at)
                    .put("truth", truth)
                    .put("noise", noise)
                    .caption(Count.of(f.size(), "input") + ", observed again and again with noise of variance "
                            + NumberText.of(noise))
                    .formula("y=f(x)+\\varepsilon,\\quad\\varepsilon\\sim\\mathcal N(0," + Tex.number(noise) + ")");
        }
    }

    /**
     * New noise and a new fit.
     *
     * @param r which, counted from 0
     * @param y what was observed
     * @param predictions what is predicted from it at the places where it is judged
     * @param mean of all predictions so far
     * @param biasSquared the mean squared distance of these means from the truth
     * @param variance the mean variance of the predictions so far
     */
    record Replicate(int r, Vector y, Vector predictions, Vector mean, double biasSquared, double variance)
            implements BiasStep {
        @Override
        public void tell(Telling t) {
            t.kind("replicate")
                    .put("r", r)
                    .put("y", y)
                    .put("predictions", predictions)
                    .put("mean", mean)
                    .put("biasSquared", biasSquared)
                    .put("variance", variance)
                    .caption("Replicate " + (r + 1) + ": new noise, a new fit; so far bias² "
                            + NumberText.of(biasSquared) + " and variance " + NumberText.of(variance))
                    .formula("\\text{bias}^2\\approx " + Tex.number(biasSquared) + ",\\quad\\text{variance}\\approx "
                            + Tex.number(variance));
        }
    }

    /**
     * All replicates together.
     *
     * @param meanFit the mean prediction at each place
     * @param biasSquared its mean squared distance from the truth
     * @param variance the mean variance of the predictions
     * @param noise σ²
     * @param risk their sum
     * @param standardError of the risk over the replicates
     */
    record Done(Vector meanFit, double biasSquared, double variance, double noise, double risk, double standardError)
            implements BiasStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("meanFit", meanFit)
                    .put("biasSquared", biasSquared)
                    .put("variance", variance)
                    .put("noise", noise)
                    .put("risk", risk)
                    .put("standardError", standardError)
                    .caption("Bias² " + NumberText.of(biasSquared) + ", variance " + NumberText.of(variance)
                            + " and noise " + NumberText.of(noise) + " make " + NumberText.of(risk))
                    .formula(Tex.number(biasSquared) + "+" + Tex.number(variance) + "+" + Tex.number(noise) + "="
                            + Tex.number(risk));
        }
    }
}
