package mml.bench.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.QpResult;
import mml.optimization.QuadraticProgram;
import mml.optimization.Simplex;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.vector.constrained.ADMMQPOptimizer;
import org.hipparchus.optim.nonlinear.vector.constrained.LinearEqualityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.LinearInequalityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.QuadraticFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** Linear and quadratic programs, each library with its settings as they come, a limit of pivots apart. */
public final class Optimisers {
    private static final Vector NONE = Vector.of();
    private static final int PIVOTS = 100_000; // without a limit some never end

    private Optimisers() {}

    /** What a program may come to. */
    public enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        UNKNOWN
    }

    /** What a library says; {@code certified} if it proves it, too. */
    public record Solution(Status status, Vector x, boolean certified) {
        Solution(Status status, double[] x) {
            this(status, Vector.of(x), false);
        }

        Solution proven(boolean proven) {
            return new Solution(status, x, proven);
        }

        static Solution none(Status status) {
            return new Solution(status, NONE, false);
        }
    }

    public static Solution mml(LinearProgram p) {
        LpResult result = Simplex.of(p);
        return said(result).proven(result.certificate().holds());
    }

    public static Solution mml(QuadraticProgram p) {
        QpResult result = ActiveSet.of(p);
        return said(result).proven(result.certificate().holds());
    }

    static Solution said(LpResult result) {
        if (result instanceof LpResult.Optimal optimal) return new Solution(Status.OPTIMAL, optimal.x(), false);
        return Solution.none(result instanceof LpResult.Unbounded ? Status.UNBOUNDED : Status.INFEASIBLE);
    }

    static Solution said(QpResult result) {
        if (result instanceof QpResult.Optimal optimal) return new Solution(Status.OPTIMAL, optimal.x(), false);
        return Solution.none(result instanceof QpResult.Unbounded ? Status.UNBOUNDED : Status.INFEASIBLE);
    }

    public static Solution commonsMath(LinearProgram p) {
        List<LinearConstraint> rows = new ArrayList<>();
        for (Row row : rows(p)) rows.add(new LinearConstraint(row.a(), Relationship.valueOf(row.relation()), row.b()));
        try {
            double[] x = new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(p.c().toArray(), 0),
                            new LinearConstraintSet(rows),
                            GoalType.MINIMIZE,
                            new MaxIter(PIVOTS),
                            new NonNegativeConstraint(isNonNegative(p)))
                    .getPoint();
            return new Solution(Status.OPTIMAL, x);
        } catch (NoFeasibleSolutionException e) {
            return Solution.none(Status.INFEASIBLE);
        } catch (UnboundedSolutionException e) {
            return Solution.none(Status.UNBOUNDED);
        }
    }

    public static Solution hipparchus(LinearProgram p) {
        List<org.hipparchus.optim.linear.LinearConstraint> rows = new ArrayList<>();
        for (Row row : rows(p))
            rows.add(new org.hipparchus.optim.linear.LinearConstraint(
                    row.a(), org.hipparchus.optim.linear.Relationship.valueOf(row.relation()), row.b()));
        try {
            double[] x = new org.hipparchus.optim.linear.SimplexSolver()
                    .optimize(
                            new org.hipparchus.optim.linear.LinearObjectiveFunction(p.c().toArray(), 0),
                            new org.hipparchus.optim.linear.LinearConstraintSet(rows),
                            org.hipparchus.optim.nonlinear.scalar.GoalType.MINIMIZE,
                            new org.hipparchus.optim.MaxIter(PIVOTS),
                            new org.hipparchus.optim.linear.NonNegativeConstraint(isNonNegative(p)))
                    .getPoint();
            return new Solution(Status.OPTIMAL, x);
        } catch (MathIllegalStateException e) {
            if (e.getSpecifier() == LocalizedOptimFormats.NO_FEASIBLE_SOLUTION) return Solution.none(Status.INFEASIBLE);
            if (e.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) return Solution.none(Status.UNBOUNDED);
            throw e;
        }
    }

    /** By the alternating direction method of multipliers, the one way it has. */
    public static Solution hipparchus(QuadraticProgram p) {
        List<double[]> equal = new ArrayList<>();
        List<Double> equalTo = new ArrayList<>();
        List<double[]> above = new ArrayList<>();
        List<Double> atLeast = new ArrayList<>();
        for (Row row : rows(p.constraints()))
            if (row.relation().equals("EQ")) {
                equal.add(row.a());
                equalTo.add(row.b());
            } else {
                double sign = row.relation().equals("GEQ") ? 1 : -1;
                above.add(Arrays.stream(row.a()).map(v -> sign * v).toArray());
                atLeast.add(sign * row.b());
            }
        List<org.hipparchus.optim.OptimizationData> data = new ArrayList<>();
        data.add(new ObjectiveFunction(new QuadraticFunction(p.P().toArray(), p.q().toArray(), p.r())));
        if (!equal.isEmpty()) data.add(new LinearEqualityConstraint(equal.toArray(double[][]::new), all(equalTo)));
        if (!above.isEmpty()) data.add(new LinearInequalityConstraint(above.toArray(double[][]::new), all(atLeast)));
        var solution = new ADMMQPOptimizer().optimize(data.toArray(org.hipparchus.optim.OptimizationData[]::new));
        return new Solution(Status.OPTIMAL, solution.getX().toArray());
    }

    private static double[] all(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public static Solution ojAlgo(LinearProgram p) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int j = 0; j < p.n(); j++) {
            var x = model.addVariable("x" + j).weight(p.c().get(j));
            if (p.xLower().get(j) > Double.NEGATIVE_INFINITY) x.lower(p.xLower().get(j));
            if (p.xUpper().get(j) < Double.POSITIVE_INFINITY) x.upper(p.xUpper().get(j));
        }
        return solved(model, p.A(), p.rowLower(), p.rowUpper());
    }

    public static Solution ojAlgo(QuadraticProgram p) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int j = 0; j < p.n(); j++) model.addVariable("x" + j);
        Expression cost = model.addExpression("cost").weight(1);
        for (int j = 0; j < p.n(); j++) {
            if (p.q().get(j) != 0) cost.set(j, p.q().get(j));
            for (int k = 0; k < p.n(); k++) if (p.P().get(j, k) != 0) cost.set(j, k, 0.5 * p.P().get(j, k));
        }
        return solved(model, p.A(), p.l(), p.u());
    }

    private static Solution solved(ExpressionsBasedModel model, Matrix A, Vector lower, Vector upper) {
        for (int i = 0; i < A.rows(); i++) {
            Expression row = model.addExpression("r" + i);
            if (lower.get(i) > Double.NEGATIVE_INFINITY) row.lower(lower.get(i));
            if (upper.get(i) < Double.POSITIVE_INFINITY) row.upper(upper.get(i));
            for (int j = 0; j < A.cols(); j++) if (A.get(i, j) != 0) row.set(j, A.get(i, j));
        }
        Optimisation.Result result = model.minimise();
        Optimisation.State state = result.getState();
        double[] x = new double[A.cols()];
        if (!state.isOptimal())
            return Solution.none(
                    state == Optimisation.State.UNBOUNDED
                            ? Status.UNBOUNDED
                            : state == Optimisation.State.INFEASIBLE ? Status.INFEASIBLE : Status.UNKNOWN);
        for (int j = 0; j < x.length; j++) x[j] = result.doubleValue(j);
        return new Solution(Status.OPTIMAL, x);
    }

    private record Row(Vector row, String relation, double b) {
        double[] a() {
            return row.toArray();
        }
    }

    private static boolean isNonNegative(LinearProgram p) {
        return Arrays.stream(p.xLower().toArray()).allMatch(l -> l == 0);
    }

    /** All constraints as rows with one bound each, but {@code x ≥ 0} where that holds for every x. */
    private static List<Row> rows(LinearProgram p) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < p.m(); i++)
            add(rows, p.A().row(i).toArray(), p.rowLower().get(i), p.rowUpper().get(i));
        double lowest = isNonNegative(p) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int j = 0; j < p.n(); j++) {
            double[] unit = new double[p.n()];
            unit[j] = 1;
            add(rows, unit, Math.min(p.xLower().get(j), lowest), p.xUpper().get(j));
        }
        return rows;
    }

    private static void add(List<Row> rows, double[] a, double lower, double upper) {
        if (lower == upper) rows.add(new Row(Vector.of(a), "EQ", lower));
        else {
            if (lower > Double.NEGATIVE_INFINITY) rows.add(new Row(Vector.of(a), "GEQ", lower));
            if (upper < Double.POSITIVE_INFINITY) rows.add(new Row(Vector.of(a), "LEQ", upper));
        }
    }
}
