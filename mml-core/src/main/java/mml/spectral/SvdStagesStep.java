package mml.spectral;

import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link SvdStages}: space as it is, turned by Vᵀ, stretched by Σ, turned by U. */
public sealed interface SvdStagesStep extends Step {
    /** What has been done to space so far: the product of the factors applied, as many columns as A has. */
    Matrix map();

    /** Nothing is done yet. */
    record Given(Matrix A) implements SvdStagesStep {
        @Override
        public Matrix map() {
            return Matrix.identity(A.cols());
        }

        @Override
        public void tell(Telling t) {
            t.kind("given")
                    .put("A", A)
                    .caption("The unit circle and the right singular vectors")
                    .formula(Tex.equation("A", A) + " = U \\Sigma V^\\top");
        }
    }

    /** {@code Vᵀ}: the right singular vectors lie on the axes. */
    record Turned(Matrix map) implements SvdStagesStep {
        @Override
        public void tell(Telling t) {
            t.kind("turned")
                    .put("map", map)
                    .caption("Vᵀ turns the right singular vectors onto the axes")
                    .formula(Tex.equation("V^\\top", map));
        }
    }

    /** {@code ΣVᵀ}: the circle has become an ellipse along the axes. */
    record Stretched(Matrix Sigma, Matrix map) implements SvdStagesStep {
        @Override
        public void tell(Telling t) {
            StringBuilder out = new StringBuilder("Σ stretches along the axes: by ");
            int r = Math.min(Sigma.rows(), Sigma.cols());
            for (int i = 0; i < r; i++)
                out.append(i == 0 ? "" : i == r - 1 ? " and " : ", ").append(NumberText.of(Sigma.get(i, i)));
            t.kind("stretched")
                    .put("Sigma", Sigma)
                    .put("map", map)
                    .caption(out.toString())
                    .formula(Tex.equation("\\Sigma", Sigma));
        }
    }

    /** {@code UΣVᵀ = A}: the ellipse lies along the left singular vectors. */
    record Done(Matrix U, Matrix map) implements SvdStagesStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("U", U)
                    .put("map", map)
                    .caption((Lu.of(U).determinant() < 0 ? "U turns and mirrors" : "U turns")
                            + " the axes onto the left singular vectors: together that is A")
                    .formula(Tex.equation("U", U));
        }
    }
}
