package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.expression.Operation;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * The product of the Hessian with a vector, without the Hessian: how the gradient changes along v. A sweep forwards carries
 * tangents, a sweep backwards adjoints and their tangents; together about four times the cost of a gradient's edges, whatever n is.
 *
 * @param x where
 * @param v along which direction
 * @param value f(x)
 * @param gradient ∇f
 * @param product Hv
 * @param graph the operations
 * @mml §5.7
 */
public record HessianVector(Vector x, Vector v, double value, Vector gradient, Vector product, ComputationGraph graph) {

    public static HessianVector of(Expression f, Vector x, Vector v) {
        return of(f, x, v, Tracer.off());
    }

    /**
     * Multiplies while {@code trace} watches.
     *
     * @param v as long as x
     * @throws NotDifferentiableException if a value or a derivative is missing at x
     */
    public static HessianVector of(Expression f, Vector x, Vector v, Tracer<? super HessianVectorStep> trace) {
        if (v.size() != x.size())
            throw new IllegalArgumentException("v has " + Count.entries(v.size()) + ", expected " + x.size() + " as x");
        ComputationGraph graph = new ComputationGraph(f.program(), f.variables());
        boolean on = trace.on();
        if (on) trace.step(new HessianVectorStep.Graph(graph, x, v));
        Sweep sweep = new Sweep(graph, x.toArray());
        sweep.checkValues();
        double[] tangents = sweep.tangents(v.toArray());
        if (on)
            for (int i = 0; i < tangents.length; i++)
                if (sweep.active(i))
                    trace.step(new HessianVectorStep.Forward(i, graph.name(i), sweep.values[i], tangents[i]));
        int output = graph.program().output(0);
        double[][] second = sweep.secondAdjoints(output, tangents);
        if (on)
            for (int i = output; i >= 0; i--)
                if (sweep.active(i) && graph.operation(i) != Operation.NUMBER)
                    trace.step(new HessianVectorStep.Backward(i, graph.name(i), second[0][i], second[1][i]));
        Vector product = Vector.of(sweep.gradient(second[1]));
        if (on) trace.step(new HessianVectorStep.Product(product));
        return new HessianVector(x, v, sweep.values[output], Vector.of(sweep.gradient(second[0])), product, graph);
    }

    /** That vᵀHv is the second derivative of f along v, which a truncated series gives. */
    public Certificate certificate() {
        List<Series> line = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) line.add(Series.line(x.get(i), v.get(i), 2));
        double along = line.isEmpty() ? 0 : 2 * graph.program().at(line).coefficient(2);
        double scale = product.maxNorm() * v.maxNorm() * v.size() + Math.abs(along);
        double off = new Sweep(graph, x.toArray()).certain(Math.abs(v.dot(product) - along));
        return Certificate.of(
                "vᵀHv is the second derivative along v",
                new Certificate.Check("|vᵀHv − d²f(x + tv)/dt²|", off, 1e-10 * scale));
    }

    @Override
    public String toString() {
        return Printed.of("Hessian times v at x = " + x)
                .put("v", v)
                .put("Hv", product)
                .line(certificate())
                .toString();
    }
}
