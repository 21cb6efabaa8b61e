package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

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
        public void describe(Fields out) {
            out.kind("given");
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "The unit circle and the right singular vectors";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A) + " = U \\Sigma V^\\top";
        }
    }

    /** {@code Vᵀ}: the right singular vectors lie on the axes. */
    record Turned(Matrix map) implements SvdStagesStep {
        @Override
        public void describe(Fields out) {
            out.kind("turned");
            out.put("map", map);
        }

        @Override
        public String caption() {
            return "Vᵀ turns the right singular vectors onto the axes";
        }

        @Override
        public String formula() {
            return Captions.equation("V^\\top", map);
        }
    }

    /** {@code ΣVᵀ}: the circle has become an ellipse along the axes. */
    record Stretched(Matrix Sigma, Matrix map) implements SvdStagesStep {
        @Override
        public void describe(Fields out) {
            out.kind("stretched");
            out.put("Sigma", Sigma);
            out.put("map", map);
        }

        @Override
        public String caption() {
            StringBuilder out = new StringBuilder("Σ stretches along the axes: by ");
            int r = Math.min(Sigma.rows(), Sigma.cols());
            for (int i = 0; i < r; i++)
                out.append(i == 0 ? "" : i == r - 1 ? " and " : ", ").append(Captions.digits(Sigma.get(i, i)));
            return out.toString();
        }

        @Override
        public String formula() {
            return Captions.equation("\\Sigma", Sigma);
        }
    }

    /** {@code UΣVᵀ = A}: the ellipse lies along the left singular vectors. */
    record Done(Matrix U, Matrix map) implements SvdStagesStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("U", U);
            out.put("map", map);
        }

        @Override
        public String caption() {
            return "U turns the axes onto the left singular vectors: together that is A";
        }

        @Override
        public String formula() {
            return Captions.equation("U", U);
        }
    }

    default <R> R match(
            Function<? super Given, R> given,
            Function<? super Turned, R> turned,
            Function<? super Stretched, R> stretched,
            Function<? super Done, R> done) {
        if (this instanceof Given s) return given.apply(s);
        if (this instanceof Turned s) return turned.apply(s);
        if (this instanceof Stretched s) return stretched.apply(s);
        return done.apply((Done) this);
    }
}
