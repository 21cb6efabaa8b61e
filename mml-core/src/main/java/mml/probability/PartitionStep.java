package mml.probability;

import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What {@link LogPartition} looks at. */
public sealed interface PartitionStep extends Step {
    /** θ. */
    double theta();

    /** How high A is at θ. */
    record Height(double theta, double value) implements PartitionStep {
        @Override
        public void tell(Telling t) {
            t.kind("height")
                    .put("theta", theta)
                    .put("value", value)
                    .caption("At θ = " + NumberText.of(theta) + " the logarithm of what all must be divided by is "
                            + NumberText.of(value))
                    .formula("A(" + Tex.number(theta) + ")=" + Tex.number(value));
        }
    }

    /** How steep it is there. */
    record Slope(double theta, double value, double mean) implements PartitionStep {
        @Override
        public void tell(Telling t) {
            t.kind("slope")
                    .put("theta", theta)
                    .put("value", value)
                    .put("mean", mean)
                    .caption("The slope of A is " + NumberText.of(mean) + ": the mean of φ(x)")
                    .formula("A'(" + Tex.number(theta) + ")=\\operatorname{E}[\\varphi(x)]=" + Tex.number(mean));
        }
    }

    /** How the slope changes there. */
    record Curvature(double theta, double mean, double variance) implements PartitionStep {
        @Override
        public void tell(Telling t) {
            t.kind("curvature")
                    .put("theta", theta)
                    .put("mean", mean)
                    .put("variance", variance)
                    .caption("The slope of the mean is " + NumberText.of(variance)
                            + ": the variance of φ(x), never below 0")
                    .formula("A''(" + Tex.number(theta) + ")=\\operatorname{V}[\\varphi(x)]=" + Tex.number(variance));
        }
    }
}
