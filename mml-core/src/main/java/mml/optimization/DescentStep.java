package mml.optimization;

import mml.iteration.State;
import mml.matrix.Matrix;
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

    /**
     * The second-order model of f at iterate k, {@code m(x_k + d) = f + ∇f d + ½ dᵀBd}, and where it is level: a step p further.
     *
     * @param B the Hessian, or what stands for it where it does not curve upwards
     * @param p the step to where the model is level; if B is positive definite, it is lowest there
     * @param promised how much lower than f the model is there
     * @param least the smallest curvature of f, the first eigenvalue of its Hessian
     * @param turned whether B is not the Hessian
     */
    record Model(int k, Matrix B, Vector p, double promised, double least, boolean turned) implements DescentStep {
        /** The model at y. */
        public double at(Iterate from, Vector y) {
            Vector d = y.minus(from.x());
            return from.value() + from.gradient().dot(d) + 0.5 * d.dot(B.times(d));
        }

        @Override
        public void tell(Telling t) {
            String curve = "The least curvature of f is " + NumberText.of(least) + " here: ";
            t.kind("model")
                    .put("k", k)
                    .put("B", B)
                    .put("p", p)
                    .put("promised", promised)
                    .put("least", least)
                    .put("turned", turned)
                    .caption((turned
                                    ? curve + "a model that curves upwards instead"
                                    : least < 0 ? curve + "the model" : "The model")
                            + (turned || least > 0 ? " is lowest" : " is only level") + " after a step of "
                            + NumberText.tuple(p) + ", "
                            + NumberText.of(Math.abs(promised)) + (promised < 0 ? " above f" : " below f"))
                    .formula(Tex.equation("p_{" + k + "} = -B^{-1} \\nabla f^\\top", p));
        }
    }

    /** The two parts of a step of {@link Momentum} from iterate k: downhill, and on as the last step went. */
    record Pulls(int k, Vector downhill, Vector memory) implements DescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("pulls")
                    .put("k", k)
                    .put("downhill", downhill)
                    .put("memory", memory)
                    .caption("Downhill " + NumberText.tuple(downhill) + ", and " + NumberText.tuple(memory)
                            + " of the last step")
                    .formula(Tex.equation("-\\gamma \\nabla f^\\top", downhill) + ",\\quad "
                            + Tex.equation("\\alpha \\Delta x_{" + k + "}", memory));
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

    /**
     * What {@link Adam} remembers: running means of the gradient and of its squares, both begun at zero; and what it makes of them for
     * the next step, {@code −γ mean_i / scale_i}.
     *
     * @param mean of the gradient, without the pull of the zero it began with
     * @param scale the root of the mean of squares, the same way
     */
    record Moments(int k, Vector first, Vector second, Vector mean, Vector scale) implements DescentStep {
        @Override
        public void tell(Telling t) {
            t.kind("moments")
                    .put("k", k)
                    .put("first", first)
                    .put("second", second)
                    .put("mean", mean)
                    .put("scale", scale)
                    .caption("Mean of the gradient " + NumberText.tuple(mean) + ", root of the mean of its squares "
                            + NumberText.tuple(scale))
                    .formula(Tex.equation("\\hat m", mean) + ",\\quad " + Tex.equation("\\sqrt{\\hat v}", scale));
        }
    }
}
