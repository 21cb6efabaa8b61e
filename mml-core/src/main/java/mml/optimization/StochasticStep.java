package mml.optimization;

import java.util.List;
import mml.iteration.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link StochasticDescent}: batch after batch, and after each epoch the gradient of all examples. */
public sealed interface StochasticStep extends Step {
    /** How many examples there are, how many a batch has, and where it starts. */
    record Start(int examples, int batch, Vector theta) implements StochasticStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("examples", examples)
                    .put("batch", batch)
                    .put("theta", theta)
                    .caption(Count.of(examples, "example") + ", " + batch + " a step, from θ₀ = "
                            + NumberText.tuple(theta))
                    .formula("\\theta_{k+1} = \\theta_k - \\gamma_k \\frac{1}{|B_k|} \\sum_{n \\in B_k} \\n"
                            + "abla L_n(\\theta_k)^\\top");
        }
    }

    /**
     * A step by some examples.
     *
     * @param k counts the steps, from 0
     * @param examples of the batch, in order, from 0
     * @param gradient their mean
     * @param theta after the step
     */
    record Batch(int k, List<Integer> examples, double gamma, Vector gradient, Vector theta) implements StochasticStep {
        public Batch {
            examples = List.copyOf(examples);
        }

        @Override
        public void tell(Telling t) {
            t.kind("batch")
                    .put("k", k)
                    .put("examples", examples)
                    .put("gamma", gamma)
                    .put("gradient", gradient)
                    .put("theta", theta)
                    .caption((examples.size() == 1
                                    ? "Example " + (examples.get(0) + 1)
                                    : Count.of(examples.size(), "example"))
                            + " with γ = " + NumberText.of(gamma) + ": θ" + Scripts.subscript(k + 1) + " = "
                            + NumberText.tuple(theta))
                    .formula(Tex.equation("\\theta_{" + (k + 1) + "}", theta));
        }
    }

    /**
     * Where it stands after an epoch, in which each example had its turn.
     *
     * @param k counts the epochs
     * @param value f(θ) of all examples
     * @param gradient ∇f(θ) of all
     * @param flat as in {@link DescentStep.Iterate}
     */
    record Epoch(int k, Vector theta, double value, Vector gradient, boolean flat) implements StochasticStep, State {
        @Override
        public double measure() {
            return flat ? Math.max(1, gradient.norm()) : gradient.norm();
        }

        @Override
        public boolean isFinite() {
            return Shapes.finite(value) && Shapes.finite(theta.maxNorm()) && Shapes.finite(gradient.maxNorm());
        }

        @Override
        public void tell(Telling t) {
            t.kind("epoch")
                    .put("k", k)
                    .put("theta", theta)
                    .put("value", value)
                    .put("gradient", gradient)
                    .put("flat", flat)
                    .caption((k == 0 ? "Before the first epoch" : "After epoch " + k) + ": f = " + NumberText.of(value)
                            + ", ‖∇f‖ = " + NumberText.of(gradient.norm()))
                    .formula(Tex.equation("\\theta", theta));
        }
    }
}
