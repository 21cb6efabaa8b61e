package mml.spectral;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Scaling;
import mml.trace.Tracer;

/**
 * The real Schur form {@code B = ZTZᵀ} of a balanced matrix, one irreducible block after the other, last row first. The
 * rows of T and the eigenvalues of each block stand multiplied by the block's {@link Balanced#factor}.
 */
final class Schur {
    final double[][] T;

    /** Zᵀ, one array a row; none when only eigenvalues are asked for. */
    final double[][] Z;

    final double[] re;
    final double[] im;
    private final double[] factor;

    private Schur(double[][] T, double[][] Z, double[] factor) {
        this.T = T;
        this.Z = Z;
        this.factor = factor;
        re = new double[T.length];
        im = new double[T.length];
    }

    static Schur of(Balanced B, boolean vectors, Tracer<? super EigenStep> trace) {
        int n = B.B.length;
        double[][] Z = new double[0][];
        for (int i = 0; i < n; i = B.last[i] + 1) {
            if (i > 0 && B.last[i] == i) continue;
            Hessenberg reduced = new Hessenberg(B.B, i, B.last[i], trace);
            if (!vectors) continue;
            double[][] Q = reduced.transform();
            if (i == 0) Z = Q;
            else System.arraycopy(Q, i, Z, i, B.last[i] - i + 1); // outside its block it is I
        }
        Schur schur = new Schur(B.B, Z, B.factor);
        for (int i = n - 1; i >= 0; i = B.first[i] - 1) {
            int first = B.first[i];
            if (first == i) {
                schur.re[i] = B.B[i][i];
                if (trace.on() && B.low <= i && i <= B.high) trace.step(new EigenStep.Found(i, schur.re[i], 0, i));
                continue;
            }
            FrancisQr francis = new FrancisQr(B.B, Z, first, i, trace);
            System.arraycopy(francis.re, first, schur.re, first, i - first + 1);
            System.arraycopy(francis.im, first, schur.im, first, i - first + 1);
        }
        return schur;
    }

    /** The eigenvalues, with the scaling of the blocks and that of the whole matrix taken back. */
    List<Complex> values(double scale) {
        List<Complex> values = new ArrayList<>();
        for (int k = 0; k < re.length; k++) {
            double[] parts = {re[k], im[k]};
            Scaling.undo(parts, factor[k] * scale, "an eigenvalue");
            values.add(new Complex(parts[0], parts[1]));
        }
        return values;
    }
}
