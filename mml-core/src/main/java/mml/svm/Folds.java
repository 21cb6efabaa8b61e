package mml.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.text.Count;

/** Parts of labelled data for cross-validation, each with the classes in their shares. */
final class Folds {
    private Folds() {}

    /** For each example the fold it is in: within a class in random order, one after the other. */
    static int[] of(Labels labels, int folds, Rng rng) {
        if (folds < 2) throw new IllegalArgumentException("folds is " + folds + ", expected at least 2");
        int[] fold = new int[labels.size()];
        int next = 0;
        for (String name : labels.names()) {
            List<Integer> members = new ArrayList<>();
            for (int n = 0; n < labels.size(); n++) if (labels.of().get(n).equals(name)) members.add(n);
            if (members.size() < folds)
                throw new IllegalArgumentException("class " + name + " has " + Count.of(members.size(), "example")
                        + ", expected at least one for each of " + Count.of(folds, "fold"));
            for (int place : rng.shuffle(members.size())) fold[members.get(place)] = next++ % folds;
        }
        return fold;
    }

    static Matrix rows(Matrix X, List<Integer> numbers) {
        double[][] rows = new double[numbers.size()][];
        for (int i = 0; i < rows.length; i++) rows[i] = X.row(numbers.get(i)).toArray();
        return Matrix.of(rows);
    }

    /** The examples that are in the given fold, or all others. */
    static List<Integer> members(int[] fold, int which, boolean inside) {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 0; n < fold.length; n++) if ((fold[n] == which) == inside) numbers.add(n);
        return numbers;
    }
}
