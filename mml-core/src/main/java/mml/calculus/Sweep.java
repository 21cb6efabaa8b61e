package mml.calculus;

import static mml.kernel.Rounding.EPSILON;

import mml.calculus.NotDifferentiableException.Reason;
import mml.expression.Functions;
import mml.expression.Operation;
import mml.expression.Program;
import mml.matrix.Shapes;
import mml.text.NumberText;

/**
 * A program at one point: its values, and what flows through it forwards and backwards. Adjoints and tangents belong to
 * a sweep, not to the program, so a sweep may be repeated. What is zero is not multiplied: 0·∞ stays 0.
 */
final class Sweep {
    /** Hears of each edge of a sweep backwards. */
    @FunctionalInterface
    interface Edges {
        void edge(int node, int input, double local, double adjoint, double added, double total);
    }

    final ComputationGraph graph;
    final Program program;
    final double[] values;

    Sweep(ComputationGraph graph, double[] x) {
        this.graph = graph;
        this.program = graph.program();
        this.values = program.values(x);
    }

    boolean active(int i) {
        return graph.active(i);
    }

    /** @throws NotDifferentiableException if the result of an operation is not finite */
    void checkValue(int i) {
        if (!Shapes.finite(values[i]))
            throw exception(
                    i, Reason.NO_VALUE, definition(i) + " is " + text(values[i]) + ", expected a finite number");
    }

    void checkValues() {
        for (int i = 0; i < values.length; i++) checkValue(i);
    }

    private String definition(int i) {
        return program.operation(i).operands() == 0
                ? graph.spoken(i)
                : graph.spoken(i) + " = " + graph.definition(i) + at(i);
    }

    /** The numbers that went into the operation. */
    private String at(int i) {
        StringBuilder out = new StringBuilder(" at ");
        int last = -1;
        for (int operand : graph.operands(i)) {
            if (operand == last || program.operation(operand) == Operation.NUMBER) continue;
            out.append(last < 0 ? "" : ", ")
                    .append(graph.spoken(operand))
                    .append(" = ")
                    .append(text(values[operand]));
            last = operand;
        }
        return last < 0 ? "" : out.toString();
    }

    private static String text(double x) {
        return NumberText.of(x);
    }

    private NotDifferentiableException exception(int i, Reason reason, String message) {
        return new NotDifferentiableException(i, reason, message);
    }

    /** The derivative of the i-th result by its first or second operand. */
    double local(int i, boolean first) {
        double v = program.operation(i).operands() == 2 ? values[program.right(i)] : Double.NaN;
        return local(program, i, first, values[program.left(i)], v, values[i]);
    }

    /** The same, where its operands are u and v and its result is y. */
    static double local(Program program, int i, boolean first, double u, double v, double y) {
        Operation f = program.operation(i);
        if (f == Operation.ADD) return 1;
        if (f == Operation.MULTIPLY) return first ? v : u;
        if (f == Operation.INTEGER_POWER) return Functions.powerSlope(u, program.right(i));
        if (f.operands() == 1) return Functions.slope(f, u, y);
        if (program.left(i) == program.right(i) && (f == Operation.MIN || f == Operation.MAX)) return first ? 1 : 0;
        return first ? Functions.left(f, u, v) : Functions.right(f, u, v, y);
    }

    private double finiteLocal(int i, boolean first) {
        double local = local(i, first);
        if (Double.isNaN(local)) throw exception(i, Reason.KINK, definition(i) + " has a kink");
        if (!Shapes.finite(local)) throw exception(i, Reason.VERTICAL, definition(i) + " has a vertical tangent");
        return local;
    }

    private double finite(int i, double derivative) {
        if (!Shapes.finite(derivative))
            throw exception(
                    i, Reason.OVERFLOW, "the derivative at " + definition(i) + " is beyond the range of doubles");
        return derivative;
    }

    /** How fast each result changes along a direction. */
    double[] tangents(double[] direction) {
        double[] tangents = new double[values.length];
        for (int i = 0; i < tangents.length; i++) tangents[i] = tangent(i, tangents, direction);
        return tangents;
    }

    /** The same for the i-th result, those before it being known. */
    double tangent(int i, double[] tangents, double[] direction) {
        if (!graph.active(i)) return 0;
        if (program.operation(i) == Operation.NAME) return direction[program.left(i)];
        double sum = 0;
        double left = tangents[program.left(i)];
        if (left != 0) sum = finiteLocal(i, true) * left;
        if (program.operation(i).operands() == 2) {
            double right = tangents[program.right(i)];
            if (right != 0) sum += finiteLocal(i, false) * right;
        }
        return finite(i, sum);
    }

    /** The derivative of one result by each, from the last operation to the first; every edge adds to its input. */
    double[] adjoints(int output, double seed, Edges edges) {
        double[] adjoints = new double[values.length];
        adjoints[output] = seed;
        for (int i = output; i >= 0; i--) {
            double adjoint = adjoints[i];
            if (adjoint == 0 || !graph.active(i) || program.operation(i).operands() == 0) continue;
            edge(i, true, adjoints, edges);
            if (program.operation(i).operands() == 2) edge(i, false, adjoints, edges);
        }
        return adjoints;
    }

    private void edge(int i, boolean first, double[] adjoints, Edges edges) {
        int input = first ? program.left(i) : program.right(i);
        if (!graph.active(input)) return;
        double local = finiteLocal(i, first);
        double added = adjoints[i] * local;
        adjoints[input] = finite(i, adjoints[input] + added);
        edges.edge(i, input, local, adjoints[i], added, adjoints[input]);
    }

    /** What the adjoints of the inputs add up to, one by one. */
    double[] gradient(double[] adjoints) {
        double[] gradient = new double[program.inputs()];
        for (int i = 0; i < adjoints.length; i++)
            if (program.operation(i) == Operation.NAME) gradient[program.left(i)] += adjoints[i];
        return gradient;
    }

    /** The gradient of one result, nobody watching. */
    double[] gradient(int output) {
        return gradient(adjoints(output, 1, (node, input, local, adjoint, added, total) -> {}));
    }

    /**
     * The derivatives of the adjoints along the direction of the tangents: one sweep backwards that carries both.
     *
     * @return the adjoints and their derivatives
     */
    double[][] secondAdjoints(int output, double[] tangents) {
        double[] adjoints = new double[values.length];
        double[] dots = new double[values.length];
        adjoints[output] = 1;
        for (int i = output; i >= 0; i--) {
            if (!graph.active(i) || program.operation(i).operands() == 0 || (adjoints[i] == 0 && dots[i] == 0))
                continue;
            secondEdge(i, true, tangents, adjoints, dots);
            if (program.operation(i).operands() == 2) secondEdge(i, false, tangents, adjoints, dots);
        }
        return new double[][] {adjoints, dots};
    }

    private void secondEdge(int i, boolean first, double[] tangents, double[] adjoints, double[] dots) {
        int input = first ? program.left(i) : program.right(i);
        if (!graph.active(input)) return;
        double local = finiteLocal(i, first);
        adjoints[input] = finite(i, adjoints[input] + adjoints[i] * local);
        double dot = dots[i] == 0 ? 0 : dots[i] * local;
        if (adjoints[i] != 0) dot += adjoints[i] * localTangent(i, first, tangents);
        dots[input] = finite(i, dots[input] + dot);
    }

    /** How fast the derivative of the i-th result by one operand changes. */
    private double localTangent(int i, boolean first, double[] tangents) {
        Operation f = program.operation(i);
        double u = values[program.left(i)];
        double du = tangents[program.left(i)];
        double y = values[i];
        if (f.operands() == 1) {
            if (du == 0) return 0;
            return f == Operation.INTEGER_POWER
                    ? Functions.powerCurvature(u, program.right(i)) * du
                    : Functions.curvature(f, u, y) * du;
        }
        double v = values[program.right(i)];
        double dv = tangents[program.right(i)];
        if (program.left(i) == program.right(i) && (f == Operation.MIN || f == Operation.MAX)) return 0;
        double sum = 0;
        if (du != 0) sum = (first ? Functions.leftLeft(f, u, v) : Functions.leftRight(f, u, v)) * du;
        if (dv != 0) sum += (first ? Functions.leftRight(f, u, v) : Functions.rightRight(f, u, v, y)) * dv;
        return sum;
    }

    /** How many edges there are between what depends on an input: a sweep multiplies and adds once for each. */
    long edges(int output) {
        boolean[] reached = new boolean[output + 1];
        reached[output] = true;
        long edges = 0;
        for (int i = output; i >= 0; i--) {
            if (!reached[i] || !graph.active(i)) continue;
            for (int operand : graph.operands(i)) {
                if (!graph.active(operand)) continue;
                reached[operand] = true;
                edges++;
            }
        }
        return edges;
    }

    /** A difference that was measured; ∞ if a product of what is not 0 fell among the smallest doubles, where digits are lost. */
    double certain(double difference) {
        for (int i = 0; i < values.length; i++) {
            boolean product = switch (program.operation(i)) {
                case MULTIPLY -> values[program.left(i)] != 0 && values[program.right(i)] != 0;
                case DIVIDE, POWER, INTEGER_POWER -> values[program.left(i)] != 0;
                default -> false;
            };
            if (product && Math.abs(values[i]) < Double.MIN_NORMAL) return Double.POSITIVE_INFINITY;
        }
        return difference;
    }

    /** What rounding can do to a sum over all paths from the inputs to a result, along a direction. */
    double roundingOf(int output, double[] direction) {
        double[] sizes = new double[values.length];
        for (int i = 0; i <= output; i++) {
            if (!graph.active(i)) continue;
            if (program.operation(i) == Operation.NAME) sizes[i] = Math.abs(direction[program.left(i)]);
            else {
                boolean first = true;
                for (int operand : graph.operands(i)) {
                    if (sizes[operand] != 0) sizes[i] += Math.abs(local(i, first)) * sizes[operand];
                    first = false;
                }
            }
        }
        return 4 * (output + 1) * EPSILON * sizes[output];
    }
}
