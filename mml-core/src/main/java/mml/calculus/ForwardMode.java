package mml.calculus;

import mml.expression.Expression;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * The derivative along a direction by forward mode: every operation is done with {@link Dual} numbers, so value and
 * derivative come together, in the order of evaluation,
 * <pre>
 *   ẋ_i = Σ_j ∂x_i/∂x_j · ẋ_j    over the x_j that x_i is made of
 * </pre>
 *
 * <p>With the j-th unit vector as direction it is ∂f/∂x_j. One sweep costs one multiplication and one addition for each edge
 * of the graph; a gradient takes as many sweeps as there are variables.
 *
 * @param x where
 * @param direction ẋ
 * @param value f(x)
 * @param derivative ∇f·ẋ
 * @param graph the operations
 * @mml §5.6.2
 */
public record ForwardMode(Vector x, Vector direction, double value, double derivative, ComputationGraph graph) {

    /** The derivative of a function of one variable. */
    public static ForwardMode of(Expression f, double x) {
        return of(f, Vector.of(x), Vector.of(1), Tracer.off());
    }

    public static ForwardMode of(Expression f, Vector x, Vector direction) {
        return of(f, x, direction, Tracer.off());
    }

    /**
     * Differentiates f while {@code trace} watches.
     *
     * @param x the variables of f in their order
     * @param direction as long as x
     * @throws NotDifferentiableException if f has no value or no derivative at x
     */
    public static ForwardMode of(Expression f, Vector x, Vector direction, Tracer<? super ForwardStep> trace) {
        if (direction.size() != x.size())
            throw new IllegalArgumentException(
                    "direction has " + Count.entries(direction.size()) + ", expected " + x.size() + " as x");
        ComputationGraph graph = new ComputationGraph(f.program(), f.variables());
        boolean on = trace.on();
        if (on) trace.step(new ForwardStep.Graph(graph, x, direction));
        Sweep sweep = new Sweep(graph, x.toArray());
        double[] seed = direction.toArray();
        double[] tangents = new double[graph.size()];
        try {
            for (int i = 0; i < tangents.length; i++) {
                sweep.checkValue(i);
                tangents[i] = sweep.tangent(i, tangents, seed);
                if (on && sweep.active(i))
                    trace.step(new ForwardStep.Node(
                            i,
                            graph.name(i),
                            graph.definition(i),
                            graph.definitionTex(i),
                            sweep.values[i],
                            tangents[i]));
            }
        } catch (NotDifferentiableException e) {
            if (on) trace.step(new ForwardStep.Stopped(e.node(), graph.name(e.node()), e.text()));
            throw e;
        }
        int output = graph.program().output(0);
        if (on) trace.step(new ForwardStep.Done(sweep.values[output], tangents[output]));
        return new ForwardMode(x, direction, sweep.values[output], tangents[output], graph);
    }

    /** That reverse mode gives the same. */
    public Certificate certificate() {
        Sweep sweep = new Sweep(graph, x.toArray());
        int output = graph.program().output(0);
        Vector gradient = Vector.of(sweep.gradient(output));
        return Certificate.of(
                "the derivative is that of reverse mode",
                new Certificate.Check(
                        "|ḟ − ∇f·ẋ|",
                        sweep.certain(Math.abs(derivative - gradient.dot(direction))),
                        sweep.roundingOf(output, direction.toArray())));
    }

    @Override
    public String toString() {
        return Printed.of("forward mode at x = " + x)
                .put("f(x)", value)
                .put("derivative along " + direction, derivative)
                .line(certificate())
                .toString();
    }
}
