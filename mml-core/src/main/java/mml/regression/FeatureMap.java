package mml.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mml.expression.Expression;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;

/**
 * {@code φ(x)}: the K numbers that a model straight in its parameters, {@code φ(x)ᵀθ}, sees of an input x.
 *
 * @mml §9.1, §9.2.1, (9.13) to (9.16), Examples 9.3 and 9.4
 */
public interface FeatureMap {
    /** K, the number of features. */
    int size();

    /** D, the number of entries of an input. */
    int inputs();

    /**
     * The features of one input.
     *
     * @param x D entries
     */
    Vector of(Vector x);

    /** What each feature is called, such as {@code x²}. */
    List<String> names();

    /** The features of an input of one entry. */
    default Vector of(double x) {
        return of(Vector.of(x));
    }

    /**
     * Φ, the features of every row of X, one input a row.
     *
     * @throws IllegalArgumentException if X has not D columns, or a feature of a row is not finite
     */
    default Matrix matrix(Matrix X) {
        if (X.cols() != inputs())
            throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected " + inputs());
        Shapes.finite(X, "X");
        List<Vector> rows = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) rows.add(of(X.row(n)));
        Matrix Phi = Matrix.generate(X.rows(), size(), (n, k) -> rows.get(n).get(k));
        Shapes.finite(Phi, "Φ");
        return Phi;
    }

    /**
     * The features of {@code (x − c) / s}, and how parameters are taken back from them; itself where that says nothing.
     * Far from zero the powers of x look alike, those of x − c do not.
     */
    default Shifted shifted(Vector c, double s) {
        return new Shifted(this, Vector.zeros(inputs()), 1, Matrix.identity(size()));
    }

    /**
     * Features of moved inputs.
     *
     * @param phi features of {@code (x − c) / s}
     * @param back θ = back·a for the parameters a of these
     */
    record Shifted(FeatureMap phi, Vector c, double s, Matrix back) {
        /** The inputs as {@link #phi} takes them. */
        Matrix inputs(Matrix X) {
            return Matrix.generate(X.rows(), X.cols(), (n, d) -> (X.get(n, d) - c.get(d)) / s);
        }
    }

    /** {@code (1, x₁, …, x_D)}. */
    static FeatureMap linear(int D) {
        Shapes.count(D, "D");
        return new Linear(D);
    }

    /** {@code x} itself, a line or plane through the origin (9.3). */
    static FeatureMap throughOrigin(int D) {
        Shapes.count(D, "D");
        return new Standard("through-origin", Vector.of(D), new Named(D, x -> x, entries(D)));
    }

    /**
     * {@code (1, x, x², …, x^K)} of one input (9.14).
     *
     * @param degree K, 0 to 100
     */
    static FeatureMap polynomial(int degree) {
        if (degree < 0 || degree > Polynomial.HIGHEST)
            throw new IllegalArgumentException("degree is " + degree + ", expected 0 to " + Polynomial.HIGHEST);
        return new Polynomial(degree);
    }

    /**
     * {@code (1, x₁, …, x₁^M, x₂, …, x_D^M)}: the powers of each entry, 1 + DM features.
     *
     * @param degree M, 1 to 100
     */
    static FeatureMap powers(int D, int degree) {
        if (degree < 1 || degree > Polynomial.HIGHEST)
            throw new IllegalArgumentException("degree is " + degree + ", expected 1 to " + Polynomial.HIGHEST);
        if (degree == 1) return linear(D);
        List<String> names = new ArrayList<>(List.of("1"));
        for (String x : entries(D))
            for (int m = 1; m <= degree; m++) names.add(m == 1 ? x : x + Scripts.superscript(m));
        Named powers = new Named(
                D,
                x -> {
                    double[] phi = new double[names.size()];
                    phi[0] = 1;
                    for (int k = 1; k < phi.length; k++) {
                        double once = x.get((k - 1) / degree);
                        phi[k] = (k - 1) % degree == 0 ? once : phi[k - 1] * once;
                    }
                    return Vector.of(phi);
                },
                names);
        return new Standard("powers", Vector.of(D, degree), powers);
    }

    /**
     * Bells {@code exp(−(x − c_k)² / 2w²)} of one input.
     *
     * @param centres the c_k, one or more
     * @param width w, above 0
     */
    static FeatureMap radial(Vector centres, double width) {
        Shapes.finite(centres, "centres");
        if (centres.size() == 0) throw new IllegalArgumentException("centres is empty, expected one or more");
        positive(width, "width");
        List<String> names = new ArrayList<>();
        for (int k = 0; k < centres.size(); k++) names.add("bell at " + NumberText.of(centres.get(k)));
        Named bells = new Named(
                1,
                x -> centres.map(c -> {
                    double d = (x.get(0) - c) / width;
                    return Elementary.exp(-0.5 * d * d);
                }),
                names);
        Vector numbers = Vector.generate(centres.size() + 1, k -> k < centres.size() ? centres.get(k) : width);
        return new Standard("radial", numbers, bells);
    }

    /**
     * {@code (1, cos ωx, sin ωx, …, cos nωx, sin nωx)} of one input, with {@code ω = 2π / period}.
     *
     * @param n the number of waves, 1 or more
     * @param period above 0
     */
    static FeatureMap fourier(int n, double period) {
        Shapes.count(n, "n");
        positive(period, "period");
        List<String> names = new ArrayList<>(List.of("1"));
        for (int k = 1; k <= n; k++) {
            String times = k == 1 ? "" : Integer.toString(k);
            names.add("cos " + times + "ωx");
            names.add("sin " + times + "ωx");
        }
        Named waves = new Named(
                1,
                x -> Vector.generate(2 * n + 1, k -> {
                    int wave = (k + 1) / 2;
                    double angle = 2 * Math.PI * wave * (x.get(0) / period);
                    return k == 0 ? 1 : k % 2 == 1 ? Elementary.cos(angle) : Elementary.sin(angle);
                }),
                names);
        return new Standard("fourier", Vector.of(n, period), waves);
    }

    /**
     * Own formulas in the same variables, which are the entries of x in their order, as in
     * {@code of(Expression.parse("1", "x"), Expression.parse("sin(x)", "x"))}.
     */
    static FeatureMap of(Expression... features) {
        if (features.length == 0) throw new IllegalArgumentException("features is empty, expected one or more");
        List<String> variables = features[0].variables();
        List<String> names = new ArrayList<>();
        for (Expression f : features) {
            if (!f.variables().equals(variables))
                throw new IllegalArgumentException(
                        "feature " + f + " is in " + f.variables() + ", expected " + variables + " as in the first");
            names.add(f.toString());
        }
        return named(variables.size(), x -> Vector.generate(features.length, k -> features[k].at(x)), names);
    }

    /** A map in Java: what it makes of an x of D entries, and what its features are called. */
    static FeatureMap named(int D, UnaryOperator<Vector> map, List<String> names) {
        Shapes.count(D, "D");
        return new Named(D, map, names);
    }

    private static void positive(double x, String name) {
        if (!(x > 0 && Shapes.finite(x))) throw new IllegalArgumentException(name + " is " + x + ", expected above 0");
    }

    private static List<String> entries(int D) {
        List<String> names = new ArrayList<>();
        for (int d = 1; d <= D; d++) names.add(D == 1 ? "x" : "x" + Scripts.subscript(d));
        return names;
    }

    /** A function with names for its values. */
    record Named(int inputs, UnaryOperator<Vector> map, List<String> names) implements FeatureMap {
        public Named {
            names = List.copyOf(names);
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public Vector of(Vector x) {
            Shapes.vector(x, inputs, "x");
            Vector features = map.apply(x);
            Shapes.vector(features, size(), "φ(x)");
            return features;
        }
    }

    /** A map told by its type and a few numbers, which make it equal to another one. */
    record Standard(String type, Vector numbers, Named map) implements FeatureMap {
        @Override
        public int size() {
            return map.size();
        }

        @Override
        public int inputs() {
            return map.inputs();
        }

        @Override
        public Vector of(Vector x) {
            return map.of(x);
        }

        @Override
        public List<String> names() {
            return map.names();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Standard s && type.equals(s.type) && numbers.equals(s.numbers);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + numbers.hashCode();
        }
    }

    /** {@code (1, x₁, …, x_D)}; of shifted inputs only the constant changes. */
    record Linear(int inputs) implements FeatureMap {
        @Override
        public int size() {
            return inputs + 1;
        }

        @Override
        public Vector of(Vector x) {
            Shapes.vector(x, inputs, "x");
            return Vector.generate(size(), k -> k == 0 ? 1 : x.get(k - 1));
        }

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>(List.of("1"));
            names.addAll(entries(inputs));
            return names;
        }

        @Override
        public Shifted shifted(Vector c, double s) {
            Matrix back = Matrix.generate(
                    size(), size(), (j, k) -> j == k ? (j == 0 ? 1 : 1 / s) : j == 0 ? -c.get(k - 1) / s : 0);
            return new Shifted(this, c, s, back);
        }
    }

    /** {@code (1, x, …, x^K)}; {@code ((x − c)/s)^k} is a sum of powers of x by the binomial theorem. */
    record Polynomial(int degree) implements FeatureMap {
        private static final int HIGHEST = 100;

        @Override
        public int size() {
            return degree + 1;
        }

        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public Vector of(Vector x) {
            Shapes.vector(x, 1, "x");
            double[] powers = new double[size()];
            powers[0] = 1;
            for (int k = 1; k < powers.length; k++) powers[k] = powers[k - 1] * x.get(0);
            return Vector.of(powers);
        }

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (int k = 0; k <= degree; k++) names.add(k == 0 ? "1" : k == 1 ? "x" : "x" + Scripts.superscript(k));
            return names;
        }

        @Override
        public Shifted shifted(Vector c, double s) {
            double[][] back = new double[size()][size()];
            for (int k = 0; k < size(); k++) { // column k: ((x − c)/s)^k, from the one before it times (x − c)/s
                if (k == 0) back[0][0] = 1;
                else
                    for (int j = 0; j <= k; j++)
                        back[j][k] = ((j > 0 ? back[j - 1][k - 1] : 0) - c.get(0) * back[j][k - 1]) / s;
            }
            return new Shifted(this, c, s, Matrix.of(back));
        }
    }
}
