package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link OneSidedJacobiSvd}: pairs of columns become orthogonal, and the three factors. */
public sealed interface OneSidedJacobiStep extends Step {
    /** The matrix at work: A, or Aᵀ when {@code transposed}, times {@code scale}, which is 1 unless A is extreme. */
    record Start(boolean transposed, double scale, Matrix matrix) implements OneSidedJacobiStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("transposed", transposed);
            out.put("scale", scale);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "The columns of " + (transposed ? "the transpose of A" : "A");
        }

        @Override
        public String formula() {
            return Captions.equation(transposed ? "A^\\top" : "A", matrix);
        }
    }

    /** Columns p and q, which met at the given cosine, were rotated by the angle of this tangent: now orthogonal. */
    record Rotated(int p, int q, double tangent, double cosine, Matrix matrix) implements OneSidedJacobiStep {
        @Override
        public void describe(Fields out) {
            out.kind("rotated");
            out.put("p", p);
            out.put("q", q);
            out.put("tangent", tangent);
            out.put("cosine", cosine);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "Columns " + (p + 1) + " and " + (q + 1) + ", at cosine " + Captions.digits(cosine)
                    + ", become orthogonal";
        }

        @Override
        public String formula() {
            return Captions.equation("A V", matrix);
        }
    }

    /** The three factors of A. */
    record Done(Matrix U, Vector singularValues, Matrix V) implements OneSidedJacobiStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("U", U);
            out.put("singularValues", singularValues);
            out.put("V", V);
        }

        @Override
        public String caption() {
            return "Singular values from " + Captions.digits(singularValues.get(0)) + " down to "
                    + Captions.digits(singularValues.get(singularValues.size() - 1));
        }

        @Override
        public String formula() {
            return "A = U \\Sigma V^\\top,\\quad " + Captions.equation("U", U) + ",\\quad " + Captions.equation("V", V);
        }
    }

    default <R> R match(
            Function<? super Start, R> start, Function<? super Rotated, R> rotated, Function<? super Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Rotated s) return rotated.apply(s);
        return done.apply((Done) this);
    }
}
