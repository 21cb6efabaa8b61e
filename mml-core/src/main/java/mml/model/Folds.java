package mml.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.random.Rng;
import mml.text.Count;

/**
 * N examples cut into K parts, of which each is kept out of sight once. Folds are a value: the same ones serve every model that
 * is compared, and the order of the examples is said, not guessed. Sizes differ by one at most, larger ones first, unless groups must stay whole.
 *
 * @param of for each example the fold that it is in, counted from 0
 * @param count K
 * @mml §8.2.4, Figure 8.4
 */
public record Folds(List<Integer> of, int count) {
    /** @throws IllegalArgumentException if there are fewer than two folds, one is empty, or a number is that of none */
    public Folds {
        of = List.copyOf(of);
        check(of.size(), count, "example");
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

    private static void check(int N, int K, String one) {
        if (K < 2) throw new IllegalArgumentException("K is " + K + ", expected 2 folds or more");
        if (K > N)
            throw new IllegalArgumentException(
                    "K is " + K + " for " + Count.of(N, one) + ", expected " + N + " at most");
    }

    /** The first examples, the next ones, and so on: for data whose order is that of time, and a trap where it is sorted. */
    public static Folds inOrder(int N, int K) {
        check(N, K, "example");
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

    /**
     * No group is cut: examples of one person, or of one day, are out of sight together, so that none tells of the others.
     * The largest groups come first, each into the fold that has the fewest examples then, so folds may differ in size by as
     * much as a group.
     *
     * @param groups for each example the group that it is in, equal for those of one group
     * @throws IllegalArgumentException if there are fewer than two folds, or more than groups
     */
    public static Folds grouped(List<?> groups, int K) {
        List<List<Integer>> members = new ArrayList<>(members(groups));
        check(members.size(), K, "group");
        members.sort((a, b) -> b.size() - a.size());
        Integer[] of = new Integer[groups.size()];
        int[] sizes = new int[K];
        for (List<Integer> group : members) {
            int least = 0;
            for (int k = 1; k < K; k++) if (sizes[k] < sizes[least]) least = k;
            for (int n : group) of[n] = least;
            sizes[least] += group.size();
        }
        return new Folds(List.of(of), K);
    }

    /**
     * Each fold holds of every class as many examples as the others, or one more or less: no fold is without a rare class that
     * has K examples. Sizes differ by one at most as well. Which examples of a class they are is drawn at random.
     *
     * @param classes for each example its class, equal for those of one class
     * @throws IllegalArgumentException if there are fewer than two folds, or more than examples
     */
    public static Folds stratified(List<?> classes, int K, Rng rng) {
        check(classes.size(), K, "example");
        Integer[] of = new Integer[classes.size()];
        int dealt = 0;
        for (List<Integer> one : members(classes)) for (int i : rng.shuffle(one.size())) of[one.get(i)] = dealt++ % K;
        return new Folds(List.of(of), K);
    }

    /** The places of equal ones, in the order in which they come first. */
    private static Collection<List<Integer>> members(List<?> names) {
        Map<Object, List<Integer>> members = new LinkedHashMap<>();
        for (int n = 0; n < names.size(); n++)
            members.computeIfAbsent(names.get(n), name -> new ArrayList<>()).add(n);
        return members.values();
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
