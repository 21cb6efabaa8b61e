package mml.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of K that were computed, those used last kept within a bound of memory. While the problem is shrunk a row has
 * entries for the active columns only; a row computed for other columns is brought up to date when it is asked for, and
 * only what it lacks is computed.
 */
final class KernelCache {
    private static final int LEAST = 2; // a step of SMO looks at two rows at a time

    private final Rows K;
    private final int n;
    private final long most; // entries
    private final double[] @Nullable [] rows;
    private final int[] madeFor; // the selection a row was computed for
    private final List<int[]> selections = new ArrayList<>();
    private final int[] older; // the rows by their last use, a ring through n
    private final int[] newer;
    private int current;
    private Rows active;
    private @Nullable Update[] updates;
    private long entries;
    private int kept;

    KernelCache(Rows K, long bytes) {
        this.K = K;
        n = K.size();
        most = bytes / Double.BYTES;
        rows = new double[n][];
        madeFor = new int[n];
        older = new int[n + 1];
        newer = new int[n + 1];
        older[n] = n;
        newer[n] = n;
        int[] all = new int[n];
        for (int i = 0; i < n; i++) all[i] = i;
        selections.add(all);
        active = K;
        updates = new Update[1];
    }

    /** The columns rows have from now on, in ascending order. */
    void select(int[] columns) {
        if (columns.length == n) {
            current = 0;
            active = K;
        } else {
            current = selections.size();
            selections.add(columns);
            active = K.at(columns);
        }
        updates = new Update[selections.size()];
    }

    /** {@code K_ij} over the selected columns; not to be written to, and good until two more rows were asked for. */
    double[] row(int i) {
        double[] row = rows[i];
        if (row != null && madeFor[i] == current) {
            unlink(i);
            link(i);
            return row;
        }
        double[] fresh = new double[selections.get(current).length];
        if (row == null) active.row(i, fresh);
        else {
            update(madeFor[i]).apply(i, row, fresh);
            drop(i);
        }
        while (kept >= LEAST && entries + fresh.length > most) drop(newer[n]);
        rows[i] = fresh;
        madeFor[i] = current;
        entries += fresh.length;
        kept++;
        link(i);
        return fresh;
    }

    private void link(int i) {
        int last = older[n];
        newer[last] = i;
        older[i] = last;
        newer[i] = n;
        older[n] = i;
    }

    private void unlink(int i) {
        newer[older[i]] = newer[i];
        older[newer[i]] = older[i];
    }

    private void drop(int i) {
        double[] row = rows[i];
        if (row == null) return;
        unlink(i);
        entries -= row.length;
        kept--;
        rows[i] = null;
    }

    private Update update(int from) {
        Update update = updates[from];
        if (update == null) {
            update = new Update(K, selections.get(from), selections.get(current));
            updates[from] = update;
        }
        return update;
    }

    /** From the columns of one selection to those of another: which are copied from where, which are to be computed. */
    private static final class Update {
        private final int[] source;
        private final int[] missing;
        private final @Nullable Rows rest;

        Update(Rows K, int[] from, int[] to) {
            source = new int[to.length];
            int[] lacking = new int[to.length];
            int[] columns = new int[to.length];
            int count = 0;
            int f = 0;
            for (int t = 0; t < to.length; t++) {
                while (f < from.length && from[f] < to[t]) f++;
                if (f < from.length && from[f] == to[t]) source[t] = f;
                else {
                    source[t] = -1;
                    lacking[count] = t;
                    columns[count++] = to[t];
                }
            }
            missing = Arrays.copyOf(lacking, count);
            rest = count == 0 ? null : K.at(Arrays.copyOf(columns, count));
        }

        void apply(int i, double[] old, double[] fresh) {
            for (int t = 0; t < fresh.length; t++) if (source[t] >= 0) fresh[t] = old[source[t]];
            if (rest == null) return;
            double[] computed = new double[missing.length];
            rest.row(i, computed);
            for (int m = 0; m < missing.length; m++) fresh[missing[m]] = computed[m];
        }
    }
}
