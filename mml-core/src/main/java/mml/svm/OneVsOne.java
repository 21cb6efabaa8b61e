package mml.svm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.Printed;

/**
 * More than two classes: a machine for every two of them, trained on the points of those two. A point belongs to the
 * class that most machines say; of several with as many votes to the one whose machines say it most clearly, by the sum
 * of their f, and then to the first by name.
 *
 * @param classes the names, sorted
 * @param machines for classes (0, 1), (0, 2), …, (1, 2), …
 * @mml §12.6: beyond two classes
 */
public record OneVsOne(List<String> classes, List<Svm> machines) {
    public OneVsOne {
        classes = List.copyOf(classes);
        machines = List.copyOf(machines);
    }

    /**
     * Trains K(K − 1)/2 machines.
     *
     * @param y the class of each row of X, at least two different names
     */
    public static OneVsOne of(Matrix X, List<String> y, SvmSettings settings) {
        Objects.requireNonNull(settings, "settings");
        Labels labels = Labels.of(y, X.rows()).several();
        if (settings.kernel() instanceof Kernel.Precomputed)
            throw new IllegalArgumentException("a precomputed kernel is not for several machines, expected a function");
        List<String> names = labels.names();
        for (String name : settings.weights().keySet())
            if (!names.contains(name))
                throw new IllegalArgumentException(
                        "there is a weight for class " + name + ", expected one of " + names);
        List<Svm> machines = new ArrayList<>();
        for (int p = 0; p < names.size(); p++)
            for (int q = p + 1; q < names.size(); q++) machines.add(pair(X, y, names.get(p), names.get(q), settings));
        return new OneVsOne(names, machines);
    }

    private static Svm pair(Matrix X, List<String> y, String first, String second, SvmSettings settings) {
        List<Integer> rows = new ArrayList<>();
        List<String> some = new ArrayList<>();
        for (int n = 0; n < y.size(); n++)
            if (y.get(n).equals(first) || y.get(n).equals(second)) {
                rows.add(n);
                some.add(y.get(n));
            }
        SvmSettings both = settings;
        if (!settings.weights().isEmpty()) {
            Map<String, Double> weights = new TreeMap<>(settings.weights());
            weights.keySet().retainAll(List.of(first, second));
            both = settings.withWeights(weights);
        }
        return Svm.of(Folds.rows(X, rows), some, both);
    }

    /** The class of every row of X. */
    public List<String> predict(Matrix X) {
        int K = classes.size();
        int[][] votes = new int[X.rows()][K];
        double[][] sums = new double[X.rows()][K];
        int machine = 0;
        for (int p = 0; p < K; p++)
            for (int q = p + 1; q < K; q++) {
                Vector f = machines.get(machine++).decision(X);
                for (int m = 0; m < f.size(); m++) {
                    votes[m][f.get(m) < 0 ? p : q]++;
                    sums[m][p] -= f.get(m);
                    sums[m][q] += f.get(m);
                }
            }
        List<String> said = new ArrayList<>();
        for (int m = 0; m < X.rows(); m++) {
            int best = 0;
            for (int k = 1; k < K; k++) {
                boolean more = votes[m][k] > votes[m][best];
                if (more || (votes[m][k] == votes[m][best] && sums[m][k] > sums[m][best])) best = k;
            }
            said.add(classes.get(best));
        }
        return said;
    }

    /**
     * All machines, so that {@link #fromJson} gives the same bits.
     *
     * @throws IllegalArgumentException if the kernel is a function of your own
     */
    public String toJson() {
        Json all = Json.array();
        for (Svm machine : machines) all.add(machine.json());
        return Json.object()
                .put("kind", "one-vs-one")
                .put("version", SvmJson.VERSION)
                .put("classes", Json.texts(classes))
                .put("machines", all)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static OneVsOne fromJson(String text) {
        JsonValue json = JsonValue.model(text, "one-vs-one", SvmJson.VERSION);
        List<String> classes = json.get("classes").texts();
        List<Svm> machines = new ArrayList<>();
        for (JsonValue machine : json.get("machines").items()) machines.add(Svm.of(machine));
        int pairs = classes.size() * (classes.size() - 1) / 2;
        if (machines.size() != pairs || pairs == 0)
            throw new IllegalArgumentException("the model has " + Count.of(machines.size(), "machine") + " for "
                    + Count.of(classes.size(), "class", "classes") + ", expected one for every two");
        return new OneVsOne(classes, machines);
    }

    @Override
    public String toString() {
        return Printed.of("machines between any two of " + Count.of(classes.size(), "class", "classes"))
                .put("classes", classes)
                .line(machines.size() + " machines")
                .toString();
    }
}
