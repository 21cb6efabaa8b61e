package mml.bench;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.QpResult;
import mml.optimization.QuadraticProgram;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How fast is a dense convex quadratic program {@code min ½ xᵀPx + qᵀx, Ax ≤ b} solved, {@code m×n}; ours with its certificate? */
public class QuadraticProgramBenchmark extends Problem {
    @Param({"10x5", "30x20", "60x40"})
    String size;

    private Matrix rows;
    private Matrix P;
    private Vector q;
    private Vector bounds;

    @Setup
    public void setup() {
        rows = random(size);
        int n = rows.cols();
        P = rows.transpose().times(rows).plus(Matrix.identity(n));
        P = P.plus(P.transpose()).times(0.5);
        q = Vector.generate(n, j -> -3 - j % 5);
        bounds = Vector.generate(rows.rows(), i -> 0.1 + 0.1 * (i % 3)); // 0 is allowed, the free minimum is not
    }

    @Benchmark
    public Object mml() {
        QpResult result = ActiveSet.of(QuadraticProgram.of(P, q).subjectTo(rows, bounds));
        if (!result.certificate().holds()) throw new IllegalStateException(result.toString());
        return result;
    }

    @Benchmark
    public Object ojAlgo() {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int n = q.size();
        for (int j = 0; j < n; j++) model.addVariable("x" + j);
        Expression cost = model.addExpression("cost").weight(1);
        for (int j = 0; j < n; j++) {
            cost.set(j, q.get(j));
            for (int k = 0; k < n; k++) cost.set(j, k, 0.5 * P.get(j, k));
        }
        for (int i = 0; i < rows.rows(); i++) {
            Expression row = model.addExpression("r" + i).upper(bounds.get(i));
            for (int j = 0; j < n; j++) row.set(j, rows.get(i, j));
        }
        return model.minimise();
    }
}
