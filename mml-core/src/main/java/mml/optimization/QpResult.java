package mml.optimization;

import java.util.List;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * What a quadratic program comes to: an optimum with multipliers, or the proof that there is none.
 *
 * @mml §7.3.2
 */
public sealed interface QpResult {
    QuadraticProgram program();

    /** The proof, recomputed from program and result. */
    Certificate certificate();

    /**
     * An optimum.
     *
     * @param lambda the multiplier of each row in {@code L = ½xᵀPx + qᵀx + λᵀ(Ax − b)}: 0 or more where the upper bound holds it, 0 or less where
     *     the lower does
     * @param working the rows that hold it
     */
    record Optimal(QuadraticProgram program, Vector x, double value, Vector lambda, List<Integer> working)
            implements QpResult {
        public Optimal {
            working = List.copyOf(working);
        }

        /** Karush, Kuhn, Tucker: x is feasible, {@code Px + q + Aᵀλ = 0}, and the dual has the same value. */
        @Override
        public Certificate certificate() {
            Vector Px = program.P().times(x);
            Vector Al = program.A().transpose().times(lambda);
            double size = 1e-300
                    + Math.max(program.P().maxNorm() * x.maxNorm(), program.q().maxNorm())
                    + program.A().maxNorm() * lambda.maxNorm();
            return Certificate.of(
                    "x is optimal",
                    new Check("violation", program.constraints().violation(x), LpResult.TOLERANCE),
                    new Check("|f(x) − value|", Math.abs(program.at(x) - value), 0),
                    new Check(
                            "‖Px + q + Aᵀλ‖∞", Px.plus(program.q()).plus(Al).maxNorm(), 10 * LpResult.TOLERANCE * size),
                    new Check(
                            "|value − dual| beside their terms",
                            DualBound.gap(program, x, lambda),
                            10 * LpResult.TOLERANCE));
        }

        @Override
        public String toString() {
            return Printed.of("quadratic program: optimal")
                    .put("x", x)
                    .put("value", value)
                    .put("λ", lambda)
                    .line(certificate())
                    .toString();
        }
    }

    /** No x fulfils all constraints. */
    record Infeasible(QuadraticProgram program, Vector farkas) implements QpResult {
        @Override
        public Certificate certificate() {
            return new LpResult.Infeasible(program.constraints(), farkas).certificate();
        }

        @Override
        public String toString() {
            return Printed.of("quadratic program: no x fulfils all constraints")
                    .put("weights of the rows", farkas)
                    .line(certificate())
                    .toString();
        }
    }

    /** From x along the ray d all constraints hold for ever, nothing curves upwards, and the value falls without end. */
    record Unbounded(QuadraticProgram program, Vector x, Vector ray) implements QpResult {
        @Override
        public Certificate certificate() {
            LpResult.Unbounded linear = new LpResult.Unbounded(program.constraints(), x, ray);
            LinearProgram flat = linear.directions().equalTo(program.P(), Vector.zeros(program.n()));
            return linear.certificate("the value", program.q(), flat);
        }

        @Override
        public String toString() {
            return Printed.of("quadratic program: no lower bound")
                    .put("x", x)
                    .put("ray", ray)
                    .line(certificate())
                    .toString();
        }
    }
}
