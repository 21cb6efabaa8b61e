package mml.matrix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a matrix was at a moment of a run that changes a few of its entries at a time. It holds those that changed and the moment
 * before, and is whole at the first and whenever as much has changed as the matrix has entries: n moments of a method that turns two
 * rows take some n² numbers, not n³.
 */
public final class Snapshot {
    private final @Nullable Snapshot before;
    private final Matrix whole; // at the last moment that was whole
    private final int[] places;
    private final double[] values;
    private final long changed; // since then

    private Snapshot(@Nullable Snapshot before, Matrix whole, int[] places, double[] values) {
        this.before = before;
        this.whole = whole;
        this.places = places;
        this.values = values;
        changed = before == null ? 0 : before.changed + places.length;
    }

    static Snapshot of(Matrix M) {
        return new Snapshot(null, M, new int[0], new double[0]);
    }

    /** The moment after this, at which the matrix was {@code last}. */
    Snapshot next(double[] last, Matrix now) {
        double[] a = now.entries();
        int count = 0;
        for (int k = 0; k < a.length; k++) if (differ(a[k], last[k])) count++;
        if (changed + count > a.length) return of(now);
        int[] places = new int[count];
        double[] values = new double[count];
        int next = 0;
        for (int k = 0; k < a.length; k++) {
            if (!differ(a[k], last[k])) continue;
            places[next] = k;
            values[next++] = a[k];
        }
        return new Snapshot(this, whole, places, values);
    }

    private static boolean differ(double x, double y) {
        return Double.doubleToRawLongBits(x) != Double.doubleToRawLongBits(y);
    }

    /** The matrix; takes little longer than to copy it. */
    public Matrix toMatrix() {
        if (before == null) return whole;
        List<Snapshot> moments = new ArrayList<>();
        for (Snapshot s = this; s != null; s = s.before) moments.add(s);
        double[] a = whole.entries();
        for (int k = moments.size() - 1; k >= 0; k--) {
            Snapshot s = moments.get(k);
            for (int i = 0; i < s.places.length; i++) a[s.places[i]] = s.values[i];
        }
        return Matrix.of(whole.rows(), whole.cols(), a);
    }

    /** How many numbers it holds itself. */
    public int held() {
        return before == null ? whole.rows() * whole.cols() : places.length;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Snapshot s && toMatrix().equals(s.toMatrix());
    }

    @Override
    public int hashCode() {
        return toMatrix().hashCode();
    }

    @Override
    public String toString() {
        return toMatrix().toString();
    }
}
