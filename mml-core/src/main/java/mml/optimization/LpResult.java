package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
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

    /** Beside the largest of several, what rounding leaves of none. */
    double NEGLIGIBLE = TOLERANCE * LinearProgram.ROUNDING;

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
            Vector left =
                    program.c().plus(program.A().transpose().times(lambda)).minus(reduced);
            return Certificate.of(
                    "x is optimal",
                    new Check("violation", program.violation(x), TOLERANCE),
                    new Check("|cᵀx − value| beside its terms", DualBound.error(program.c(), x, value), TOLERANCE),
                    new Check("‖c + Aᵀλ − reduced‖∞", left.maxNorm(), 0),
                    new Check(
                            "|value − dual| beside their terms",
                            DualBound.of(program, lambda).gap(x, program.rounding(x)),
                            TOLERANCE));
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
        /**
         * The least that {@code yᵀAx} can be within the bounds of x, minus the most that the rows allow, y near one: more than 0. It is
         * counted in fractions, with weights within rounding of y for which nothing is left where x has no bound; minus infinity if
         * there are none.
         */
        public double contradiction() {
            if (farkas.size() == 0 || !Shapes.finite(farkas.maxNorm())) return Double.NEGATIVE_INFINITY;
            double found = ExactProofs.contradiction(program, clean());
            return found > 0 ? found : ExactProofs.contradiction(program, near());
        }

        private Vector near() {
            return farkas.times(Scaling.toOne(farkas.maxNorm()));
        }

        /** Without what is rounding. */
        private Vector clean() {
            double[] y = near().toArray();
            double largest = 0;
            for (int i = 0; i < y.length; i++) largest = Math.max(largest, size(y, i));
            for (int i = 0; i < y.length; i++) if (size(y, i) <= NEGLIGIBLE * largest) y[i] = 0;
            return Vector.of(y);
        }

        private double size(double[] y, int i) {
            return Math.abs(y[i]) * program.A().row(i).maxNorm();
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
            if (ExactProofs.suit(program))
                return Certificate.of(
                        claim,
                        Check.exact(
                                "with weights within rounding of y the rows, added up, contradict the bounds of x exactly",
                                contradiction() > 0));
            double reach = Shapes.finite(farkas.maxNorm()) ? ExactProofs.reach(program, clean()) : 0;
            if (Shapes.finite(reach))
                claim = "no x with entries up to " + NumberText.significant(reach, 3) + " fulfils all constraints";
            return Certificate.of(
                    claim, Check.exact("the rows, added up with the weights y, contradict the bounds of x", reach > 0));
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
            return certificate("cᵀx", program.c(), directions());
        }

        /** That a value falls without end as {@code cᵀx} does, along a ray of the given directions. */
        Certificate certificate(String value, Vector c, LinearProgram directions) {
            Vector all = ray.times(Scaling.toOne(ray.maxNorm()));
            double rounding = NEGLIGIBLE * all.maxNorm();
            Vector clean = all.map(v -> Math.abs(v) <= rounding ? 0 : v); // if that is a ray, there is one
            Vector d = directions.violation(clean) < directions.violation(all) ? clean : all;
            List<Check> checks = new ArrayList<>();
            checks.add(new Check("violation at x", program.violation(x), TOLERANCE));
            checks.add(new Check("what the ray leaves", directions.violation(d), TOLERANCE));
            if (!ExactProofs.suit(directions)) {
                checks.add(Check.exact("along the ray the value falls", c.dot(d) < 0));
                return new Certificate("but for rounding, " + value + " has no lower bound", checks);
            }
            checks.add(Check.exact(
                    "within rounding of both are a point and a ray that break nothing, and along it the value falls",
                    ExactProofs.isFeasible(program, x)
                            && (ExactProofs.falls(directions, c, clean) || ExactProofs.falls(directions, c, all))));
            return new Certificate(value + " has no lower bound", checks);
        }

        /** The directions that lead out of no bound: 0 in place of each that is finite. */
        LinearProgram directions() {
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
