package mml.iterative;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;

/** Where an iteration stands after k steps: the approximate solution, and how good it is. */
public sealed interface Iterate extends IterativeStep {
    /** How many steps were taken. */
    int k();

    /** The approximate solution. */
    Vector x();

    /** The residual {@code b − Ax}. */
    Vector r();

    /** {@code ‖b − Ax‖}. */
    double residualNorm();

    @Override
    default String caption() {
        return "Step " + k() + ": ‖b − Ax‖ = " + Captions.digits(residualNorm());
    }

    @Override
    default String formula() {
        return Captions.equation("x_{" + k() + "}", x());
    }

    private static void common(Iterate s, Fields out) {
        out.put("k", s.k());
        out.put("x", s.x());
        out.put("r", s.r());
        out.put("residualNorm", s.residualNorm());
    }

    /** The state of {@link Richardson}, {@link Jacobi}, {@link GaussSeidel} and {@link Sor}. */
    record Stationary(int k, Vector x, Vector r, double residualNorm) implements Iterate {
        @Override
        public void describe(Fields out) {
            out.kind("stationary");
            common(this, out);
        }
    }

    /** The state of {@link ConjugateGradient}: p is the direction of the next step. */
    record Conjugate(int k, Vector x, Vector r, double residualNorm, Vector p) implements Iterate {
        @Override
        public void describe(Fields out) {
            out.kind("conjugate");
            common(this, out);
            out.put("p", p);
        }
    }

    /**
     * The state of {@link Minres}: p is the direction of the next step, {@code q = Ap} has length one, and the
     * {@code before} are those of the step before.
     */
    record MinimalResidual(
            int k, Vector x, Vector r, double residualNorm, Vector p, Vector q, Vector pBefore, Vector qBefore)
            implements Iterate {
        @Override
        public void describe(Fields out) {
            out.kind("minimalResidual");
            common(this, out);
            out.put("p", p);
            out.put("q", q);
            out.put("pBefore", pBefore);
            out.put("qBefore", qBefore);
        }
    }

    /**
     * The state of {@link Gmres}: since the last restart at {@code start}, the orthonormal basis V of the Krylov space
     * and the Hessenberg matrix H with {@code A V_j = V_{j+1} H}.
     */
    record Krylov(int k, Vector x, Vector r, double residualNorm, Vector start, Matrix V, Matrix H) implements Iterate {
        @Override
        public void describe(Fields out) {
            out.kind("krylov");
            common(this, out);
            out.put("start", start);
            out.put("V", V);
            out.put("H", H);
        }
    }
}
