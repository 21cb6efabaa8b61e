package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.random.Rng;
import mml.text.Count;

/**
 * N examples cut into K parts, of which each is kept out of sight once. Folds are a value: the same ones serve every model that
 * is compared, and the order of the examples is said, not guessed. Sizes differ by one at most, larger ones first.
 *
 * @param of for each example the fold that it is in, counted from 0
 * @param count K
 * @mml §8.2.4, Figure 8.4
 */
public record Folds(List<Integer> of, int count) {
    /** @throws IllegalArgumentException if there are fewer than two folds, one is empty, or a number is that of none */
    public Folds {
        of = List.copyOf(of);
        check(of.size(), count);
        boolean[] used = new boolean[count];
        for (int n = 0; n < of.size(); n++) {
            int k = of.get(n);
            if (k < 0 || k >= count)
                throw new IllegalArgumentException("fold[" + n + "] is " + k + ", expected 0 to " + (count - 1));
            used[k] = true;
        }
        for (int k = 0; k < count; k++)
            if (!used[k])
                throw new IllegalArgumentException("fold " + (k + 1) + " is empty, expected an example in it");
    }

    private static void check(int N, int K) {
        if (K < 2) throw new IllegalArgumentException("K is " + K + ", expected 2 folds or more");
        if (K > N)
            throw new IllegalArgumentException(
                    "K is " + K + " for " + Count.of(N, "example") + ", expected " + N + " at most");
    }

    /** The first examples, the next ones, and so on: for data whose order is that of time, and a trap where it is sorted. */
    public static Folds inOrder(int N, int K) {
        check(N, K);
        List<Integer> of = new ArrayList<>();
        for (int k = 0; k < K; k++) for (int i = 0; i < N / K + (k < N % K ? 1 : 0); i++) of.add(k);
        return new Folds(of, K);
    }

    /** Parts of the same sizes, every partition equally likely. */
    public static Folds shuffled(int N, int K, Rng rng) {
        List<Integer> inOrder = inOrder(N, K).of;
        int[] order = rng.shuffle(N);
        List<Integer> of = new ArrayList<>();
        for (int n = 0; n < N; n++) of.add(inOrder.get(order[n]));
        return new Folds(of, K);
    }

    /** Each example alone. */
    public static Folds leaveOneOut(int N) {
        return inOrder(N, N);
    }

    /** The examples of a fold, in order. */
    public List<Integer> validation(int k) {
        return examples(k, true);
    }

    /** All others, in order. */
    public List<Integer> training(int k) {
        return examples(k, false);
    }

    private List<Integer> examples(int k, boolean inside) {
        if (k < 0 || k >= count) throw new IllegalArgumentException("k is " + k + ", expected 0 to " + (count - 1));
        List<Integer> out = new ArrayList<>();
        for (int n = 0; n < of.size(); n++) if (of.get(n) == k == inside) out.add(n);
        return List.copyOf(out);
    }

    @Override
    public String toString() {
        return Count.of(of.size(), "example") + " in " + Count.of(count, "fold");
    }
}
