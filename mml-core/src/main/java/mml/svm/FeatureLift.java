package mml.svm;

import java.util.Objects;
import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * What a kernel is the inner product of: {@code k(x, z) = ⟨x, z⟩²} belongs to the map
 *
 * <pre>φ(x) = (x₁², √2 x₁x₂, x₂²)</pre>
 *
 * of the plane into space, since {@code ⟨φ(x), φ(z)⟩ = x₁²z₁² + 2x₁x₂z₁z₂ + x₂²z₂² = (x₁z₁ + x₂z₂)²}. The machine is trained
 * with the kernel and never computes φ; its plane up there, {@code w = Σ α_n y_n φ(x_n)}, is read off afterwards, and is a
 * conic down here: for XOR, {@code f(x) = x₁x₂}.
 *
 * <p>Costs what {@link Svm} costs.
 *
 * @param svm trained with the kernel
 * @param lifted {@code φ(x_n)} as rows, N×3
 * @param w the normal vector of the plane {@code ⟨w, φ⟩ + b = 0}
 * @mml §12.4
 */
public record FeatureLift(Svm svm, Matrix lifted, Vector w) {
    /** {@code ⟨x, z⟩²}. */
    public static final Kernel KERNEL = Kernel.polynomial(2, 1, 0);

    private static final int COMPARED = 3;
    private static final double ROOT_TWO = Math.sqrt(2);

    /**
     * Trains and lifts while {@code trace} watches.
     *
     * @param X N×2, not empty, finite
     * @param y 1 or −1 for each row, both of them
     * @param C what a point on the wrong side costs, positive
     * @throws IllegalArgumentException if X has not two columns, or as {@link Svm} refuses
     */
    public static FeatureLift of(Matrix X, Vector y, double C, Tracer<? super LiftStep> trace) {
        Objects.requireNonNull(trace, "trace");
        Shapes.notEmpty(X, "X");
        if (X.cols() != 2)
            throw new IllegalArgumentException(
                    "X has " + Count.of(X.cols(), "column") + ", expected 2: φ lifts the plane");
        for (int n = 0; n < y.size(); n++)
            if (Math.abs(y.get(n)) != 1)
                throw new IllegalArgumentException("y[" + n + "] is " + y.get(n) + ", expected 1 or −1");
        Svm svm = Svm.of(X, y, SvmSettings.of(KERNEL, C));
        Vector[] rows = new Vector[X.rows()];
        for (int n = 0; n < rows.length; n++) rows[n] = phi(X.row(n));
        Matrix lifted = Matrix.ofRows(rows);
        Vector w = Vector.zeros(3);
        int[] support = svm.support();
        for (int k = 0; k < support.length; k++) w = w.plus(svm.coefficients().get(k), lifted.row(support[k]));
        FeatureLift out = new FeatureLift(svm, lifted, w);
        if (trace.on()) out.show(X, y, trace);
        return out;
    }

    private void show(Matrix X, Vector y, Tracer<? super LiftStep> trace) {
        trace.step(new LiftStep.Start(X, y));
        trace.step(new LiftStep.Lifted(lifted));
        for (int n = 1; n < X.rows() && n <= COMPARED; n++)
            trace.step(new LiftStep.Compared(
                    0,
                    n,
                    X.row(0).dot(X.row(n)),
                    lifted.row(0).dot(lifted.row(n)),
                    lifted.row(0).norm() * lifted.row(n).norm()));
        trace.step(new LiftStep.Parted(w, b(), wrong(y)));
    }

    /** {@code φ(x)} of a point of the plane. */
    public static Vector phi(Vector x) {
        Shapes.vector(x, 2, "x");
        return Vector.of(x.get(0) * x.get(0), ROOT_TWO * x.get(0) * x.get(1), x.get(1) * x.get(1));
    }

    public double b() {
        return svm.bias();
    }

    /** {@code ⟨w, φ(x)⟩ + b}, which is what the machine says of x by its kernel. */
    public double decision(Vector x) {
        return w.dot(phi(x)) + b();
    }

    /** How many points are on the side of the other class, or on the plane. */
    public int wrong(Vector y) {
        int wrong = 0;
        for (int n = 0; n < lifted.rows(); n++) if (!(y.get(n) * (w.dot(lifted.row(n)) + b()) > 0)) wrong++;
        return wrong;
    }

    /** That the machine is optimal, that inner products up there are the kernel, and that both say the same of every point. */
    public Certificate certificate(Matrix X) {
        double largest = 0;
        double off = 0;
        double apart = 0;
        for (int m = 0; m < X.rows(); m++) {
            largest = Math.max(largest, lifted.row(m).dot(lifted.row(m)));
            apart = Math.max(apart, Math.abs(svm.decision(X.row(m)) - w.dot(lifted.row(m)) - b()));
            for (int n = 0; n <= m; n++) {
                double product = X.row(m).dot(X.row(n));
                off = Math.max(off, Math.abs(lifted.row(m).dot(lifted.row(n)) - product * product));
            }
        }
        double weight = 1;
        for (double alpha : svm.alpha().toArray()) weight += alpha;
        return Certificate.of(
                "⟨φ(x), φ(z)⟩ = ⟨x, z⟩², and f = ⟨w, φ⟩ + b",
                Check.exact("the machine is optimal", svm.certificate().holds()),
                new Check("⟨φ, φ⟩ − k", off, 8 * Rounding.EPSILON * largest),
                new Check(
                        "f by w − f by k",
                        apart,
                        16 * X.rows() * Rounding.EPSILON * weight * Math.max(largest, Math.abs(b()))));
    }

    @Override
    public String toString() {
        return Printed.of("machine with the kernel ⟨x, z⟩², seen in space")
                .put("φ(x)", lifted)
                .put("w", w)
                .put("b", svm.bias())
                .toString();
    }
}
