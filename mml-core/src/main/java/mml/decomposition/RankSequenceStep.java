package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link RankSequence}: the matrix with its factors, then one approximation after the other. */
public sealed interface RankSequenceStep extends Step {
    /** The matrix and its thin decomposition {@code A = UΣVᵀ}. */
    record Start(Matrix A, Matrix U, Vector singularValues, Matrix V) implements RankSequenceStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("A", A);
            out.put("U", U);
            out.put("singularValues", singularValues);
            out.put("V", V);
        }

        @Override
        public String caption() {
            return "A " + A.rows() + " × " + A.cols() + " matrix with singular values from "
                    + Captions.digits(singularValues.get(0)) + " down to "
                    + Captions.digits(singularValues.get(singularValues.size() - 1));
        }

        @Override
        public String formula() {
            return Captions.equation("A", A) + " = \\sum_{i=1}^{" + singularValues.size() + "} \\sigma_i u_i v_i^\\top";
        }
    }

    /** The best approximation of rank k, with {@code ‖A − Â(k)‖₂ = σ_{k+1}} and {@code ‖A − Â(k)‖_F}. */
    record Rank(int k, Matrix matrix, double spectralError, double frobeniusError) implements RankSequenceStep {
        @Override
        public void describe(Fields out) {
            out.kind("rank");
            out.put("k", k);
            out.put("matrix", matrix);
            out.put("spectralError", spectralError);
            out.put("frobeniusError", frobeniusError);
        }

        @Override
        public String caption() {
            return "Rank " + k + ": off by " + Captions.digits(spectralError) + " in the spectral norm, "
                    + Captions.digits(frobeniusError) + " in the Frobenius norm";
        }

        @Override
        public String formula() {
            return Captions.equation("\\hat A(" + k + ")", matrix) + ",\\quad \\|A - \\hat A(" + k + ")\\|_2 = "
                    + Captions.plain(spectralError);
        }
    }

    default <R> R match(Function<? super Start, R> start, Function<? super Rank, R> rank) {
        return this instanceof Start s ? start.apply(s) : rank.apply((Rank) this);
    }
}
