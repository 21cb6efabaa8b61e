package mml.svm;

import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;

/**
 * A kernel: the inner product {@code k(x, z) = ⟨φ(x), φ(z)⟩} of two points after they were mapped by some φ that is
 * never computed. A function is one exactly when every matrix {@code K_ij = k(x_i, x_j)} is symmetric and positive
 * semidefinite, which {@link Gram} tests.
 *
 * <p>Kernels are added and multiplied: {@code Kernel.linear().plus(Kernel.rbf(0.5))}. Equal points give equal numbers,
 * one at a time or a whole row: {@code k(x, z)} and {@code k(z, x)} are the same bits.
 *
 * @mml §12.4
 */
public sealed interface Kernel {
    /** {@code k(x, z)}. */
    default double of(Vector x, Vector z) {
        Shapes.same(x, z);
        double[] value = new double[1];
        row(Points.of(Matrix.of(1, x.size(), x.toArray())), z.toArray(), value);
        return value[0];
    }

    /** {@code out_i = k(x_i, z)} for all points of X. */
    void row(Points X, double[] z, double[] out);

    /** Whether it is known to be positive semidefinite on every set of points. */
    boolean isDefinite();

    /** {@code xᵀz}: φ(x) = x. */
    static Kernel linear() {
        return new Linear();
    }

    /** {@code (γ xᵀz + c)^d}. */
    static Kernel polynomial(int degree, double gamma, double c) {
        return new Polynomial(degree, gamma, c);
    }

    /** {@code exp(−γ‖x − z‖²)}, also called Gaussian. */
    static Kernel rbf(double gamma) {
        return new Rbf(gamma);
    }

    /** The same by its length scale: {@code exp(−‖x − z‖² / (2l²))}, γ = 1/(2l²). */
    static Kernel rbfOfLength(double l) {
        positive(l, "l");
        return new Rbf(1 / (2 * l * l));
    }

    /** {@code (1 + ‖x − z‖² / (2αl²))^−α}: RBF kernels of all lengths, mixed; for α → ∞ the one of length l. */
    static Kernel rationalQuadratic(double alpha, double l) {
        return new RationalQuadratic(alpha, l);
    }

    /** {@code tanh(γ xᵀz + c)}: used as a kernel, though it is none for many points and parameters. */
    static Kernel sigmoid(double gamma, double c) {
        return new Sigmoid(gamma, c);
    }

    /**
     * A function of your own. It has to be symmetric; values that are not finite, or differ when x and z change places,
     * are refused when they are met.
     */
    static Kernel own(String name, ToDoubleBiFunction<Vector, Vector> k) {
        return new Own(name, k);
    }

    /**
     * Numbers computed elsewhere: in place of N points stands their N×N matrix {@code k(x_i, x_j)}, in place of M new
     * points the M×N matrix of their kernel values with those N.
     */
    static Kernel precomputed() {
        return new Precomputed();
    }

    /** {@code k(x, z) + other(x, z)}. */
    default Kernel plus(Kernel other) {
        return new Sum(this, other);
    }

    /** {@code k(x, z) · other(x, z)}. */
    default Kernel times(Kernel other) {
        return new Product(this, other);
    }

    private static void positive(double value, String name) {
        if (!(value > 0 && value <= Double.MAX_VALUE))
            throw new IllegalArgumentException(name + " is " + value + ", expected a positive number");
    }

    private static void notNegative(double value, String name) {
        if (!(value >= 0 && value <= Double.MAX_VALUE))
            throw new IllegalArgumentException(name + " is " + value + ", expected 0 or a positive number");
    }

    private static void finite(double value, String name) {
        if (!Shapes.finite(value))
            throw new IllegalArgumentException(name + " is " + value + ", expected a finite number");
    }

    /** See {@link Kernel#linear()}. */
    record Linear() implements Kernel {
        @Override
        public void row(Points X, double[] z, double[] out) {
            X.dots(z, out);
        }

        @Override
        public String toString() {
            return "xᵀz";
        }

        @Override
        public boolean isDefinite() {
            return true;
        }
    }

    /** See {@link Kernel#polynomial}. Positive semidefinite when neither γ nor c is negative. */
    record Polynomial(int degree, double gamma, double c) implements Kernel {
        public Polynomial {
            if (degree < 1) throw new IllegalArgumentException("degree is " + degree + ", expected at least 1");
            finite(gamma, "gamma");
            finite(c, "c");
        }

        @Override
        public void row(Points X, double[] z, double[] out) {
            X.dots(z, out);
            int n = X.size();
            double[] base = new double[n];
            for (int i = 0; i < n; i++) base[i] = gamma * out[i] + c;
            System.arraycopy(base, 0, out, 0, n);
            for (int p = 1; p < degree; p++) for (int i = 0; i < n; i++) out[i] *= base[i];
        }

        @Override
        public String toString() {
            return "(" + NumberText.of(gamma) + " xᵀz + " + NumberText.of(c) + ")" + Scripts.superscript(degree);
        }

        @Override
        public boolean isDefinite() {
            return gamma >= 0 && c >= 0;
        }
    }

    /** See {@link Kernel#rbf}. With γ = 0 all points are the same to it. */
    record Rbf(double gamma) implements Kernel {
        public Rbf {
            notNegative(gamma, "gamma");
        }

        @Override
        public void row(Points X, double[] z, double[] out) {
            X.squaredDistances(z, out);
            int n = X.size();
            double largest = Double.MAX_VALUE; // γ‖x − z‖² may be 0·∞
            for (int i = 0; i < n; i++) out[i] = -gamma * Math.min(out[i], largest);
            Elementary.exp(n, out, out);
        }

        @Override
        public String toString() {
            return "exp(−" + NumberText.of(gamma) + "‖x − z‖²)";
        }

        @Override
        public boolean isDefinite() {
            return true;
        }
    }

    /** See {@link Kernel#rationalQuadratic}. */
    record RationalQuadratic(double alpha, double l) implements Kernel {
        public RationalQuadratic {
            positive(alpha, "alpha");
            positive(l, "l");
        }

        @Override
        public void row(Points X, double[] z, double[] out) {
            X.squaredDistances(z, out);
            int n = X.size();
            double scale = 2 * alpha;
            for (int i = 0; i < n; i++) out[i] = 1 + Math.min(out[i] / l / l / scale, Double.MAX_VALUE);
            Elementary.log(n, out, out);
            for (int i = 0; i < n; i++) out[i] *= -alpha;
            Elementary.exp(n, out, out);
        }

        @Override
        public String toString() {
            return "(1 + ‖x − z‖² / " + NumberText.of(2 * alpha * l * l) + ")^−" + NumberText.of(alpha);
        }

        @Override
        public boolean isDefinite() {
            return true;
        }
    }

    /** See {@link Kernel#sigmoid}. */
    record Sigmoid(double gamma, double c) implements Kernel {
        public Sigmoid {
            finite(gamma, "gamma");
            finite(c, "c");
        }

        @Override
        public void row(Points X, double[] z, double[] out) {
            X.dots(z, out);
            for (int i = 0; i < X.size(); i++) {
                double u = gamma * out[i] + c;
                double e = Elementary.exp(-2 * Math.abs(u));
                double t = (1 - e) / (1 + e);
                out[i] = u < 0 ? -t : t;
            }
        }

        @Override
        public String toString() {
            return "tanh(" + NumberText.of(gamma) + " xᵀz + " + NumberText.of(c) + ")";
        }

        @Override
        public boolean isDefinite() {
            return false;
        }
    }

    /** See {@link Kernel#own}. */
    record Own(String name, ToDoubleBiFunction<Vector, Vector> k) implements Kernel {
        public Own {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(k, "k");
        }

        @Override
        public void row(Points X, double[] z, double[] out) {
            Vector Z = Vector.of(z);
            for (int i = 0; i < X.size(); i++) out[i] = k.applyAsDouble(Vector.of(X.get(i)), Z);
        }

        @Override
        public boolean isDefinite() {
            return false;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** See {@link Kernel#precomputed}. */
    record Precomputed() implements Kernel {
        @Override
        public void row(Points X, double[] z, double[] out) {
            throw new IllegalArgumentException(
                    "a precomputed kernel knows only the numbers it was given, expected a kernel that is a function");
        }

        @Override
        public String toString() {
            return "precomputed";
        }

        @Override
        public boolean isDefinite() {
            return false;
        }
    }

    /** See {@link Kernel#plus}. */
    record Sum(Kernel left, Kernel right) implements Kernel {
        public Sum {
            parts(left, right);
        }

        @Override
        public void row(Points X, double[] z, double[] out) {
            left.row(X, z, out);
            double[] second = new double[X.size()];
            right.row(X, z, second);
            for (int i = 0; i < second.length; i++) out[i] += second[i];
        }

        @Override
        public String toString() {
            return left + " + " + right;
        }

        @Override
        public boolean isDefinite() {
            return left.isDefinite() && right.isDefinite();
        }
    }

    /** See {@link Kernel#times}. */
    record Product(Kernel left, Kernel right) implements Kernel {
        public Product {
            parts(left, right);
        }

        @Override
        public void row(Points X, double[] z, double[] out) {
            left.row(X, z, out);
            double[] second = new double[X.size()];
            right.row(X, z, second);
            for (int i = 0; i < second.length; i++) out[i] *= second[i];
        }

        @Override
        public String toString() {
            return "(" + left + ")·(" + right + ")";
        }

        @Override
        public boolean isDefinite() {
            return left.isDefinite() && right.isDefinite();
        }
    }

    private static void parts(Kernel left, Kernel right) {
        if (left instanceof Precomputed || right instanceof Precomputed)
            throw new IllegalArgumentException("a precomputed kernel is not part of another: combine the matrices");
    }
}
