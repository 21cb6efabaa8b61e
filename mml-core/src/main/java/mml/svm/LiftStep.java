package mml.svm;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link FeatureLift}: points that go up into space, and a plane there. */
public sealed interface LiftStep extends Step {
    /**
     * The data.
     *
     * @param y 1 or −1
     */
    record Start(Matrix X, Vector y) implements LiftStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("y", y)
                    .caption(Count.of(X.rows(), "point") + " of two classes, in the plane")
                    .formula("\\phi(x) = \\bigl(x_1^2,\\ \\sqrt2\\,x_1 x_2,\\ x_2^2\\bigr)");
        }
    }

    /**
     * Every point at its place in space.
     *
     * @param lifted {@code φ(x_n)} as rows, N×3
     */
    record Lifted(Matrix lifted) implements LiftStep {
        @Override
        public void tell(Telling t) {
            t.kind("lifted")
                    .put("lifted", lifted)
                    .caption("Up to φ(x) = (x₁², √2 x₁x₂, x₂²)")
                    .formula(Tex.equation("\\phi(x_1)", lifted.row(0)));
        }
    }

    /**
     * Two points, and their inner product up there.
     *
     * @param m the number of the first, from 0
     * @param n the number of the second
     * @param product {@code ⟨x_m, x_n⟩}, in the plane
     * @param inner {@code ⟨φ(x_m), φ(x_n)⟩}, in space
     * @param lengths {@code ‖φ(x_m)‖ ‖φ(x_n)‖}, which the inner product cannot exceed
     */
    record Compared(int m, int n, double product, double inner, double lengths) implements LiftStep {
        @Override
        public void tell(Telling t) {
            String first = Scripts.subscript(m + 1);
            String second = Scripts.subscript(n + 1);
            String squared = NumberText.of(product, Math.sqrt(lengths));
            String tex = Tex.number(product);
            t.kind("compared")
                    .put("m", m)
                    .put("n", n)
                    .put("product", product)
                    .put("inner", inner)
                    .put("lengths", lengths)
                    .caption("⟨φ(x" + first + "), φ(x" + second + ")⟩ = " + NumberText.of(inner, lengths) + " = ⟨x"
                            + first + ", x" + second + "⟩² = " + (product < 0 ? "(" + squared + ")" : squared) + "²")
                    .formula("\\langle\\phi(x_{" + (m + 1) + "}), \\phi(x_{" + (n + 1) + "})\\rangle = \\langle x_{"
                            + (m + 1) + "}, x_{" + (n + 1) + "}\\rangle^2 = "
                            + (product < 0 ? "(" + tex + ")" : tex) + "^2");
        }
    }

    /**
     * The plane of the machine that was trained with the kernel.
     *
     * @param w its normal vector, {@code Σ α_n y_n φ(x_n)}
     * @param wrong how many points are on the side of the other class
     */
    record Parted(Vector w, double b, int wrong) implements LiftStep {
        @Override
        public void tell(Telling t) {
            t.kind("parted")
                    .put("w", w)
                    .put("b", b)
                    .put("wrong", wrong)
                    .caption(
                            wrong == 0
                                    ? "A plane up there, a curve down here"
                                    : "No plane parts them: " + wrong + (wrong == 1 ? " is" : " are")
                                            + " on the other side")
                    .formula("f(x) = " + Tex.number(w.get(0)) + "\\,x_1^2" + signed(w.get(1)) + "\\,\\sqrt2\\,x_1 x_2"
                            + signed(w.get(2)) + "\\,x_2^2" + signed(b));
        }

        private static String signed(double value) {
            return (value < 0 ? " - " : " + ") + Tex.number(Math.abs(value));
        }
    }
}
