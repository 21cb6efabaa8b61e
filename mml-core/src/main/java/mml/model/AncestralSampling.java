package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * One draw from a network: each node after its parents, from the row of its table that the values of these choose. A number u
 * between 0 and 1 falls into one of the pieces that the probabilities of the row cut.
 *
 * @param values of all nodes, in the order of the graph
 * @mml §8.5.1, (8.31)
 */
public record AncestralSampling(Network network, List<Integer> values) {
    public AncestralSampling {
        values = List.copyOf(values);
    }

    /** Draws while {@code trace} watches. */
    public static AncestralSampling of(Network network, Rng rng, Tracer<? super AncestralStep> trace) {
        Dag graph = network.graph();
        boolean on = trace.on();
        if (on) trace.step(new AncestralStep.Start(graph.toString()));
        int[] x = new int[graph.nodes().size()];
        for (int k : graph.order()) {
            double u = rng.uniform();
            int row = network.row(k, x);
            int v = 0;
            double below = network.tables().get(k).get(row, 0).doubleValue();
            while (v < network.values(k) - 1 && u >= below)
                below += network.tables().get(k).get(row, ++v).doubleValue();
            while (network.tables().get(k).get(row, v).getNumerator().signum() == 0)
                v--; // where rounding overran the end
            x[k] = v;
            if (on)
                trace.step(new AncestralStep.Drawn(
                        k, graph.nodes().get(k), network.tables().get(k).row(row), u, v));
        }
        List<Integer> values = new ArrayList<>();
        for (int v : x) values.add(v);
        return new AncestralSampling(network, values);
    }

    /** N draws, one a row, a column for each node. */
    public static Matrix of(Network network, int N, Rng rng) {
        if (N < 1) throw new IllegalArgumentException("N is " + N + ", expected 1 or more");
        double[][] rows = new double[N][];
        for (int n = 0; n < N; n++) {
            List<Integer> x = of(network, rng, Tracer.off()).values;
            rows[n] = new double[x.size()];
            for (int k = 0; k < x.size(); k++) rows[n][k] = x.get(k);
        }
        return Matrix.of(rows);
    }

    /** That it can happen. */
    public Certificate certificate() {
        return Certificate.of(
                "what was drawn can happen",
                Check.exact(
                        "p(x) > 0", network.probability(values).getNumerator().signum() > 0));
    }

    @Override
    public String toString() {
        return Printed.of("a draw from " + network.graph())
                .put("values", values)
                .put("probability", Network.text(network.probability(values)))
                .line(certificate())
                .toString();
    }
}
