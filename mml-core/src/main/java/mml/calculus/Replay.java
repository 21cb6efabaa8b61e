package mml.calculus;

import mml.expression.Program;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import org.jspecify.annotations.Nullable;

/**
 * A program made ready to be differentiated at many points, with nobody watching: what {@link Sweep} does, to the same bits, over
 * flat arrays.
 */
final class Replay {
    private final ComputationGraph graph;
    private final Program program;
    private final Forwards forwards;
    private final Backwards backwards;
    private final Workspace workspace;

    Replay(ComputationGraph graph) {
        this.graph = graph;
        program = graph.program();
        forwards = new Forwards(graph, new Chains(graph));
        backwards = new Backwards(graph, forwards);
        workspace = new Workspace(forwards.start());
    }

    @SuppressWarnings("ReferenceEquality") // to compare two graphs takes longer than to make one ready
    boolean of(ComputationGraph other) {
        return graph == other;
    }

    /** f(x), finite or not. */
    double at(Vector x) {
        check(x);
        double[] v = workspace.take().values();
        forwards.at(x, v);
        return forwards.output(v);
    }

    /**
     * ∇f(x), or null where something on the way to it is not finite. Nothing that is not finite gets lost: the values are
     * looked at, and an adjoint hands it on to the gradient.
     */
    @Nullable
    Vector gradient(Vector x) {
        check(x);
        Workspace.Arrays arrays = workspace.take();
        double[] v = arrays.values();
        forwards.at(x, v);
        if (!forwards.finite(v)) return null;
        backwards.at(v, arrays.adjoints());
        double[] gradient = forwards.gradient(arrays.adjoints(), x.size());
        for (double derivative : gradient) if (!Shapes.finite(derivative)) return null;
        return Vector.of(gradient);
    }

    private void check(Vector x) {
        if (x.size() != program.inputs())
            throw new IllegalArgumentException("x has " + Count.entries(x.size()) + ", expected " + program.inputs());
    }
}
