package mml.spectral;

import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link EigenStages}: space as it is, in coordinates of the eigenvectors, stretched, and back. */
public sealed interface EigenStagesStep extends Step {
    /** What has been done to space so far: the product of the factors applied. */
    Matrix map();

    /** Nothing is done yet; the columns of P are the eigenvectors. */
    record Given(Matrix A, Matrix P) implements EigenStagesStep {
        @Override
        public Matrix map() {
            return Matrix.identity(A.rows());
        }

        @Override
        public void tell(Telling t) {
            t.kind("given")
                    .put("A", A)
                    .put("P", P)
                    .caption("The eigenvectors, the columns of P")
                    .formula(Tex.equation("A", A) + " = P D P^{-1}, \\quad " + Tex.equation("P", P));
        }
    }

    /** {@code P⁻¹}: the eigenvectors lie on the axes. */
    record Coordinates(Matrix map) implements EigenStagesStep {
        @Override
        public void tell(Telling t) {
            t.kind("coordinates")
                    .put("map", map)
                    .caption("P⁻¹ tells each vector by its coordinates in the eigenvectors")
                    .formula(Tex.equation("P^{-1}", map));
        }
    }

    /** {@code DP⁻¹}: each coordinate is multiplied by its eigenvalue. */
    record Stretched(Matrix D, Matrix map) implements EigenStagesStep {
        @Override
        public void tell(Telling t) {
            StringBuilder out = new StringBuilder("D multiplies the coordinates by ");
            for (int i = 0; i < D.rows(); i++)
                out.append(i == 0 ? "" : i == D.rows() - 1 ? " and " : ", ").append(NumberText.of(D.get(i, i)));
            t.kind("stretched")
                    .put("D", D)
                    .put("map", map)
                    .caption(out.toString())
                    .formula(Tex.equation("D", D));
        }
    }

    /** {@code PDP⁻¹ = A}: back from coordinates to vectors. */
    record Done(Matrix map) implements EigenStagesStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("map", map)
                    .caption("P makes vectors of the coordinates again: together that is A")
                    .formula(Tex.equation("P D P^{-1}", map));
        }
    }
}
