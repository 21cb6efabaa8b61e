package mml.bench;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.Simplex;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast is a dense linear program {@code min cᵀx, Ax ≤ b, x ≥ 0} solved, {@code m×n}; ours with its certificate, which none of the others has? */
public class LinearProgramBenchmark extends Problem {
    @Param({"10x5", "30x20", "60x40"})
    String size;

    private Matrix rows;
    private Vector c;
    private Vector bounds;

    @Setup
    public void setup() {
        rows = random(size).map(v -> 1 + v); // 0 to 2: bounded
        c = Vector.generate(rows.cols(), j -> -1 - 0.1 * (j % 5));
        bounds = Vector.generate(rows.rows(), i -> 10 + i % 3);
    }

    @Benchmark
    public Object mml() {
        LpResult result =
                Simplex.of(LinearProgram.minimise(c).subjectTo(rows, bounds).nonNegative());
        if (!result.certificate().holds()) throw new IllegalStateException(result.toString());
        return result;
    }

    @Benchmark
    public Object commonsMath() {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++)
            constraints.add(new LinearConstraint(rows.row(i).toArray(), Relationship.LEQ, bounds.get(i)));
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(c.toArray(), 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true));
    }

    @Benchmark
    public Object ojAlgo() {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int j = 0; j < c.size(); j++) model.addVariable("x" + j).lower(0).weight(c.get(j));
        for (int i = 0; i < rows.rows(); i++) {
            Expression row = model.addExpression("r" + i).upper(bounds.get(i));
            for (int j = 0; j < c.size(); j++) row.set(j, rows.get(i, j));
        }
        return model.minimise();
    }
}
