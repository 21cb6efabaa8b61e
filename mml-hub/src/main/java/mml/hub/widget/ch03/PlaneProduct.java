package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mml.geometry.Definiteness;
import mml.geometry.InnerProduct;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Input;
import mml.hub.widget.Param;
import mml.hub.widget.Range;
import mml.hub.widget.State;
import mml.matrix.Matrix;

/**
 * A symmetric 2×2 matrix, which may or may not be that of an inner product.
 *
 * @param matrix the matrix A
 * @param definiteness whether xᵀAx is positive, with a witness if not
 */
record PlaneProduct(Matrix matrix, Definiteness definiteness) {

    /** Its three entries on sliders. */
    static final class Sliders implements Input {
        private final List<Param<Double>> entries;

        /** @param after what is done to a state when an entry was set */
        Sliders(double a11, double a12, double a22, UnaryOperator<State> after) {
            Range range = new Range(-4, 4, "0.25");
            entries = List.of(
                    Param.decimal("a11", "a₁₁", range, a11).then(after),
                    Param.decimal("a12", "a₁₂ = a₂₁", range, a12).then(after),
                    Param.decimal("a22", "a₂₂", range, a22).then(after));
        }

        PlaneProduct in(State state) {
            double q = entries.get(1).in(state);
            Matrix A = Matrix.of(
                    2, 2, entries.get(0).in(state), q, q, entries.get(2).in(state));
            return new PlaneProduct(A, Definiteness.of(A));
        }

        @Override
        public List<Control> controls(State state) {
            List<Control> out = new ArrayList<>();
            for (Param<Double> entry : entries) out.addAll(entry.controls(state));
            return out;
        }

        @Override
        public boolean owns(String key) {
            return entries.stream().anyMatch(entry -> entry.owns(key));
        }

        @Override
        public State set(State state, String key, String value) {
            for (Param<Double> entry : entries) if (entry.owns(key)) return entry.set(state, value);
            return state;
        }
    }

    boolean isInnerProduct() {
        return definiteness.isPositiveDefinite();
    }

    InnerProduct product() {
        return InnerProduct.of(matrix);
    }

    String java() {
        return Calls.line("A", matrix);
    }
}
