package mml.kernel;

/**
 * A rectangular block of numbers inside a row-major array, seen as it stands or transposed: a place, never a copy.
 * Entry (i, j) as it stands is {@code array[at + i·step + j]}.
 */
public final class Block {
    private static final int TILE = 32; // uses a cache line of each row while it is at hand

    final double[] array;
    final int at;
    final int step;
    final boolean transposed;
    private final int rows; // of what is seen
    private final int cols;

    private Block(double[] array, int at, int step, boolean transposed, int rows, int cols) {
        this.array = array;
        this.at = at;
        this.step = step;
        this.transposed = transposed;
        this.rows = rows;
        this.cols = cols;
    }

    /** The first {@code rows·cols} numbers of {@code array}, row after row. */
    public static Block of(double[] array, int rows, int cols) {
        check("", rows, cols, array, 0, cols);
        return new Block(array, 0, cols, false, rows, cols);
    }

    /** The rows×cols block whose first entry is (i, j). */
    public Block part(int i, int j, int rows, int cols) {
        if (i < 0 || j < 0 || rows < 0 || cols < 0 || i + rows > this.rows || j + cols > this.cols)
            throw new IllegalArgumentException("no " + rows + "×" + cols + " block at (" + i + ", " + j + ") of a "
                    + this.rows + "×" + this.cols + " one");
        return new Block(array, index(i, j), step, transposed, rows, cols);
    }

    public Block transpose() {
        return new Block(array, at, step, !transposed, cols, rows);
    }

    public int rows() {
        return rows;
    }

    public int cols() {
        return cols;
    }

    double get(int i, int j) {
        return array[index(i, j)];
    }

    void set(int i, int j, double value) {
        array[index(i, j)] = value;
    }

    private int index(int i, int j) {
        return transposed ? at + j * step + i : at + i * step + j;
    }

    /** Rows i and k of a block as it stands change places. */
    void exchange(int i, int k, double[] spare) {
        System.arraycopy(array, at + i * step, spare, 0, cols);
        System.arraycopy(array, at + k * step, array, at + i * step, cols);
        System.arraycopy(spare, 0, array, at + k * step, cols);
    }

    /** A copy of the rows, each its own array. */
    public double[][] toRows() {
        double[][] to = zeros(rows, cols);
        toRows(to);
        return to;
    }

    /** Zeros, one array a row: {@code new double[rows][cols]}, which takes several times as long for small ones. */
    public static double[][] zeros(int rows, int cols) {
        double[][] x = new double[rows][];
        for (int i = 0; i < rows; i++) x[i] = new double[cols];
        return x;
    }

    /** Copies the rows to separate arrays. */
    void toRows(double[][] to) {
        toRows(rows, cols, array, at, step, transposed, to);
    }

    /** Takes the first columns of separate arrays back. */
    public void fromRows(double[][] from) {
        if (!transposed) fromRows(rows, cols, from, array, at, step);
        else fromColumns(from);
    }

    private void fromColumns(double[][] from) {
        for (int i0 = 0; i0 < rows; i0 += TILE) {
            int i1 = Math.min(rows, i0 + TILE);
            for (int j = 0; j < cols; j++) for (int i = i0; i < i1; i++) array[at + j * step + i] = from[i][j];
        }
    }

    /** The rows×cols block that starts at {@code offset} lies inside its array. */
    static void check(String name, int rows, int cols, double[] array, int offset, int distance) {
        if (rows == 0 || cols == 0) return;
        long end = offset + (rows - 1L) * distance + cols;
        if (rows < 0 || cols < 0 || offset < 0 || (distance < cols && rows > 1) || end > array.length)
            throw new IllegalArgumentException("a " + rows + "×" + cols + " block " + name + " at " + offset + ", rows "
                    + distance + " apart, does not fit into " + array.length + " numbers");
    }

    /** Copies the block, or the transpose of what stands in the array, to separate rows. */
    static void toRows(int rows, int cols, double[] from, int offset, int distance, boolean transposed, double[][] to) {
        if (!transposed) {
            for (int i = 0; i < rows; i++) System.arraycopy(from, offset + i * distance, to[i], 0, cols);
            return;
        }
        for (int j0 = 0; j0 < cols; j0 += TILE) {
            int j1 = Math.min(cols, j0 + TILE);
            for (int i = 0; i < rows; i++) {
                double[] row = to[i];
                int at = offset + i;
                for (int j = j0; j < j1; j++) row[j] = from[at + j * distance];
            }
        }
    }

    static void fromRows(int rows, int cols, double[][] from, double[] to, int offset, int distance) {
        for (int i = 0; i < rows; i++) System.arraycopy(from[i], 0, to, offset + i * distance, cols);
    }
}
