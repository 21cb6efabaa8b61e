package mml.calculus;

import java.util.function.Function;
import mml.matrix.Vector;
import mml.text.Count;

/** A function that has a graph at each point. */
class Taped implements Differentiable {
    private final Function<? super Vector, ComputationGraph> graph;

    Taped(Function<? super Vector, ComputationGraph> graph) {
        this.graph = graph;
    }

    private Sweep sweep(Vector x) {
        return new Sweep(graph.apply(x), x.toArray());
    }

    @Override
    public double at(Vector x) {
        Sweep sweep = sweep(x);
        return sweep.values[sweep.program.output(0)];
    }

    @Override
    public Vector gradient(Vector x) {
        Sweep sweep = sweep(x);
        sweep.checkValues();
        return Vector.of(sweep.gradient(sweep.program.output(0)));
    }

    @Override
    public Vector hessianTimes(Vector x, Vector v) {
        if (v.size() != x.size())
            throw new IllegalArgumentException("v has " + Count.entries(v.size()) + ", expected " + x.size() + " as x");
        Sweep sweep = sweep(x);
        sweep.checkValues();
        double[] tangents = sweep.tangents(v.toArray());
        return Vector.of(sweep.gradient(sweep.secondAdjoints(sweep.program.output(0), tangents)[1]));
    }
}
