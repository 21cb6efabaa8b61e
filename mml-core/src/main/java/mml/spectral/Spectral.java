package mml.spectral;

/** What the spectral decompositions share: signs and columns. */
final class Spectral {
    private static final double ALMOST = 1 - 0x1p-20;

    private Spectral() {}

    /**
     * Of each column of the rows×cols matrix a: −1 if the first of its largest entries, up to rounding, is negative,
     * 1 otherwise.
     */
    static double[] signs(double[] a, int rows, int cols) {
        double[] max = new double[cols];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++) max[j] = Math.max(max[j], Math.abs(a[i * cols + j]));
        double[] sign = new double[cols];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++)
                if (sign[j] == 0 && Math.abs(a[i * cols + j]) >= ALMOST * max[j])
                    sign[j] = a[i * cols + j] < 0 ? -1 : 1;
        return sign;
    }

    /** Multiplies column j of the rows×cols matrix a by sign_j. */
    static void scaleColumns(double[] a, int rows, int cols, double[] sign) {
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) a[i * cols + j] *= sign[j];
    }

    /** The transpose of a rows×cols matrix. */
    static double[] transpose(double[] a, int rows, int cols) {
        double[] t = new double[a.length];
        int tile = 16;
        for (int i0 = 0; i0 < rows; i0 += tile) {
            int i1 = Math.min(rows, i0 + tile);
            for (int j = 0; j < cols; j++) for (int i = i0; i < i1; i++) t[j * rows + i] = a[i * cols + j];
        }
        return t;
    }
}
