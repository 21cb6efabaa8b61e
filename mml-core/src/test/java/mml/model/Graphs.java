package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.random.Rng;

/** Graphs to try: all of a size up to the names of the nodes, and random ones. */
final class Graphs {
    private Graphs() {}

    /** Every graph whose edges go from earlier nodes to later ones: any graph of n nodes is one of them under other names. */
    static List<Dag> all(int n) {
        int pairs = n * (n - 1) / 2;
        List<Dag> out = new ArrayList<>();
        for (int set = 0; set < 1 << pairs; set++) {
            List<Dag.Edge> edges = new ArrayList<>();
            int pair = 0;
            for (int i = 0; i < n; i++)
                for (int j = i + 1; j < n; j++) if ((set >> pair++ & 1) == 1) edges.add(new Dag.Edge(i, j));
            out.add(new Dag(names(n), edges));
        }
        return out;
    }

    /** Edges along a random order of the nodes, each with probability 2/5. */
    static Dag random(Rng rng, int n) {
        int[] order = rng.shuffle(n);
        List<Dag.Edge> edges = new ArrayList<>();
        for (int i = 0; i < n; i++)
            for (int j = i + 1; j < n; j++) if (rng.below(5) < 2) edges.add(new Dag.Edge(order[i], order[j]));
        return new Dag(names(n), edges);
    }

    private static List<String> names(int n) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < n; k++) names.add(String.valueOf((char) ('a' + k)));
        return names;
    }
}
