package mml.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product, four vectors of columns at a time: they are copied together, and the sums of four rows of them stay in
 * sixteen of the thirty-two registers while p runs.
 */
final class Strips {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    private static final int WIDTH = 4 * L;

    private Strips() {}

    static void multiply(int rows, int depth, int n, double[] a, double[][] b, double[][] c) {
        double[] x = new double[depth * WIDTH];
        double[] y = new double[rows * WIDTH];
        for (int j = 0; j < n; j += WIDTH) {
            int width = Math.min(WIDTH, n - j); // what is beyond it is computed and thrown away
            for (int p = 0; p < depth; p++) System.arraycopy(b[p], j, x, p * WIDTH, width);
            for (int i = 0; i < rows; i++) System.arraycopy(c[i], j, y, i * WIDTH, width);
            int i = 0;
            for (; i + 4 <= rows; i += 4) four(i, depth, a, x, y);
            for (; i < rows; i++) one(i, depth, a, x, y);
            for (i = 0; i < rows; i++) System.arraycopy(y, i * WIDTH, c[i], j, width);
        }
    }

    private static void four(int i, int depth, double[] a, double[] x, double[] y) {
        int a0 = i * depth, a1 = a0 + depth, a2 = a1 + depth, a3 = a2 + depth;
        int y0 = i * WIDTH, y1 = y0 + WIDTH, y2 = y1 + WIDTH, y3 = y2 + WIDTH;
        DoubleVector s00 = load(y, y0), s01 = load(y, y0 + L), s02 = load(y, y0 + 2 * L), s03 = load(y, y0 + 3 * L);
        DoubleVector s10 = load(y, y1), s11 = load(y, y1 + L), s12 = load(y, y1 + 2 * L), s13 = load(y, y1 + 3 * L);
        DoubleVector s20 = load(y, y2), s21 = load(y, y2 + L), s22 = load(y, y2 + 2 * L), s23 = load(y, y2 + 3 * L);
        DoubleVector s30 = load(y, y3), s31 = load(y, y3 + L), s32 = load(y, y3 + 2 * L), s33 = load(y, y3 + 3 * L);
        for (int p = 0; p < depth; p++) {
            int at = p * WIDTH;
            DoubleVector x0 = load(x, at), x1 = load(x, at + L), x2 = load(x, at + 2 * L), x3 = load(x, at + 3 * L);
            DoubleVector f = DoubleVector.broadcast(SPECIES, a[a0 + p]);
            s00 = s00.add(x0.mul(f));
            s01 = s01.add(x1.mul(f));
            s02 = s02.add(x2.mul(f));
            s03 = s03.add(x3.mul(f));
            f = DoubleVector.broadcast(SPECIES, a[a1 + p]);
            s10 = s10.add(x0.mul(f));
            s11 = s11.add(x1.mul(f));
            s12 = s12.add(x2.mul(f));
            s13 = s13.add(x3.mul(f));
            f = DoubleVector.broadcast(SPECIES, a[a2 + p]);
            s20 = s20.add(x0.mul(f));
            s21 = s21.add(x1.mul(f));
            s22 = s22.add(x2.mul(f));
            s23 = s23.add(x3.mul(f));
            f = DoubleVector.broadcast(SPECIES, a[a3 + p]);
            s30 = s30.add(x0.mul(f));
            s31 = s31.add(x1.mul(f));
            s32 = s32.add(x2.mul(f));
            s33 = s33.add(x3.mul(f));
        }
        s00.intoArray(y, y0);
        s01.intoArray(y, y0 + L);
        s02.intoArray(y, y0 + 2 * L);
        s03.intoArray(y, y0 + 3 * L);
        s10.intoArray(y, y1);
        s11.intoArray(y, y1 + L);
        s12.intoArray(y, y1 + 2 * L);
        s13.intoArray(y, y1 + 3 * L);
        s20.intoArray(y, y2);
        s21.intoArray(y, y2 + L);
        s22.intoArray(y, y2 + 2 * L);
        s23.intoArray(y, y2 + 3 * L);
        s30.intoArray(y, y3);
        s31.intoArray(y, y3 + L);
        s32.intoArray(y, y3 + 2 * L);
        s33.intoArray(y, y3 + 3 * L);
    }

    private static void one(int i, int depth, double[] a, double[] x, double[] y) {
        for (int j = 0; j < WIDTH; j += L) {
            DoubleVector s = load(y, i * WIDTH + j);
            for (int p = 0; p < depth; p++)
                s = s.add(load(x, p * WIDTH + j).mul(DoubleVector.broadcast(SPECIES, a[i * depth + p])));
            s.intoArray(y, i * WIDTH + j);
        }
    }

    /** Whether there are vectors of eight doubles, and so the registers this needs. */
    static boolean fit() {
        return L >= 8;
    }

    private static DoubleVector load(double[] from, int at) {
        return DoubleVector.fromArray(SPECIES, from, at);
    }
}
