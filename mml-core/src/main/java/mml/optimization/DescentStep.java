package mml.optimization;

import mml.iteration.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of a descent: the method, then {@link Iterate} after iterate, and between them what was tried on the
 * way to the next.
 */
public sealed interface DescentStep extends Step {
    /** The method and where it starts. The rule is TeX: how the next iterate is made of the last. */
    record Start(String method, String rule, Vector x0) implements DescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("method", method)
                    .put("rule", rule)
                    .put("x0", x0)
                    .caption(method + " from x₀ = " + NumberText.tuple(x0))
                    .formula(rule);
        }
    }

    /**
     * Where a descent stands after k steps.
     *
     * @param value f(x)
     * @param gradient ∇f(x)
     * @param stepSize γ of the step that led here, 0 at the start
     * @param step what was added to the iterate before, zero at the start
     * @param flat whether the gradient is small enough and yet, by the curvature along it, does not vanish anywhere near
     * @param values how often f was evaluated so far
     * @param gradients how often its gradient was
     */
    record Iterate(
            int k,
            Vector x,
            double value,
            Vector gradient,
            double stepSize,
            Vector step,
            boolean flat,
            int values,
            int gradients)
            implements DescentStep, State {

        /** {@code ‖∇f(x)‖}; where f is {@link #flat}, at least 1. */
        @Override
        public double measure() {
            return flat ? Math.max(1, gradient.norm()) : gradient.norm();
        }

        @Override
        public boolean isFinite() {
            return Shapes.finite(value) && Shapes.finite(x.maxNorm()) && Shapes.finite(gradient.maxNorm());
        }

        @Override
        public void tell(Telling t) {
            t.kind("iterate")
                    .put("k", k)
                    .put("x", x)
                    .put("value", value)
                    .put("gradient", gradient)
                    .put("stepSize", stepSize)
                    .put("step", step)
                    .put("flat", flat)
                    .put("values", values)
                    .put("gradients", gradients)
                    .caption((k == 0 ? "Start" : "Step " + k) + ": f = " + NumberText.of(value) + ", ‖∇f‖ = "
                            + NumberText.of(gradient.norm()))
                    .formula(Tex.equation("x_{" + k + "}", x));
        }
    }

    /** A point that was tried on the way from iterate k, and whether it was taken. */
    record Trial(int k, double stepSize, Vector x, double value, boolean accepted) implements DescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("trial")
                    .put("k", k)
                    .put("stepSize", stepSize)
                    .put("x", x)
                    .put("value", value)
                    .put("accepted", accepted)
                    .caption("γ = " + NumberText.of(stepSize) + " gives f = " + NumberText.of(value)
                            + (accepted ? ": taken" : ": undone"))
                    .formula("f(x_{" + k + "} + \\gamma p) = " + Tex.number(value) + "\\quad\\text{at}\\quad\\gamma = "
                            + Tex.number(stepSize));
        }
    }

    /** The direction of the next step from iterate k, and the slope of f along it: less than 0 goes down. */
    record Direction(int k, Vector p, double slope) implements DescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("direction")
                    .put("k", k)
                    .put("p", p)
                    .put("slope", slope)
                    .caption("The next step goes along " + NumberText.tuple(p) + ", where f has the slope "
                            + NumberText.of(slope))
                    .formula(Tex.equation("p_{" + k + "}", p));
        }
    }

    /** The ball of a {@link TrustRegion} around iterate k, the step to the lowest point of the model in it, and the descent it promises. */
    record Region(int k, double radius, double mu, Vector p, double promised) implements DescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("region")
                    .put("k", k)
                    .put("radius", radius)
                    .put("mu", mu)
                    .put("p", p)
                    .put("promised", promised)
                    .caption("The model is believed up to a distance of " + NumberText.of(radius) + " and promises "
                            + NumberText.of(promised) + (mu > 0 ? " at the border" : " inside"))
                    .formula("\\|p\\| \\le " + Tex.number(radius) + ",\\quad " + Tex.equation("p", p));
        }
    }

    /** What {@link Adam} remembers: running means of the gradient and of its squares, both begun at zero. */
    record Moments(int k, Vector first, Vector second) implements DescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("moments")
                    .put("k", k)
                    .put("first", first)
                    .put("second", second)
                    .caption("Means of the gradient " + NumberText.tuple(first) + " and of its squares "
                            + NumberText.tuple(second))
                    .formula(Tex.equation("m", first) + ",\\quad " + Tex.equation("v", second));
        }
    }
}
