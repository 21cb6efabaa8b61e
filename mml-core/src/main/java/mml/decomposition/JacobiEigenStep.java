package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link JacobiEigen}: rotation after rotation, and the eigenpairs. */
public sealed interface JacobiEigenStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements JacobiEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("scale", scale);
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "A symmetric " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
        }
    }

    /**
     * Entry (p, q) was made zero by a rotation whose angle has the given tangent; {@code offDiagonal} is what is left,
     * the root of the sum of squares off the diagonal.
     */
    record Rotated(int p, int q, double tangent, double offDiagonal, Matrix matrix) implements JacobiEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("rotated");
            out.put("p", p);
            out.put("q", q);
            out.put("tangent", tangent);
            out.put("offDiagonal", offDiagonal);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "A rotation in the plane of axes " + (p + 1) + " and " + (q + 1) + " makes a"
                    + Captions.subscript(p + 1) + "," + Captions.subscript(q + 1) + " zero; off the diagonal "
                    + Captions.digits(offDiagonal) + " is left";
        }

        @Override
        public String formula() {
            return Captions.equation("R^\\top A R", matrix);
        }
    }

    /** The eigenvalues, ascending, and the eigenvectors as columns. */
    record Done(Vector eigenvalues, Matrix eigenvectors) implements JacobiEigenStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("eigenvalues", eigenvalues);
            out.put("eigenvectors", eigenvectors);
        }

        @Override
        public String caption() {
            return "Eigenvalues from " + Captions.digits(eigenvalues.get(0)) + " to "
                    + Captions.digits(eigenvalues.get(eigenvalues.size() - 1));
        }

        @Override
        public String formula() {
            return "A = P D P^\\top,\\quad " + Captions.equation("P", eigenvectors);
        }
    }

    default <R> R match(
            Function<? super Start, R> start, Function<? super Rotated, R> rotated, Function<? super Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Rotated s) return rotated.apply(s);
        return done.apply((Done) this);
    }
}
