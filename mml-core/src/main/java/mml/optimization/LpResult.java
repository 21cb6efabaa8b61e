package mml.optimization;

import java.util.List;
import mml.matrix.Vector;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * What a linear program comes to: an optimum with multipliers, or the proof that there is none.
 *
 * @mml §7.3.1
 */
public sealed interface LpResult {
    /** What rounding may cost, beside the numbers that are compared. */
    double TOLERANCE = 1e-9;

    LinearProgram program();

    /** The proof, recomputed from program and result. */
    Certificate certificate();

    /**
     * An optimum.
     *
     * @param value cᵀx
     * @param lambda the multiplier of each row in {@code L = cᵀx + λᵀ(Ax − b)}: 0 or more where the upper bound holds it, 0 or less where the
     *     lower does; {@code −λ_i} is how much the optimum gains when that bound grows by one
     * @param reduced {@code c + Aᵀλ}: the multipliers of the bounds of x, 0 for what lies between
     * @param basis the basic variables of the standard form, row by row, as {@link SimplexStep.Pivot} counts them
     */
    record Optimal(LinearProgram program, Vector x, double value, Vector lambda, Vector reduced, List<Integer> basis)
            implements LpResult {
        public Optimal {
            basis = List.copyOf(basis);
        }

        /** That x is feasible and that the dual, at these multipliers, has the same value: then both are optimal. */
        @Override
        public Certificate certificate() {
            double size = Math.max(1, Math.abs(program.c().dot(x)));
            double largest = Math.max(
                    program.c().maxNorm(), lambda.maxNorm() * program.A().maxNorm());
            double dual = program.dual(lambda, TOLERANCE * largest);
            return Certificate.of(
                    "x is optimal",
                    new Check("violation", program.violation(x), TOLERANCE),
                    new Check("|cᵀx − value|", Math.abs(program.c().dot(x) - value), TOLERANCE * size),
                    new Check("value − dual", Math.abs(value - dual), TOLERANCE * size));
        }
    }

    /**
     * No x fulfils all constraints: added up with the weights y the rows say that {@code yᵀAx} is at most something less than it can be within the
     * bounds of x (Farkas).
     *
     * @param farkas y, one weight a row, positive for its upper bound and negative for its lower
     */
    record Infeasible(LinearProgram program, Vector farkas) implements LpResult {
        /** The least that {@code yᵀAx} can be within the bounds of x, minus the most that the rows allow: more than 0. */
        public double contradiction() {
            Vector z = program.A().transpose().times(farkas);
            double negligible =
                    TOLERANCE * Math.max(farkas.maxNorm() * program.A().maxNorm(), 1e-300);
            double sum = 0;
            for (int j = 0; j < program.n(); j++)
                sum += LinearProgram.least(
                        z.get(j), program.xLower().get(j), program.xUpper().get(j), negligible);
            for (int i = 0; i < program.m(); i++)
                sum += LinearProgram.least(
                        -farkas.get(i),
                        program.rowLower().get(i),
                        program.rowUpper().get(i),
                        negligible);
            return sum;
        }

        /** The first row or variable whose lower bound is above its upper, such as {@code x3: 2 > 1}; empty if there is none. */
        public String crossed() {
            for (int j = 0; j < program.n(); j++)
                if (program.xLower().get(j) > program.xUpper().get(j))
                    return "x" + (j + 1) + ": " + program.xLower().get(j) + " > "
                            + program.xUpper().get(j);
            for (int i = 0; i < program.m(); i++)
                if (program.rowLower().get(i) > program.rowUpper().get(i))
                    return "row " + (i + 1) + ": " + program.rowLower().get(i) + " > "
                            + program.rowUpper().get(i);
            return "";
        }

        @Override
        public Certificate certificate() {
            String claim = "no x fulfils all constraints";
            if (!crossed().isEmpty())
                return Certificate.of(claim, Check.exact("a lower bound is above its upper, " + crossed(), true));
            return Certificate.of(
                    claim,
                    Check.exact(
                            "the rows, added up, contradict the bounds of x",
                            contradiction() > TOLERANCE * farkas.maxNorm()));
        }
    }

    /**
     * From x along the ray d all constraints hold for ever, and cᵀx falls without end.
     *
     * @param x feasible
     * @param ray d
     */
    record Unbounded(LinearProgram program, Vector x, Vector ray) implements LpResult {
        @Override
        public Certificate certificate() {
            double size = ray.maxNorm();
            double worst = 0;
            Vector Ad = program.A().times(ray);
            for (int i = 0; i < program.m(); i++)
                worst = Math.max(
                        worst,
                        leaving(
                                Ad.get(i),
                                program.rowLower().get(i),
                                program.rowUpper().get(i)));
            for (int j = 0; j < program.n(); j++)
                worst = Math.max(
                        worst,
                        leaving(
                                ray.get(j),
                                program.xLower().get(j),
                                program.xUpper().get(j)));
            return Certificate.of(
                    "cᵀx has no lower bound",
                    new Check("violation at x", program.violation(x), TOLERANCE),
                    new Check(
                            "what the ray leaves",
                            worst,
                            TOLERANCE * Math.max(1, program.A().maxNorm()) * size),
                    Check.exact("cᵀd < 0", program.c().dot(ray) < 0));
        }

        private static double leaving(double slope, double lower, double upper) {
            return Math.max(
                    lower > Double.NEGATIVE_INFINITY ? -slope : 0, upper < Double.POSITIVE_INFINITY ? slope : 0);
        }
    }
}
