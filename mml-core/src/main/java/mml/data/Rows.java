package mml.data;

import mml.matrix.Matrix;
import mml.matrix.Shapes;

/**
 * Examples that are read again and again, block after block, so that they need not be in memory all at once. A block has
 * {@value #BLOCK} rows, the last one what is left; sums over rows are made in each block and joined in the order of the
 * blocks, so that neither where the rows come from nor who computes changes a bit.
 */
public interface Rows {
    /** How many rows a block has. */
    int BLOCK = 4096;

    /** How many numbers a row has. */
    int columns();

    /** Reads all blocks, in order. */
    void forEachBlock(Reader reader);

    /** Takes a block. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes the block with this number, counted from 0.
         *
         * @param X one example a row
         */
        void block(long number, Matrix X);
    }

    /** The rows of a matrix. */
    static Rows of(Matrix X) {
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        return new Rows() {
            @Override
            public int columns() {
                return X.cols();
            }

            @Override
            public void forEachBlock(Reader reader) {
                for (int from = 0; from < X.rows(); from += BLOCK)
                    reader.block(from / BLOCK, X.rows(from, Math.min(X.rows(), from + BLOCK)));
            }
        };
    }
}
