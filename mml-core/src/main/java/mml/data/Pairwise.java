package mml.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Joins a sequence of parts in pairs, pairs of pairs and so on: the tree depends on how many parts there are and nothing
 * else, and at no time are more than a few of them kept.
 */
public final class Pairwise<T> {
    private final BinaryOperator<T> join;
    private final List<T> waiting = new ArrayList<>();
    private long count;

    public Pairwise(BinaryOperator<T> join) {
        this.join = join;
    }

    /** Takes the next part. */
    public void add(T part) {
        T sum = part;
        for (long c = count; (c & 1) == 1; c >>= 1) sum = join.apply(waiting.remove(waiting.size() - 1), sum);
        waiting.add(sum);
        count++;
    }

    /** All parts joined; empty if there was none. */
    public Optional<T> result() {
        if (waiting.isEmpty()) return Optional.empty();
        T sum = waiting.get(waiting.size() - 1);
        for (int i = waiting.size() - 2; i >= 0; i--) sum = join.apply(waiting.get(i), sum);
        return Optional.of(sum);
    }

    @Override
    public String toString() {
        return count + (count == 1 ? " part" : " parts") + " joined in pairs";
    }
}
