package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * What can be seen of {@link Qr}: one reflection after the other clears a column below the diagonal; in a large matrix,
 * a panel of columns at once.
 */
public sealed interface QrStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements QrStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("scale", scale);
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "A " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
        }
    }

    /** The reflection {@code I − τ v vᵀ} sent column {@code j}, from the diagonal on, to a multiple of e₁. */
    record Reflected(int j, double tau, Vector v, Matrix matrix) implements QrStep {
        @Override
        public void describe(Fields out) {
            out.kind("reflected");
            out.put("j", j);
            out.put("tau", tau);
            out.put("v", v);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return tau == 0
                    ? "Column " + (j + 1) + " is zero below the diagonal already"
                    : "A reflection clears column " + (j + 1) + " below the diagonal: r" + Captions.subscript(j + 1)
                            + Captions.subscript(j + 1) + " = " + Captions.digits(matrix.get(j, j), matrix.maxNorm());
        }

        @Override
        public String formula() {
            return "A \\leftarrow (I - \\tau v v^\\top) A,\\quad \\tau = " + Captions.plain(tau) + ",\\quad "
                    + Captions.equation("v", v);
        }
    }

    /** Reflections cleared columns {@code first} to {@code first + count − 1} below the diagonal. */
    record Panel(int first, int count, Matrix matrix) implements QrStep {
        @Override
        public void describe(Fields out) {
            out.kind("panel");
            out.put("first", first);
            out.put("count", count);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return count + " reflections clear columns " + (first + 1) + " to " + (first + count)
                    + " below the diagonal";
        }

        @Override
        public String formula() {
            return "A \\leftarrow (I - V T V^\\top)^\\top A";
        }
    }

    /** The orthonormal columns of Q, and R. */
    record Done(Matrix Q, Matrix R) implements QrStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("Q", Q);
            out.put("R", R);
        }

        @Override
        public String caption() {
            return "What is left is R; the reflections together are Q";
        }

        @Override
        public String formula() {
            return Captions.equation("Q", Q) + ",\\quad " + Captions.equation("R", R);
        }
    }

    default <R> R match(
            Function<Start, R> start,
            Function<Reflected, R> reflected,
            Function<Panel, R> panel,
            Function<Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Reflected s) return reflected.apply(s);
        if (this instanceof Panel s) return panel.apply(s);
        return done.apply((Done) this);
    }
}
