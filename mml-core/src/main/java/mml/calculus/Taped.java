package mml.calculus;

import mml.matrix.Vector;
import mml.text.Count;
import org.jspecify.annotations.Nullable;

/** A function that has a graph at each point. A graph that comes again is made ready for many points. */
abstract class Taped implements Differentiable {
    private volatile @Nullable ComputationGraph last;
    private volatile @Nullable Replay replay;

    /** The operations of the function at x. */
    abstract ComputationGraph graph(Vector x);

    /** The graph made ready, or null when it is seen for the first time. */
    @SuppressWarnings("ReferenceEquality") // to compare two graphs takes longer than to make one ready
    private @Nullable Replay replay(ComputationGraph graph) {
        Replay known = replay;
        if (known != null && known.of(graph)) return known;
        boolean first = last != graph;
        last = graph;
        if (first) return null;
        Replay made = new Replay(graph);
        replay = made;
        return made;
    }

    @Override
    public double at(Vector x) {
        ComputationGraph graph = graph(x);
        Replay ready = replay(graph);
        return ready == null ? graph.program().at(x.toArray()) : ready.at(x);
    }

    @Override
    public Vector gradient(Vector x) {
        ComputationGraph graph = graph(x);
        Replay ready = replay(graph);
        Vector gradient = ready == null ? null : ready.gradient(x);
        if (gradient != null) return gradient;
        Sweep sweep = new Sweep(graph, x.toArray());
        sweep.checkValues();
        return Vector.of(sweep.gradient(graph.program().output(0)));
    }

    @Override
    public Vector hessianTimes(Vector x, Vector v) {
        if (v.size() != x.size())
            throw new IllegalArgumentException("v has " + Count.entries(v.size()) + ", expected " + x.size() + " as x");
        Sweep sweep = new Sweep(graph(x), x.toArray());
        sweep.checkValues();
        double[] tangents = sweep.tangents(v.toArray());
        return Vector.of(sweep.gradient(sweep.secondAdjoints(sweep.program.output(0), tangents)[1]));
    }
}
