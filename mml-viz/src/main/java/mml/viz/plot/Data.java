package mml.viz.plot;

import java.util.List;
import mml.matrix.Vector;
import mml.text.Count;

/** Columns of numbers that layers keep: copied at the door, of one length. */
final class Data {
    private Data() {}

    /** @throws IllegalArgumentException if y has another length than x */
    static double[] paired(double[] x, String name, double[] y) {
        if (y.length != x.length)
            throw new IllegalArgumentException(name + " has " + y.length + " values, expected " + x.length + " as x");
        return y.clone();
    }

    /** 0, 1, …, n − 1. */
    static double[] indices(int n) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) out[i] = i;
        return out;
    }

    /** Entry k of all points. */
    static double[] coordinate(List<Vector> points, int k) {
        double[] out = new double[points.size()];
        for (int i = 0; i < out.length; i++) {
            if (points.get(i).size() != 2)
                throw new IllegalArgumentException(
                        "points[" + i + "] has " + Count.entries(points.get(i).size()) + ", expected 2");
            out[i] = points.get(i).get(k);
        }
        return out;
    }

    static boolean isFinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }
}
