package mml.calculus;

import java.util.List;
import java.util.OptionalDouble;
import mml.decomposition.Lu;
import mml.expression.Expression;
import mml.expression.Program;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * All derivatives of a function from ℝⁿ to ℝᵐ, {@code J_ij = ∂f_i/∂x_j}: by columns, one sweep forwards for each
 * variable, or by rows, one sweep backwards for each function. Equal parts of the functions are computed once.
 *
 * @param x where
 * @param values f(x)
 * @param J m×n
 * @param operations multiplications of the sweeps
 * @param graph the operations of all functions
 * @mml §5.3, (5.57), Example 5.9
 */
public record Jacobian(Vector x, Vector values, Matrix J, long operations, ComputationGraph graph) {
    /** Which way to go. */
    public enum Way {
        COLUMNS,
        ROWS,
        /** The one with fewer multiplications. */
        CHEAPER
    }

    public static Jacobian of(List<Expression> f, Vector x) {
        return of(f, x, Way.CHEAPER, Tracer.off());
    }

    /**
     * Differentiates while {@code trace} watches.
     *
     * @param f one or more functions of the same variables
     * @throws NotDifferentiableException if a value or a derivative is missing at x
     */
    public static Jacobian of(List<Expression> f, Vector x, Way way, Tracer<? super JacobianStep> trace) {
        Program program = Program.of(f);
        ComputationGraph graph = new ComputationGraph(program, f.get(0).variables());
        Sweep sweep = new Sweep(graph, x.toArray());
        sweep.checkValues();
        int m = f.size();
        int n = x.size();
        long forward = 0;
        for (int i = 0; i < program.size(); i++)
            for (int operand : graph.operands(i)) if (sweep.active(operand)) forward += n;
        long reverse = 0;
        double[] values = new double[m];
        for (int k = 0; k < m; k++) {
            reverse += sweep.edges(program.output(k));
            values[k] = sweep.values[program.output(k)];
        }
        boolean byColumns = way == Way.COLUMNS || (way == Way.CHEAPER && forward < reverse);
        boolean on = trace.on();
        if (on) trace.step(new JacobianStep.Start(x, Vector.of(values), forward, reverse, byColumns));
        double[][] J = new double[m][n];
        if (byColumns) {
            for (int j = 0; j < n; j++) {
                double[] tangents = sweep.tangents(Hessian.unit(n, j).toArray());
                double[] column = new double[m];
                for (int i = 0; i < m; i++) {
                    column[i] = tangents[program.output(i)];
                    J[i][j] = column[i];
                }
                if (on) trace.step(new JacobianStep.Column(j, Vector.of(column)));
            }
        } else {
            for (int i = 0; i < m; i++) {
                J[i] = sweep.gradient(program.output(i));
                if (on) trace.step(new JacobianStep.Row(i, Vector.of(J[i])));
            }
        }
        Matrix matrix = n == 0 ? Matrix.zeros(m, 0) : Matrix.of(J);
        if (on) trace.step(new JacobianStep.Done(matrix));
        return new Jacobian(x, Vector.of(values), matrix, byColumns ? forward : reverse, graph);
    }

    /** How much f stretches areas or volumes, with its sign; nothing unless m = n. */
    public OptionalDouble determinant() {
        return J.rows() == J.cols() && J.rows() > 0
                ? OptionalDouble.of(Lu.of(J).determinant())
                : OptionalDouble.empty();
    }

    /** That the sweep the other way gives the same along one direction. */
    public Certificate certificate() {
        Sweep sweep = new Sweep(graph, x.toArray());
        double[] v = new double[x.size()];
        for (int j = 0; j < v.length; j++) v[j] = (j % 2 == 0 ? 1 : -1) / (1.0 + j);
        double[] tangents = sweep.tangents(v);
        Vector product = J.cols() == 0 ? Vector.zeros(J.rows()) : J.times(Vector.of(v));
        double worst = 0;
        double bound = 0;
        for (int i = 0; i < J.rows(); i++) {
            int output = graph.program().output(i);
            worst = Math.max(worst, Math.abs(product.get(i) - tangents[output]));
            bound = Math.max(bound, sweep.roundingOf(output, v));
        }
        return Certificate.of(
                "the Jacobian maps a direction to the change along it",
                new Certificate.Check("‖Jv − df(x + tv)/dt‖∞", sweep.certain(worst), bound));
    }

    @Override
    public String toString() {
        return Printed.of("Jacobian at x = " + x)
                .put("f(x)", values)
                .put("J", J)
                .line(certificate())
                .toString();
    }
}
