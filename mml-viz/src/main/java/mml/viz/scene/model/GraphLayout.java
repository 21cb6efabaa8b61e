package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.model.Dag;
import mml.viz.svg.Point;

/**
 * A place for each node of a graph, in layers: every edge goes from a layer to a later one, and where it passes others it gets
 * a place there, too, so that it goes round the nodes. Within the layers the order is the one with the fewest crossings that
 * some sweeps of averages find (Sugiyama's way); it is the same for the same graph.
 *
 * @param layers how many there are
 * @param widest how many places the widest layer has
 * @param nodes for each node its place
 * @param bends for each edge the places that it passes between its ends
 */
record GraphLayout(int layers, int widest, List<Place> nodes, List<List<Place>> bends) {
    private static final int SWEEPS = 12;
    private static final double EDGE = 0.25; // from an edge to the next place, of what two places are apart

    /** Whether it is longer than wide, so that it would rather go to the right than down. */
    boolean isLong() {
        return layers > widest;
    }

    /** A place as shares of a room, across and down from 0 to 1. */
    Point share(Place place, boolean right) {
        double along = spread(place.layer(), layers);
        return right ? new Point(along, place.share()) : new Point(place.share(), along);
    }

    /** The i-th of n places beside each other, from 0 to 1; the outer ones are near the edges. */
    private static double spread(int i, int n) {
        return (i + EDGE) / (n - 1 + 2 * EDGE);
    }

    /** A layer, counted from 0, and where within it, from 0 to 1. */
    record Place(int layer, double share) {}

    static GraphLayout of(Dag graph) {
        int n = graph.nodes().size();
        int[] layer = layers(graph);
        int layers = 0;
        for (int l : layer) layers = Math.max(layers, l + 1);
        List<int[]> pieces = new ArrayList<>(); // from an item to one in the next layer
        List<Integer> layerOf = new ArrayList<>();
        for (int l : layer) layerOf.add(l);
        List<List<Integer>> passed = new ArrayList<>();
        for (Dag.Edge e : graph.edges()) {
            List<Integer> way = new ArrayList<>();
            int last = e.from();
            for (int l = layer[e.from()] + 1; l < layer[e.to()]; l++) {
                int item = layerOf.size();
                layerOf.add(l);
                way.add(item);
                pieces.add(new int[] {last, item});
                last = item;
            }
            pieces.add(new int[] {last, e.to()});
            passed.add(way);
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int l = 0; l < layers; l++) rows.add(new ArrayList<>());
        for (int item = 0; item < layerOf.size(); item++)
            rows.get(layerOf.get(item)).add(item);
        rows = untangled(rows, pieces, layerOf);
        Place[] places = new Place[layerOf.size()];
        int widest = 1;
        for (int l = 0; l < layers; l++) {
            List<Integer> row = rows.get(l);
            widest = Math.max(widest, row.size());
            for (int i = 0; i < row.size(); i++) places[row.get(i)] = new Place(l, spread(i, row.size()));
        }
        List<Place> nodes = new ArrayList<>();
        for (int k = 0; k < n; k++) nodes.add(places[k]);
        List<List<Place>> bends = new ArrayList<>();
        for (List<Integer> way : passed) {
            List<Place> bend = new ArrayList<>();
            for (int item : way) bend.add(places[item]);
            bends.add(List.copyOf(bend));
        }
        return new GraphLayout(layers, widest, List.copyOf(nodes), List.copyOf(bends));
    }

    /** The longest way to a node; of those without parents, just before their first child. */
    private static int[] layers(Dag graph) {
        int[] layer = new int[graph.nodes().size()];
        for (int k : graph.order())
            for (int child : graph.children(k)) layer[child] = Math.max(layer[child], layer[k] + 1);
        for (int k = 0; k < layer.length; k++) {
            if (!graph.parents(k).isEmpty()) continue;
            int first = Integer.MAX_VALUE;
            for (int child : graph.children(k)) first = Math.min(first, layer[child]);
            if (first < Integer.MAX_VALUE) layer[k] = first - 1;
        }
        return layer;
    }

    private static List<List<Integer>> untangled(List<List<Integer>> rows, List<int[]> pieces, List<Integer> layerOf) {
        List<List<Integer>> best = rows;
        int least = crossings(rows, pieces, layerOf);
        List<List<Integer>> now = rows;
        for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
            now = swept(now, pieces, sweep % 2 == 0);
            int crossings = crossings(now, pieces, layerOf);
            if (crossings < least) {
                least = crossings;
                best = now;
            }
        }
        return best;
    }

    /** Each layer after the first sorted by where its neighbours before it stand; or from the last one back. */
    private static List<List<Integer>> swept(List<List<Integer>> rows, List<int[]> pieces, boolean forward) {
        List<List<Integer>> out = new ArrayList<>(rows);
        int here = forward ? 1 : 0;
        for (int i = 1; i < rows.size(); i++) {
            int l = forward ? i : rows.size() - 1 - i;
            List<Integer> fixed = out.get(forward ? l - 1 : l + 1);
            List<Integer> row = rows.get(l);
            List<Double> mean = new ArrayList<>();
            for (int k = 0; k < row.size(); k++) {
                double sum = 0;
                int count = 0;
                for (int[] piece : pieces)
                    if (piece[here] == row.get(k)) {
                        sum += (fixed.indexOf(piece[1 - here]) + 0.5) / fixed.size();
                        count++;
                    }
                mean.add(count == 0 ? (k + 0.5) / row.size() : sum / count);
            }
            List<Integer> sorted = new ArrayList<>();
            List<Double> keys = new ArrayList<>();
            for (int k = 0; k < row.size(); k++) {
                int at = keys.size();
                while (at > 0 && keys.get(at - 1) > mean.get(k)) at--;
                keys.add(at, mean.get(k));
                sorted.add(at, row.get(k));
            }
            out.set(l, sorted);
        }
        return out;
    }

    private static int crossings(List<List<Integer>> rows, List<int[]> pieces, List<Integer> layerOf) {
        int count = 0;
        for (int i = 0; i < pieces.size(); i++)
            for (int j = 0; j < i; j++) {
                int[] p = pieces.get(i);
                int[] q = pieces.get(j);
                if (!layerOf.get(p[0]).equals(layerOf.get(q[0]))) continue;
                List<Integer> above = rows.get(layerOf.get(p[0]));
                List<Integer> below = rows.get(layerOf.get(p[1]));
                int a = above.indexOf(p[0]) - above.indexOf(q[0]);
                int b = below.indexOf(p[1]) - below.indexOf(q[1]);
                if ((a < 0 && b > 0) || (a > 0 && b < 0)) count++;
            }
        return count;
    }
}
