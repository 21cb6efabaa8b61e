package mml.spectral;

/**
 * Vectors ordered so that those with an upper part come first and those with a lower part last; the ones with both are
 * in the middle. Their halves multiply separately, and the zeros of the others are never touched.
 */
final class Grouping {
    /** Of each vector the place in this order. */
    final int[] place;
    /** How many vectors have an upper part. */
    final int upper;
    /** How many vectors have a lower part. */
    final int lower;

    private final int[] kept;
    private final int[] part;

    /**
     * @param kept the rows that take part, {@code count} of them
     * @param part of each row: 1 only an upper part, 2 only a lower one, 3 both
     */
    Grouping(int[] kept, int count, int[] part) {
        this.kept = kept;
        this.part = part;
        place = new int[count];
        int[] next = new int[4];
        for (int i = 0; i < count; i++) next[part[kept[i]]]++;
        upper = next[1] + next[3];
        lower = next[2] + next[3];
        next[2] = upper;
        next[3] = next[1];
        next[1] = 0;
        for (int i = 0; i < count; i++) place[i] = next[part[kept[i]]]++;
    }

    /** The upper or the lower parts of the rows kept, which are the columns from {@code col} on, in this order. */
    double[] gather(double[] rows, int ld, int col, int width, boolean upperPart) {
        int first = upperPart ? 0 : place.length - lower;
        double[] out = new double[(upperPart ? upper : lower) * width];
        for (int i = 0; i < place.length; i++)
            if (part[kept[i]] != (upperPart ? 2 : 1))
                System.arraycopy(rows, kept[i] * ld + col, out, (place[i] - first) * width, width);
        return out;
    }
}
