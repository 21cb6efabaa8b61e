package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;

/**
 * A problem with constraints,
 * <pre>
 *   min f(x)     subject to   g_i(x) ≤ 0,  i = 1 … m,     h_j(x) = 0,  j = 1 … p        (7.17)
 * </pre>
 *
 * <p>and its Lagrangian {@code L(x, λ, μ) = f(x) + Σ λ_i g_i(x) + Σ μ_j h_j(x)} with λ ≥ 0.
 *
 * @param g the inequalities
 * @param h the equations
 * @mml §7.2, (7.17), (7.20)
 */
public record ConstrainedProblem(Differentiable f, List<Differentiable> g, List<Differentiable> h) {
    public ConstrainedProblem {
        g = List.copyOf(g);
        h = List.copyOf(h);
    }

    /** Without constraints yet. */
    public static ConstrainedProblem minimise(Differentiable f) {
        return new ConstrainedProblem(f, List.of(), List.of());
    }

    /** With {@code g(x) ≤ 0} besides. */
    public ConstrainedProblem atMostZero(Differentiable more) {
        List<Differentiable> all = new ArrayList<>(g);
        all.add(more);
        return new ConstrainedProblem(f, all, h);
    }

    /** With {@code h(x) = 0} besides. */
    public ConstrainedProblem zero(Differentiable more) {
        List<Differentiable> all = new ArrayList<>(h);
        all.add(more);
        return new ConstrainedProblem(f, g, all);
    }

    /**
     * Of text: a formula, and constraints with one of {@code <=}, {@code >=}, {@code =} (or ≤, ≥) in each, as in
     * {@code parse("x + y", "x^2 + y^2 = 2")}. The variables are those that occur anywhere, in natural order.
     *
     * @throws mml.expression.ExpressionException if a side is no formula
     * @throws IllegalArgumentException if a constraint has no relation, a name is no variable, or none occurs
     */
    public static ConstrainedProblem parse(String f, String... constraints) {
        return read(0, f, constraints);
    }

    /**
     * The same in n variables: those that occur, or x1 … xn, of which not all have to.
     *
     * @param n at least 1
     */
    public static ConstrainedProblem parse(int n, String f, String... constraints) {
        if (n < 1) throw new IllegalArgumentException("n is " + n + ", expected 1 or more");
        return read(n, f, constraints);
    }

    private static ConstrainedProblem read(int n, String f, String... constraints) {
        Expression cost = Expression.parse(f);
        List<Relation> relations = relations(constraints);
        String[] names = variables(n, cost, relations).toArray(String[]::new);
        ConstrainedProblem problem = minimise(Differentiable.of(cost.over(names)));
        for (Relation r : relations) {
            Differentiable d = Differentiable.of(r.difference().over(names));
            problem = r.equation() ? problem.zero(d) : problem.atMostZero(d);
        }
        return problem;
    }

    /**
     * How the variables of such a text are called, in the order of the entries of x.
     *
     * @param n how many there are; 0 for those that occur
     * @throws IllegalArgumentException as in {@link #parse(int, String, String...)}
     */
    public static List<String> variables(int n, String f, String... constraints) {
        return variables(n, Expression.parse(f), relations(constraints));
    }

    private static List<String> variables(int n, Expression f, List<Relation> constraints) {
        Expression all = f;
        for (Relation r : constraints) all = all.plus(r.difference());
        List<String> names = names(n, all.variables());
        if (!all.parameters().isEmpty())
            throw new IllegalArgumentException(
                    "the name " + all.parameters().get(0) + " is neither a variable, such as x, y, x1, nor a number");
        if (all.variables().isEmpty()) throw new IllegalArgumentException("no variable occurs, expected at least 1");
        return names;
    }

    private static List<Relation> relations(String... constraints) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < constraints.length; i++) relations.add(Relation.of(constraints[i], i));
        return relations;
    }

    private static List<String> names(int n, List<String> found) {
        if (n == 0 || found.size() == n) return found;
        List<String> numbered = new ArrayList<>();
        for (int i = 1; i <= n; i++) numbered.add("x" + i);
        if (numbered.containsAll(found)) return numbered;
        throw new IllegalArgumentException(
                "the variables are " + String.join(", ", found) + ", expected " + n + " or x1 to x" + n);
    }

    /** A constraint as what has to be at most 0, or 0. */
    private record Relation(Expression difference, boolean equation) {
        static Relation of(String text, int i) {
            String plain = text.replace("≤", "<=").replace("≥", ">=");
            int at = plain.indexOf('=');
            boolean unequal = at > 0 && (plain.charAt(at - 1) == '<' || plain.charAt(at - 1) == '>');
            if (at < 0 || plain.indexOf('=', at + 1) >= 0)
                throw new IllegalArgumentException("constraint " + (i + 1) + " is \"" + text
                        + "\", expected one of <=, >=, = between two formulas");
            Expression left = Expression.parse(plain.substring(0, unequal ? at - 1 : at));
            Expression right = Expression.parse(plain.substring(at + 1));
            boolean flipped = unequal && plain.charAt(at - 1) == '>';
            return new Relation(flipped ? right.minus(left) : left.minus(right), !unequal);
        }
    }

    /** How many inequalities. */
    public int m() {
        return g.size();
    }

    /** How many equations. */
    public int p() {
        return h.size();
    }

    /** {@code g(x)}. */
    public Vector inequalities(Vector x) {
        return Vector.generate(m(), i -> g.get(i).at(x));
    }

    /** {@code h(x)}. */
    public Vector equations(Vector x) {
        return Vector.generate(p(), j -> h.get(j).at(x));
    }

    /** The gradients of g, then of h, one a row. */
    public Matrix gradients(Vector x) {
        double[] rows = new double[(m() + p()) * x.size()];
        for (int i = 0; i < m() + p(); i++) {
            Vector row = (i < m() ? g.get(i) : h.get(i - m())).gradient(x);
            for (int j = 0; j < x.size(); j++) rows[i * x.size() + j] = row.get(j);
        }
        return Matrix.of(m() + p(), x.size(), rows);
    }

    /** By how much x breaks a constraint at most: 0 where it is allowed. */
    public double violation(Vector x) {
        double worst = equations(x).maxNorm();
        Vector values = inequalities(x);
        for (int i = 0; i < m(); i++) worst = Math.max(worst, values.get(i)); // NaN stays NaN
        return worst;
    }

    /**
     * The Lagrangian as a function of x, for given multipliers: those of g, then those of h.
     */
    public Differentiable lagrangian(Vector multipliers) {
        Shapes.vector(multipliers, m() + p(), "multipliers");
        List<Differentiable> all = new ArrayList<>(g);
        all.addAll(h);
        return new Differentiable() {
            @Override
            public double at(Vector x) {
                double sum = f.at(x);
                for (int i = 0; i < all.size(); i++)
                    if (multipliers.get(i) != 0)
                        sum += multipliers.get(i) * all.get(i).at(x);
                return sum;
            }

            @Override
            public Vector gradient(Vector x) {
                Vector sum = f.gradient(x);
                for (int i = 0; i < all.size(); i++)
                    if (multipliers.get(i) != 0)
                        sum = sum.plus(multipliers.get(i), all.get(i).gradient(x));
                return sum;
            }

            @Override
            public Vector hessianTimes(Vector x, Vector v) {
                Vector sum = f.hessianTimes(x, v);
                for (int i = 0; i < all.size(); i++)
                    if (multipliers.get(i) != 0)
                        sum = sum.plus(multipliers.get(i), all.get(i).hessianTimes(x, v));
                return sum;
            }
        };
    }

    @Override
    public String toString() {
        return "minimum of a function under " + Count.of(m(), "inequality", "inequalities") + " and "
                + Count.of(p(), "equation");
    }
}
