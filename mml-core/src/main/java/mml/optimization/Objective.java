package mml.optimization;

import static mml.kernel.Rounding.EPSILON;

import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.spectral.SymmetricEigen;
import mml.text.Count;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * A function while one descent runs on it: counts what it is asked, never asks at a point that is not finite, and knows
 * the best iterate so far.
 */
final class Objective {
    /** Of the way that was come, what may still lie ahead of a minimum. */
    private static final double AHEAD = 1e-3;
    /** Up to so many variables all directions are looked at, not the gradient's alone. */
    private static final int FEW = 64;

    private final Differentiable f;
    private final Vector x0;
    private final Tracer<? super DescentStep> trace;
    private final boolean on;
    private int values;
    private int gradients;
    private @Nullable Iterate best;
    private double bound;
    private String note = "";

    Objective(Differentiable f, Vector x0, Tracer<? super DescentStep> trace) {
        this.f = f;
        this.x0 = x0;
        this.trace = trace;
        this.on = trace.on();
    }

    /** @throws IllegalArgumentException if f is not finite at the start */
    Iterate start() {
        double value = value(x0);
        if (!Shapes.finite(value))
            throw new IllegalArgumentException(
                    "f(x0) is " + value + " at x0 = " + x0 + ", expected a start where it is finite");
        Vector gradient = gradient(x0);
        Shapes.finite(gradient, "the gradient at x0");
        Iterate first = new Iterate(0, x0, value, gradient, 0, Vector.zeros(x0.size()), false, values, gradients);
        best = first;
        return first;
    }

    /** What the norm of the gradient has to come down to. */
    void wanted(double norm) {
        bound = norm;
    }

    /** f(x); NaN where x is not finite, without asking. */
    double value(Vector x) {
        if (!Shapes.finite(x.maxNorm())) return Double.NaN;
        values++;
        return f.at(x);
    }

    /** ∇f(x). */
    Vector gradient(Vector x) {
        gradients++;
        Vector g = f.gradient(x);
        if (g == null)
            throw new IllegalArgumentException("the gradient of f is null, expected " + Count.entries(x.size()));
        if (g.size() != x.size())
            throw new IllegalArgumentException(
                    "the gradient of f has " + Count.entries(g.size()) + ", expected " + x.size() + " as x");
        return g;
    }

    /** ∇f(x), or null with a note where there is none. */
    @Nullable
    Vector gradientIfAny(Vector x) {
        try {
            return gradient(x);
        } catch (NotDifferentiableException e) {
            note(String.valueOf(e.getMessage()));
            return null;
        }
    }

    Vector hessianTimes(Vector x, Vector v) {
        gradients += 2; // a sweep forwards and one back cost as much
        return f.hessianTimes(x, v);
    }

    Matrix hessian(Vector x) {
        gradients += 2 * x.size();
        return f.hessian(x);
    }

    /**
     * The iterate at x, after {@code before}: the same one if x is where it was, null with a note where f has no
     * gradient.
     */
    @Nullable
    Iterate to(Iterate before, Vector x, double stepSize) {
        if (x.equals(before.x())) return before;
        double value = value(x);
        if (!Shapes.finite(value)) return to(before, x, value, before.gradient(), stepSize);
        Vector gradient = gradientIfAny(x);
        return gradient == null ? null : to(before, x, value, gradient, stepSize);
    }

    /** The same, with what is known of x already. */
    Iterate to(Iterate before, Vector x, double value, Vector gradient, double stepSize) {
        boolean flat = Shapes.finite(value) && flat(x, gradient);
        return new Iterate(before.k() + 1, x, value, gradient, stepSize, x.minus(before.x()), flat, values, gradients);
    }

    /**
     * Whether a gradient that is small enough does not vanish nearby: by the curvature {@code κ = gᵀHg/gᵀg} along it that
     * would be {@code ‖g‖/κ} further on.
     */
    private boolean flat(Vector x, Vector gradient) {
        double norm = gradient.norm();
        if (norm == 0 || !(norm <= bound)) return false;
        Vector large = norm < 0x1p-900 ? gradient.times(0x1p600) : gradient;
        Vector direction = large.times(1 / large.norm());
        double way = Math.max(x.norm(), x.minus(x0).norm());
        try {
            return !(norm <= AHEAD * way * direction.dot(hessianTimes(x, direction)))
                    || (x.size() <= FEW && hidden(hessian(x), x, gradient, way));
        } catch (NotDifferentiableException e) {
            return false; // nothing to tell by
        }
    }

    /** Whether a part of the gradient, more than rounding, goes on in a direction that is flat behind one that is not. */
    private static boolean hidden(Matrix H, Vector x, Vector gradient, double way) {
        if (!(H.maxNorm() <= Double.MAX_VALUE)) return false; // nothing to tell by
        SymmetricEigen eigen = SymmetricEigen.of(H);
        Vector size = Matrix.generate(H.rows(), H.cols(), (i, j) -> Math.abs(H.get(i, j)))
                .times(x.map(Math::abs)); // of what the entries of a gradient are summed from
        for (int i = 0; i < gradient.size(); i++) {
            Vector v = eigen.eigenvectors().column(i);
            double lambda = eigen.eigenvalues().get(i);
            double part = Math.abs(v.dot(gradient));
            double rounding = 64 * EPSILON * v.map(Math::abs).dot(size);
            if (lambda >= 0 && part > rounding && part > AHEAD * way * lambda) return true;
        }
        return false;
    }

    void trial(Iterate from, double stepSize, Vector x, double value, boolean accepted) {
        if (on && Shapes.finite(x.maxNorm())) trace.step(new DescentStep.Trial(from.k(), stepSize, x, value, accepted));
    }

    void direction(Iterate from, Vector p) {
        if (on)
            trace.step(new DescentStep.Direction(from.k(), p, from.gradient().dot(p)));
    }

    /** Says why a method cannot go on. */
    void note(String why) {
        note = why;
    }

    String note() {
        return note;
    }

    boolean watched() {
        return on;
    }

    void show(DescentStep step) {
        trace.step(step);
    }

    /** Keeps the iterate if it is strictly better than all before. */
    @Nullable
    Iterate seen(@Nullable Iterate s) {
        if (s != null && s.isFinite() && (best == null || s.value() < best.value())) best = s;
        return s;
    }

    Iterate best(Iterate last) {
        return best == null ? last : best;
    }

    int values() {
        return values;
    }

    int gradients() {
        return gradients;
    }
}
