package mml.optimization;

import java.util.List;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
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

    /** Beside this what underflows does not count. */
    double LEAST = 0x1p-1000;

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
            double unit = Scaling.toOne(Math.max(program.c().maxNorm(), lambda.maxNorm()));
            double length = Scaling.toOne(x.maxNorm());
            LinearProgram near =
                    program.scaled(unit, length); // neither products of small numbers vanish nor of large overflow
            Vector y = x.times(length);
            double size = 0;
            double[] rounding = near.rounding(y);
            double unsure = 0;
            for (int j = 0; j < y.size(); j++) {
                size += Math.abs(near.c().get(j) * y.get(j));
                unsure += Math.abs(near.c().get(j)) * rounding[j];
            }
            double found = near.c().dot(y);
            LinearProgram.Sum dual = near.least(1, lambda.times(unit));
            double proven = isLost(near, found) ? Double.NEGATIVE_INFINITY : dual.value();
            return Certificate.of(
                    "x is optimal",
                    new Check("violation", program.violation(x), TOLERANCE),
                    new Check("|cᵀx − value|", Math.abs(found - value * unit * length), TOLERANCE * size),
                    new Check(
                            "value − dual",
                            Math.abs(found - proven),
                            TOLERANCE * (size + dual.size() + LinearProgram.beside(dual.value(), unsure))));
        }

        /** Whether the value fell to 0 in these units, or a cost of an x that it would drive without end. */
        private boolean isLost(LinearProgram near, double found) {
            for (int j = 0; j < x.size(); j++) {
                double cost = program.c().get(j);
                double bound =
                        cost > 0 ? program.xLower().get(j) : program.xUpper().get(j);
                if (cost != 0 && near.c().get(j) == 0 && !Shapes.finite(bound)) return true;
            }
            return value != 0 && found == 0;
        }

        @Override
        public String toString() {
            return Printed.of("linear program: optimal")
                    .put("x", x)
                    .put("value", value)
                    .put("λ", lambda)
                    .line(certificate())
                    .toString();
        }
    }

    /**
     * No x fulfils all constraints: added up with the weights y the rows say that {@code yᵀAx} is at most something less than it can be within the
     * bounds of x (Farkas).
     *
     * @param farkas y, one weight a row, positive for its upper bound and negative for its lower
     */
    record Infeasible(LinearProgram program, Vector farkas) implements LpResult {
        /** The least that {@code yᵀAx} can be within the bounds of x, minus the most that the rows allow, y near one: more than 0. */
        public double contradiction() {
            return sum().value();
        }

        private LinearProgram.Sum sum() {
            return program.least(0, farkas.times(Scaling.toOne(farkas.maxNorm())));
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
                            contradiction() > Math.max(TOLERANCE * sum().size(), LEAST)));
        }

        @Override
        public String toString() {
            return Printed.of("linear program: no x fulfils all constraints")
                    .put("weights of the rows", farkas)
                    .line(certificate())
                    .toString();
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
            Vector all = ray.times(Scaling.toOne(ray.maxNorm()));
            double rounding = TOLERANCE * LinearProgram.ROUNDING * all.maxNorm();
            Vector clean = all.map(v -> Math.abs(v) <= rounding ? 0 : v); // if that is a ray, there is one
            LinearProgram directions = directions();
            Vector d = directions.violation(clean) < directions.violation(all) ? clean : all;
            Vector c = program.c().times(Scaling.toOne(program.c().maxNorm()));
            double size = LEAST;
            for (int j = 0; j < d.size(); j++) size += Math.abs(c.get(j) * d.get(j));
            return Certificate.of(
                    "cᵀx has no lower bound",
                    new Check("violation at x", program.violation(x), TOLERANCE),
                    new Check("what the ray leaves", directions.violation(d), TOLERANCE),
                    Check.exact("cᵀd < 0", c.dot(d) < -TOLERANCE * size));
        }

        /** The directions that lead out of no bound: 0 in place of each that is finite. */
        private LinearProgram directions() {
            return new LinearProgram(
                    program.c(),
                    program.A(),
                    program.rowLower().map(LpResult::atZero),
                    program.rowUpper().map(LpResult::atZero),
                    program.xLower().map(LpResult::atZero),
                    program.xUpper().map(LpResult::atZero));
        }

        @Override
        public String toString() {
            return Printed.of("linear program: no lower bound")
                    .put("x", x)
                    .put("ray", ray)
                    .line(certificate())
                    .toString();
        }
    }

    private static double atZero(double bound) {
        return Shapes.finite(bound) ? 0 : bound;
    }
}
