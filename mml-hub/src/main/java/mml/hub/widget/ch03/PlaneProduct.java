package mml.hub.widget.ch03;

import mml.geometry.Definiteness;
import mml.geometry.InnerProduct;
import mml.hub.widget.Control;
import mml.hub.widget.Panel;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.text.Numbers;

/** A symmetric 2×2 matrix of sliders, which may or may not be that of an inner product. */
final class PlaneProduct {
    private static final int MOST = 4;

    private final Matrix A;
    private final Definiteness definiteness;

    private PlaneProduct(Matrix A) {
        this.A = A;
        this.definiteness = Definiteness.of(A);
    }

    /** The matrix in the state, or the given one. */
    static PlaneProduct in(State state, double a11, double a12, double a22) {
        double p = Reals.in(state, "a11", a11, -MOST, MOST);
        double q = Reals.in(state, "a12", a12, -MOST, MOST);
        double r = Reals.in(state, "a22", a22, -MOST, MOST);
        return new PlaneProduct(Matrix.of(2, 2, p, q, q, r));
    }

    static boolean owns(String key) {
        return key.startsWith("a");
    }

    Matrix matrix() {
        return A;
    }

    boolean isInnerProduct() {
        return definiteness.isPositiveDefinite();
    }

    Definiteness definiteness() {
        return definiteness;
    }

    InnerProduct product() {
        return InnerProduct.of(A);
    }

    Panel panel(String title) {
        return Panel.of(
                title,
                slider("a11", "a₁₁", A.get(0, 0)),
                slider("a12", "a₁₂ = a₂₁", A.get(0, 1)),
                slider("a22", "a₂₂", A.get(1, 1)));
    }

    private static Control slider(String key, String label, double value) {
        return new Control.Slider(key, label, -MOST, MOST, "0.25", Reals.text(value));
    }

    String java() {
        return "Matrix A = Matrix.of(2, 2, " + text(0, 0) + ", " + text(0, 1) + ", " + text(1, 0) + ", " + text(1, 1)
                + ");\n";
    }

    private String text(int i, int j) {
        return Numbers.shortest(A.get(i, j));
    }
}
