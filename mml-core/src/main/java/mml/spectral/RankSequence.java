package mml.spectral;

import java.util.List;
import java.util.stream.IntStream;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * A matrix built up from its singular value decomposition: {@code Â(0) = 0, Â(1) = σ₁u₁v₁ᵀ, Â(2) = Â(1) + σ₂u₂v₂ᵀ, …},
 * each the best approximation of its rank (Eckart and Young). A is decomposed once.
 *
 * @param svd of the matrix
 * @param ranks that were asked for, ascending
 * @mml §4.6, (4.91), Figures 4.11 and 4.12
 */
public record RankSequence(Svd svd, List<Integer> ranks) {
    public RankSequence {
        ranks = List.copyOf(ranks);
    }

    /** Every rank from 0 to min(m, n). */
    public static RankSequence of(Matrix A) {
        return of(A, Tracer.off());
    }

    /** Every rank from 0 to min(m, n), while {@code trace} watches. */
    public static RankSequence of(Matrix A, Tracer<? super RankSequenceStep> trace) {
        Shapes.notEmpty(A, "A");
        return of(
                A,
                IntStream.rangeClosed(0, Math.min(A.rows(), A.cols())).boxed().toList(),
                trace);
    }

    /**
     * The ranks given, for matrices whose every rank would be too many.
     *
     * @param ranks ascending, from 0 to min(m, n)
     * @throws IllegalArgumentException if a rank does not exist or they do not ascend
     */
    public static RankSequence of(Matrix A, List<Integer> ranks, Tracer<? super RankSequenceStep> trace) {
        Shapes.notEmpty(A, "A");
        return of(Svd.of(A), ranks, trace);
    }

    /** The ranks given, from a decomposition that is there already. */
    public static RankSequence of(Svd svd, List<Integer> ranks, Tracer<? super RankSequenceStep> trace) {
        Matrix A = svd.A();
        int r = Math.min(A.rows(), A.cols());
        int before = -1;
        for (int k : ranks) {
            if (k <= before || k > r)
                throw new IllegalArgumentException("ranks has " + k + " after " + before + ", expected more, up to " + r
                        + " for a " + Shapes.shape(A) + " matrix");
            before = k;
        }
        if (trace.on()) {
            trace.step(new RankSequenceStep.Start(A, svd.U(), svd.singularValues(), svd.V()));
            for (int k : ranks) {
                LowRank low = LowRank.of(svd, k);
                trace.step(new RankSequenceStep.Rank(k, low.matrix(), low.spectralError(), low.frobeniusError()));
            }
        }
        return new RankSequence(svd, ranks);
    }

    /** That of the decomposition. */
    public Certificate certificate() {
        return svd.certificate();
    }

    @Override
    public String toString() {
        return Printed.of(
                        "approximations of ranks " + ranks.get(0) + " to " + ranks.get(ranks.size() - 1) + " of A",
                        svd.A())
                .put("σ", svd.singularValues())
                .line(certificate())
                .toString();
    }
}
