package mml.optimization;

import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/**
 * Adam: each coordinate has a step of its own, by running means of its gradient and of the square of it,
 * <pre>
 *   m ← β₁m + (1 − β₁)g,   v ← β₂v + (1 − β₂)g²,   x ← x − γ (m / (1 − β₁ᵏ)) / (√(v / (1 − β₂ᵏ)) + ε)
 * </pre>
 *
 * <p>k counts from 1; the divisions undo that both means begin at zero, and ε stands outside the root. A fixed γ does not settle: near a
 * minimum it goes on by steps of about γ, and the run then ends at its limit.
 *
 * @mml §7.1.3
 */
public final class Adam extends Minimiser {
    private final double gamma;
    private final double beta1;
    private final double beta2;
    private final double epsilon;

    private Adam(double gamma, double beta1, double beta2, double epsilon, Stopping stopping) {
        super(stopping);
        this.gamma = StepSize.positive(gamma, "gamma");
        this.beta1 = rate(beta1, "beta1");
        this.beta2 = rate(beta2, "beta2");
        this.epsilon = StepSize.positive(epsilon, "epsilon");
    }

    /** With β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸. */
    public static Adam withStepSize(double gamma) {
        return of(gamma, 0.9, 0.999, 1e-8);
    }

    public static Adam of(double gamma, double beta1, double beta2, double epsilon) {
        return new Adam(gamma, beta1, beta2, epsilon, STANDARD);
    }

    private static double rate(double beta, String name) {
        if (!(beta >= 0 && beta < 1))
            throw new IllegalArgumentException(name + " is " + beta + ", expected within 0 ≤ " + name + " < 1");
        return beta;
    }

    @Override
    public Adam with(Stopping other) {
        return new Adam(gamma, beta1, beta2, epsilon, other);
    }

    @Override
    public String title() {
        return "Adam";
    }

    @Override
    public String rule() {
        return "x_{k+1} = x_k - \\gamma \\hat m_k / (\\sqrt{\\hat v_k} + \\varepsilon)";
    }

    @Override
    Steps steps() {
        return new Run();
    }

    private final class Run implements Steps {
        private double[] m = new double[0];
        private double[] v = new double[0];
        private double left1 = 1;
        private double left2 = 1;

        @Override
        public @Nullable Iterate next(Iterate s, Objective f) {
            int n = s.x().size();
            if (m.length != n) {
                m = new double[n];
                v = new double[n];
            }
            left1 *= beta1;
            left2 *= beta2;
            double[] mean = new double[n];
            double[] scale = new double[n];
            double[] p = new double[n];
            for (int i = 0; i < n; i++) {
                double g = s.gradient().get(i);
                m[i] = beta1 * m[i] + (1 - beta1) * g;
                v[i] = beta2 * v[i] + (1 - beta2) * g * g;
                mean[i] = m[i] / (1 - left1);
                scale[i] = Math.sqrt(v[i] / (1 - left2)) + epsilon;
                p[i] = -mean[i] / scale[i];
            }
            if (f.watched())
                f.show(new DescentStep.Moments(s.k(), Vector.of(m), Vector.of(v), Vector.of(mean), Vector.of(scale)));
            return f.to(s, s.x().plus(gamma, Vector.of(p)), gamma);
        }
    }
}
