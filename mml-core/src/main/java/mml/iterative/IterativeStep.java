package mml.iterative;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

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
        public void describe(Fields out) {
            out.kind("start");
            out.put("scale", scale);
            out.put("size", size);
            out.put("A", A);
            out.put("b", b);
        }

        @Override
        public String caption() {
            return A.rows() + (A.rows() == 1 ? " equation" : " equations in as many unknowns");
        }

        @Override
        public String formula() {
            return Captions.equation("A", A) + ",\\quad " + Captions.equation("b", b);
        }
    }

    /**
     * Each step multiplies the error by {@code G = I − M⁻¹A}, whose largest eigenvalue in absolute value is the spectral
     * radius: below one the method converges from any start, and in the long run each step leaves this part of the error.
     */
    record Splitting(double spectralRadius) implements IterativeStep {
        @Override
        public void describe(Fields out) {
            out.kind("splitting");
            out.put("spectralRadius", spectralRadius);
        }

        @Override
        public String caption() {
            return "The spectral radius is " + Captions.digits(spectralRadius)
                    + (spectralRadius < 1 ? ": the iteration converges" : ": the iteration does not converge");
        }

        @Override
        public String formula() {
            return "\\rho(I - M^{-1} A) = " + Captions.plain(spectralRadius);
        }
    }

    default <R> R match(
            Function<Start, R> start, Function<Splitting, R> splitting, Function<? super Iterate, R> iterate) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Splitting s) return splitting.apply(s);
        return iterate.apply((Iterate) this);
    }
}
