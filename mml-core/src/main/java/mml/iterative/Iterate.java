package mml.iterative;

import mml.iteration.State;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Telling;

/** Where an iteration stands after k steps: the approximate solution, and how good it is. */
public sealed interface Iterate extends IterativeStep, State {
    /** The approximate solution. */
    Vector x();

    /** The residual {@code b − Ax}. */
    Vector r();

    /** {@code ‖b − Ax‖}. */
    double residualNorm();

    @Override
    default double measure() {
        return residualNorm();
    }

    @Override
    default boolean isFinite() {
        return Shapes.finite(residualNorm()) && Shapes.finite(x().maxNorm());
    }

    private static Telling telling(Iterate s, Telling t, String kind) {
        return t.kind(kind)
                .put("k", s.k())
                .put("x", s.x())
                .put("r", s.r())
                .put("residualNorm", s.residualNorm())
                .caption("Step " + s.k() + ": ‖b − Ax‖ = " + NumberText.of(s.residualNorm()))
                .formula(Tex.equation("x_{" + s.k() + "}", s.x()));
    }

    /** The state of {@link Richardson}, {@link Jacobi}, {@link GaussSeidel} and {@link Sor}. */
    record Stationary(int k, Vector x, Vector r, double residualNorm) implements Iterate {
        @Override
        public void tell(Telling t) {
            telling(this, t, "stationary");
        }
    }

    /** The state of {@link ConjugateGradient}: p is the direction of the next step. */
    record Conjugate(int k, Vector x, Vector r, double residualNorm, Vector p) implements Iterate {
        @Override
        public void tell(Telling t) {
            telling(this, t, "conjugate").put("p", p);
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
        public void tell(Telling t) {
            telling(this, t, "minimalResidual")
                    .put("p", p)
                    .put("q", q)
                    .put("pBefore", pBefore)
                    .put("qBefore", qBefore);
        }
    }

    /**
     * The state of {@link Gmres}: since the last restart at {@code start}, the orthonormal basis V of the Krylov space
     * and the Hessenberg matrix H with {@code A V_j = V_{j+1} H}.
     */
    record Krylov(int k, Vector x, Vector r, double residualNorm, Vector start, Matrix V, Matrix H) implements Iterate {
        @Override
        public void tell(Telling t) {
            telling(this, t, "krylov").put("start", start).put("V", V).put("H", H);
        }
    }
}
