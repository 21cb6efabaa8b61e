package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link RankSequence}: the matrix with its factors, then one approximation after the other. */
public sealed interface RankSequenceStep extends Step {
    /** The matrix and its thin decomposition {@code A = UΣVᵀ}. */
    record Start(Matrix A, Matrix U, Vector singularValues, Matrix V) implements RankSequenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("A", A)
                    .put("U", U)
                    .put("singularValues", singularValues, singularValues.maxNorm())
                    .put("V", V)
                    .caption("A " + A.rows() + " × " + A.cols() + " matrix with singular values from "
                            + NumberText.of(singularValues.get(0)) + " down to "
                            + NumberText.of(singularValues.get(singularValues.size() - 1)))
                    .formula(Tex.equation("A", A) + " = \\sum_{i=1}^{" + singularValues.size()
                            + "} \\sigma_i u_i v_i^\\top");
        }
    }

    /** The best approximation of rank k, with {@code ‖A − Â(k)‖₂ = σ_{k+1}} and {@code ‖A − Â(k)‖_F}. */
    record Rank(int k, Matrix matrix, double spectralError, double frobeniusError) implements RankSequenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("rank")
                    .put("k", k)
                    .put("matrix", matrix)
                    .put("spectralError", spectralError)
                    .put("frobeniusError", frobeniusError)
                    .caption("Rank " + k + ": off by " + NumberText.of(spectralError) + " in the spectral norm, "
                            + NumberText.of(frobeniusError) + " in the Frobenius norm")
                    .formula(Tex.equation("\\hat A(" + k + ")", matrix) + ",\\quad \\|A - \\hat A(" + k + ")\\|_2 = "
                            + Tex.number(spectralError));
        }
    }
}
