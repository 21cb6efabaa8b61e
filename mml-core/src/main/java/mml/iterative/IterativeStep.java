package mml.iterative;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of an iteration for {@code Ax = b}: the system, for a stationary method what its steps multiply the
 * error by, then the {@link Iterate}s, each the whole state of its method.
 */
public sealed interface IterativeStep extends Step permits IterativeStep.Start, IterativeStep.Splitting, Iterate {
    /** The system, A times {@code scale} and b times {@code size}; both are 1 unless entries are extreme. */
    record Start(double scale, double size, Matrix A, Vector b) implements IterativeStep {
        static Start of(LinearSystem s) {
            return new Start(s.scale(), s.size(), s.A(), s.b());
        }

        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("scale", scale)
                    .put("size", size)
                    .put("A", A)
                    .put("b", b)
                    .caption(A.rows() + (A.rows() == 1 ? " equation" : " equations in as many unknowns"))
                    .formula(Tex.equation("A", A) + ",\\quad " + Tex.equation("b", b));
        }
    }

    /**
     * Each step multiplies the error by {@code G = I − M⁻¹A}, whose largest eigenvalue in absolute value is the spectral
     * radius: below one the method converges from any start, and in the long run each step leaves this part of the error.
     */
    record Splitting(double spectralRadius) implements IterativeStep {
        @Override
        public void tell(Telling t) {
            t.kind("splitting")
                    .put("spectralRadius", spectralRadius)
                    .caption("The spectral radius is " + NumberText.of(spectralRadius)
                            + (spectralRadius < 1 ? ": the iteration converges" : ": the iteration does not converge"))
                    .formula("\\rho(I - M^{-1} A) = " + Tex.number(spectralRadius));
        }
    }
}
