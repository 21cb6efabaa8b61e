package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Lu;
import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import org.jspecify.annotations.Nullable;

/**
 * Every guess at which rows of {@code min ½ xᵀPx + qᵀx, Ax ≤ u} hold the optimum: at most n of them are taken for equations, and
 * <pre>
 *   Px + q + A_Wᵀλ = 0,     A_W x = u_W
 * </pre>
 * gives a point and multipliers. An allowed x is a candidate. Multipliers {@code λ ≥ 0} are a point of the dual, and since the Lagrangian is lowest at x,
 * {@code D(λ)} is the value at x: a bound from below. What is both is the optimum. Where P = 0, as in a linear program, these are the crossings of n rows: its
 * corners and those of the dual.
 *
 * <p>Guesses without a single answer are left out. There are {@code Σ_{k ≤ n} (m choose k)} guesses: for few rows only.
 *
 * @mml §7.3.1, §7.3.2, (7.43), (7.52)
 */
public record WorkingSets(QuadraticProgram program, List<Guess> guesses) {
    private static final int MOST = 10_000;
    private static final double DIGITS = 1e-8;

    public WorkingSets {
        guesses = List.copyOf(guesses);
    }

    /**
     * One guess.
     *
     * @param rows of A that are taken for equations, ascending
     * @param x its point
     * @param lambda of all rows, 0 for those that are not taken
     * @param value f(x), and D(λ)
     * @param allowed whether x keeps all rows
     * @param bound whether no multiplier is negative
     */
    public record Guess(List<Integer> rows, Vector x, Vector lambda, double value, boolean allowed, boolean bound) {
        public Guess {
            rows = List.copyOf(rows);
        }
    }

    /**
     * All guesses of a program, each solved.
     *
     * @throws IllegalArgumentException if a row has a lower bound, or there are more than {@value #MOST} guesses
     */
    public static WorkingSets of(QuadraticProgram program) {
        for (int i = 0; i < program.m(); i++)
            if (program.l().get(i) != Double.NEGATIVE_INFINITY)
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " has the lower bound " + program.l().get(i) + ", expected rows of Ax ≤ u");
        List<List<Integer>> sets = new ArrayList<>(List.of(List.of()));
        for (int k = 0; k < sets.size(); k++) { // each set is continued by the rows after its last
            List<Integer> set = sets.get(k);
            if (set.size() == program.n()) continue;
            for (int row = set.isEmpty() ? 0 : set.get(set.size() - 1) + 1; row < program.m(); row++) {
                if (sets.size() == MOST)
                    throw new IllegalArgumentException(
                            Count.of(program.m(), "row") + " make more than " + MOST + " guesses, expected fewer");
                List<Integer> more = new ArrayList<>(set);
                more.add(row);
                sets.add(more);
            }
        }
        LinearProgram constraints = program.constraints();
        List<Guess> out = new ArrayList<>();
        for (List<Integer> set : sets) {
            Guess guess = guess(program, constraints, set);
            if (guess != null) out.add(guess);
        }
        return new WorkingSets(program, out);
    }

    private static @Nullable Guess guess(QuadraticProgram p, LinearProgram constraints, List<Integer> rows) {
        int n = p.n();
        int k = rows.size();
        Matrix system = Matrix.generate(n + k, n + k, (i, j) -> {
            if (i < n && j < n) return p.P().get(i, j);
            if (i >= n && j >= n) return 0;
            return i < n ? p.A().get(rows.get(j - n), i) : p.A().get(rows.get(i - n), j);
        });
        Vector right = Vector.generate(n + k, i -> i < n ? -p.q().get(i) : p.u().get(rows.get(i - n)));
        Vector found;
        try {
            found = Lu.of(system).solve(right);
        } catch (SingularMatrixException e) {
            return null;
        }
        Vector x = found.part(0, n);
        double[] lambda = new double[p.m()];
        double size = p.q().maxNorm() + p.P().maxNorm() * x.maxNorm();
        boolean bound = true;
        for (int j = 0; j < k; j++) {
            lambda[rows.get(j)] = found.get(n + j);
            double pull = found.get(n + j) * p.A().row(rows.get(j)).maxNorm();
            bound &= pull >= -LpResult.TOLERANCE * size;
        }
        boolean allowed = constraints.violation(x) <= LpResult.TOLERANCE;
        return new Guess(rows, x, Vector.of(lambda), p.at(x), allowed, bound);
    }

    /** The lowest value of an allowed point; infinite if none is. */
    public double upper() {
        double out = Double.POSITIVE_INFINITY;
        for (Guess g : guesses) if (g.allowed()) out = Math.min(out, g.value());
        return out;
    }

    /** The highest bound; −∞ if there is none. */
    public double lower() {
        double out = Double.NEGATIVE_INFINITY;
        for (Guess g : guesses) if (g.bound()) out = Math.max(out, g.value());
        return out;
    }

    /** That each guess is what its rows make of it, no bound above an allowed value, and that rounding has left the values their digits. */
    public Certificate certificate() {
        double lower = lower();
        double upper = upper();
        double size = Shapes.finite(lower - upper) ? 1 + Math.max(Math.abs(lower), Math.abs(upper)) : 1;
        LinearProgram constraints = program.constraints();
        boolean same = true;
        for (Guess g : guesses) same &= g.equals(guess(program, constraints, g.rows()));
        double lost = 0;
        for (Guess g : guesses)
            if (g.allowed() || g.bound()) lost = Math.max(lost, rounding(g.x()) / (1 + Math.abs(g.value())));
        return Certificate.of(
                "no bound is above an allowed value",
                Check.exact("each guess solves its equations", same),
                new Check("lower − upper", Math.max(0, lower - upper), DIGITS * size),
                new Check("rounding of a value", lost, DIGITS));
    }

    /** What rounding can do to f(x). */
    private double rounding(Vector x) {
        int n = program.n();
        double terms = 0;
        for (int i = 0; i < n; i++) {
            terms += Math.abs(program.q().get(i) * x.get(i));
            for (int j = 0; j < n; j++) terms += Math.abs(x.get(i) * program.P().get(i, j) * x.get(j));
        }
        return Rounding.direct(4 * (n + 1)) * terms;
    }

    @Override
    public String toString() {
        return Printed.of(Count.of(guesses.size(), "guess") + " at the rows that hold the optimum")
                .line("lowest allowed value " + NumberText.of(upper()))
                .line("highest bound " + NumberText.of(lower()))
                .line(certificate())
                .toString();
    }
}
