package mml.iterative;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/** The methods of this package by name, for whoever lets a reader choose. */
public enum Method {
    RICHARDSON("Richardson", true),
    JACOBI("Jacobi", false),
    GAUSS_SEIDEL("Gauss–Seidel", false),
    SOR("SOR", true),
    CONJUGATE_GRADIENT("Conjugate gradients", false),
    MINRES("MINRES", false),
    GMRES("GMRES", false);

    private final String title;
    private final boolean relaxed;

    Method(String title, boolean relaxed) {
        this.title = title;
        this.relaxed = relaxed;
    }

    /** As it is written in a sentence that begins with it. */
    public String title() {
        return title;
    }

    /** Whether its step has a length ω. */
    public boolean isRelaxed() {
        return relaxed;
    }

    /**
     * Solves {@code Ax = b} from x0 while {@code trace} watches.
     *
     * @param omega ω, for the methods that have one
     * @throws IllegalArgumentException where the method says so
     */
    public Solution solve(
            Matrix A, Vector b, double omega, Vector x0, Stopping stopping, Tracer<? super IterativeStep> trace) {
        return switch (this) {
            case RICHARDSON -> Richardson.of(A, b, omega, x0, stopping, trace);
            case JACOBI -> Jacobi.of(A, b, x0, stopping, trace);
            case GAUSS_SEIDEL -> GaussSeidel.of(A, b, x0, stopping, trace);
            case SOR -> Sor.of(A, b, omega, x0, stopping, trace);
            case CONJUGATE_GRADIENT -> ConjugateGradient.of(A, b, x0, stopping, trace);
            case MINRES -> Minres.of(A, b, x0, stopping, trace);
            case GMRES -> Gmres.of(A, b, Gmres.RESTART, x0, stopping, trace);
        };
    }
}
