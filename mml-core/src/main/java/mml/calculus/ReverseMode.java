package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.expression.Operation;
import mml.expression.Program;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * The gradient by reverse mode: the function is evaluated operation by operation, then the chain rule is applied from
 * the last operation to the first. Every edge of the graph adds its part,
 * <pre>
 *   ∂f/∂x_i = Σ_j ∂f/∂x_j · ∂x_j/∂x_i    over the x_j made of x_i        (5.145)
 * </pre>
 *
 * <p>The order is that of evaluation backwards, so that ∂f/∂x_j is complete when it is passed on, also where x_j is used
 * more than once. One sweep costs one multiplication and one addition for each edge, however many variables there are.
 * Nothing is recursive: a hundred thousand operations are as good as ten.
 *
 * @param x where
 * @param value f(x)
 * @param gradient ∂f/∂x as a vector; the book's is the same as a row
 * @param graph the operations
 * @mml §5.6.2, Example 5.14
 */
public record ReverseMode(Vector x, double value, Vector gradient, ComputationGraph graph) {

    public static ReverseMode of(Expression f, Vector x) {
        return of(f, x, Tracer.off());
    }

    /**
     * Differentiates f while {@code trace} watches.
     *
     * @param x the variables of f in their order
     * @throws NotDifferentiableException if f has no value or no derivative at x
     */
    public static ReverseMode of(Expression f, Vector x, Tracer<? super TapeStep> trace) {
        return of(new ComputationGraph(f.program(), f.variables()), x, trace);
    }

    /** Differentiates the first result of a program, with inputs x1, x2, …. */
    public static ReverseMode of(Program f, Vector x, Tracer<? super TapeStep> trace) {
        return of(new ComputationGraph(f, inputs(f.inputs())), x, trace);
    }

    static List<String> inputs(int n) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= n; i++) names.add("x" + i);
        return names;
    }

    private static ReverseMode of(ComputationGraph graph, Vector x, Tracer<? super TapeStep> trace) {
        boolean on = trace.on();
        if (on) trace.step(new TapeStep.Graph(graph, x));
        Sweep sweep = new Sweep(graph, x.toArray());
        try {
            for (int i = 0; i < graph.size(); i++) {
                if (on && graph.operation(i) != Operation.NUMBER) trace.step(value(sweep, i));
                sweep.checkValue(i);
            }
            int output = graph.program().output(0);
            double[] adjoints = backwards(sweep, output, trace);
            Vector gradient = Vector.of(sweep.gradient(adjoints));
            if (on) trace.step(new TapeStep.Gradient(sweep.values[output], gradient));
            return new ReverseMode(x, sweep.values[output], gradient, graph);
        } catch (NotDifferentiableException e) {
            if (on) trace.step(new TapeStep.Stopped(e.node(), graph.name(e.node()), e.text()));
            throw e;
        }
    }

    private static TapeStep value(Sweep sweep, int i) {
        ComputationGraph graph = sweep.graph;
        return new TapeStep.Value(i, graph.name(i), graph.definition(i), graph.definitionTex(i), sweep.values[i]);
    }

    private static double[] backwards(Sweep sweep, int output, Tracer<? super TapeStep> trace) {
        if (!trace.on()) return sweep.adjoints(output, 1, (node, input, local, adjoint, added, total) -> {});
        ComputationGraph graph = sweep.graph;
        trace.step(new TapeStep.Seed(output, graph.name(output), 1));
        int[] last = {output + 1};
        double[] adjoints = sweep.adjoints(output, 1, (node, input, local, adjoint, added, total) -> {
            zeros(graph, sweep, last[0], node, trace);
            last[0] = node;
            trace.step(new TapeStep.Adjoint(
                    node, graph.name(node), input, graph.name(input), local, adjoint, added, total));
        });
        zeros(graph, sweep, last[0], -1, trace);
        return adjoints;
    }

    /** The nodes between two that passed something on passed nothing on. */
    private static void zeros(ComputationGraph graph, Sweep sweep, int from, int to, Tracer<? super TapeStep> trace) {
        for (int i = from - 1; i > to; i--)
            if (sweep.active(i) && graph.operation(i).operands() > 0) trace.step(new TapeStep.Zero(i, graph.name(i)));
    }

    /** That forward mode along one direction gives what the gradient does. */
    public Certificate certificate() {
        Sweep sweep = new Sweep(graph, x.toArray());
        int output = graph.program().output(0);
        double[] direction = new double[x.size()];
        for (int i = 0; i < direction.length; i++) direction[i] = (i % 2 == 0 ? 1 : -1) / (1.0 + i);
        double along = sweep.tangents(direction)[output];
        return Certificate.of(
                "the gradient is that of forward mode along one direction",
                new Certificate.Check(
                        "|∇f·v − df(x + tv)/dt|",
                        sweep.certain(Math.abs(gradient.dot(Vector.of(direction)) - along)),
                        sweep.roundingOf(output, direction)),
                new Certificate.Check("|f − f(x)|", Math.abs(value - sweep.values[output]), 0));
    }

    @Override
    public String toString() {
        return Printed.of("reverse mode at x = " + x)
                .put("f(x)", value)
                .put("∇f(x)", gradient)
                .line(certificate())
                .toString();
    }
}
