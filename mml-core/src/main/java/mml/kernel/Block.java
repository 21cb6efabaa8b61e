package mml.kernel;

/** A block of a row-major matrix: where it lies, and how it becomes one array a row. */
final class Block {
    private Block() {}

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
        int tile = 16; // reads a cache line of each row while it is at hand
        for (int i0 = 0; i0 < rows; i0 += tile) {
            int i1 = Math.min(rows, i0 + tile);
            for (int j = 0; j < cols; j++) {
                int at = offset + j * distance;
                for (int i = i0; i < i1; i++) to[i][j] = from[at + i];
            }
        }
    }

    static void fromRows(int rows, int cols, double[][] from, double[] to, int offset, int distance) {
        for (int i = 0; i < rows; i++) System.arraycopy(from[i], 0, to, offset + i * distance, cols);
    }
}
