package mml.viz.export;

import java.util.ArrayList;
import java.util.List;

/** Which frames of many are kept. */
final class Thinning {
    private Thinning() {}

    /** At most {@code most} of the numbers 0 … n − 1, evenly spread, with the first and the last. */
    static List<Integer> pick(int n, int most) {
        List<Integer> kept = new ArrayList<>();
        if (n <= most) {
            for (int i = 0; i < n; i++) kept.add(i);
        } else {
            for (int i = 0; i < most; i++) kept.add((int) ((long) i * (n - 1) / (most - 1)));
        }
        return kept;
    }

    /** At most {@code most} of a list, likewise. */
    static <T> List<T> of(List<T> all, int most) {
        return pick(all.size(), most).stream().map(all::get).toList();
    }
}
