package mml.svm;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.NumberText;

/**
 * Probabilities from the values f of a machine, {@code p(second class | x) = 1/(1 + exp(A f(x) + B))}, fitted to values
 * of points the machine was not trained on (Platt 2000; Newton's method after Lin, Lin and Weng 2007). The targets are
 * {@code (N₊ + 1)/(N₊ + 2)} and {@code 1/(N₋ + 2)}, so that nothing is certain.
 *
 * <p>p = ½ need not be where f = 0: the class of a point stays the sign of f.
 *
 * @param A negative for a machine that has learnt something
 * @mml §12.6: from scores to probabilities
 */
public record Platt(double A, double B) {
    private static final int LEAST = 5;
    private static final int FOLDS = 5;
    private static final int ITERATIONS = 200;

    /** A machine, its calibration, and what is worth knowing about it. */
    public record Calibrated(Svm machine, Platt platt, List<String> notes) {
        public Calibrated {
            notes = List.copyOf(notes);
        }

        /** The probability of the second class for every row of X. */
        public Vector probability(Matrix X) {
            double[] p = machine.decision(X).toArray();
            for (int m = 0; m < p.length; m++) p[m] = platt.probability(p[m]);
            return Vector.of(p);
        }

        /**
         * The machine and its calibration, so that {@link #fromJson} gives the same bits.
         *
         * @throws IllegalArgumentException if the kernel is a function of your own
         */
        public String toJson() {
            return Json.object()
                    .put("kind", "calibrated-svm")
                    .put("version", SvmJson.VERSION)
                    .put("machine", machine.json())
                    .put("A", platt.A)
                    .put("B", platt.B)
                    .put("notes", Json.texts(notes))
                    .toString();
        }

        /**
         * Reads what {@link #toJson} wrote.
         *
         * @throws IllegalArgumentException if it is another kind, another version, or not whole
         */
        public static Calibrated fromJson(String text) {
            JsonValue json = JsonValue.model(text, "calibrated-svm", SvmJson.VERSION);
            Platt platt = new Platt(json.get("A").number(), json.get("B").number());
            return new Calibrated(
                    Svm.of(json.get("machine")), platt, json.get("notes").texts());
        }
    }

    /**
     * Trains a machine on all data, and five on four fifths each, whose values on the rest calibrate it.
     *
     * @param rng shares out the data
     * @throws IllegalArgumentException if a class has fewer than five examples
     */
    public static Calibrated of(Matrix X, List<String> y, SvmSettings settings, Rng rng) {
        Labels labels = Labels.of(y, X.rows()).two();
        for (String name : labels.names()) {
            int count = 0;
            for (String label : y) if (label.equals(name)) count++;
            if (count < LEAST)
                throw new IllegalArgumentException("class " + name + " has " + Count.of(count, "example")
                        + ", expected at least " + LEAST + " to calibrate probabilities");
        }
        if (settings.kernel() instanceof Kernel.Precomputed)
            throw new IllegalArgumentException("a precomputed kernel cannot be shared out into folds");
        int[] fold = Folds.of(labels, FOLDS, rng);
        double[] f = new double[y.size()];
        for (int k = 0; k < FOLDS; k++) {
            List<Integer> train = Folds.members(fold, k, false);
            List<Integer> test = Folds.members(fold, k, true);
            Svm svm = Svm.of(Folds.rows(X, train), train.stream().map(y::get).toList(), settings);
            Vector values = svm.decision(Folds.rows(X, test));
            for (int m = 0; m < test.size(); m++) f[test.get(m)] = values.get(m);
        }
        Platt platt = of(Vector.of(f), Vector.of(labels.signs()));
        List<String> notes = new ArrayList<>();
        notes.add("p = 1/2 lies at f = " + NumberText.of(platt.A == 0 ? 0 : 0 - platt.B / platt.A)
                + "; the class of a point is the sign of f");
        if (platt.A >= 0)
            notes.add("A is not negative: on data it has not seen the machine is no better than guessing");
        return new Calibrated(Svm.of(X, y, settings), platt, notes);
    }

    /**
     * Fits A and B to values and labels.
     *
     * @param y 1 or −1
     */
    public static Platt of(Vector f, Vector y) {
        Shapes.finite(f, "f");
        Shapes.vector(y, f.size(), "y");
        int N = f.size();
        int positives = 0;
        for (int n = 0; n < N; n++) if (y.get(n) > 0) positives++;
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1 / (N - positives + 2.0);
        double[] t = new double[N];
        for (int n = 0; n < N; n++) t[n] = y.get(n) > 0 ? high : low;
        double A = 0;
        double B = Elementary.log((N - positives + 1.0) / (positives + 1.0));
        double loss = loss(f, t, A, B);
        for (int k = 0; k < ITERATIONS; k++) {
            double h11 = 1e-12;
            double h22 = 1e-12;
            double h21 = 0;
            double g1 = 0;
            double g2 = 0;
            for (int n = 0; n < N; n++) {
                double p = logistic(A * f.get(n) + B);
                double d2 = p * (1 - p);
                double d1 = t[n] - p;
                h11 += f.get(n) * f.get(n) * d2;
                h22 += d2;
                h21 += f.get(n) * d2;
                g1 += f.get(n) * d1;
                g2 += d1;
            }
            double det = h11 * h22 - h21 * h21;
            double dA = -(h22 * g1 - h21 * g2) / det;
            double dB = -(h11 * g2 - h21 * g1) / det;
            double slope = g1 * dA + g2 * dB;
            double step = 1;
            double next = loss(f, t, A + dA, B + dB);
            while (step > 1e-10 && !(next <= loss + 1e-4 * step * slope)) {
                step /= 2;
                next = loss(f, t, A + step * dA, B + step * dB);
            }
            boolean moved = step > 1e-10 && next < loss;
            if (!moved) break;
            A += step * dA;
            B += step * dB;
            loss = next;
        }
        return new Platt(A, B);
    }

    /** {@code −Σ t ln p + (1 − t) ln(1 − p)}. */
    private static double loss(Vector f, double[] t, double A, double B) {
        double sum = 0;
        for (int n = 0; n < t.length; n++) {
            double u = A * f.get(n) + B;
            double softplus = Elementary.log(1 + Elementary.exp(0 - Math.abs(u)));
            sum += (u >= 0 ? t[n] : t[n] - 1) * u + softplus;
        }
        return sum;
    }

    private static double logistic(double u) {
        double e = Elementary.exp(0 - Math.abs(u));
        return u >= 0 ? e / (1 + e) : 1 / (1 + e);
    }

    /** The probability of the second class where the machine says f. */
    public double probability(double f) {
        return logistic(A * f + B);
    }

    /** The formula with its two numbers. */
    @Override
    public String toString() {
        return "P(y = 1) = 1 / (1 + exp(" + NumberText.significant(A, 5) + " f(x) + " + NumberText.significant(B, 5)
                + "))";
    }
}
