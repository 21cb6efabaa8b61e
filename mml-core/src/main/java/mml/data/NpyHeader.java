package mml.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mml.text.Count;

/**
 * What a {@code .npy} file says of its array, a Python dictionary such as
 * <pre>
 *   {'descr': '&lt;f8', 'fortran_order': False, 'shape': (3, 4), }
 * </pre>
 *
 * @param kind {@code f}, {@code i}, {@code u} or {@code b}
 * @param width how many bytes a number has
 * @param bigEndian whether its first byte is the most significant one
 * @param columnsFirst whether the entries stand column after column
 */
record NpyHeader(char kind, int width, boolean bigEndian, boolean columnsFirst, int rows, int cols) {
    private static final Set<String> TYPES =
            Set.of("f8", "f4", "f2", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1");

    static NpyHeader of(String text) {
        String type = quoted(text, value(text, "descr"));
        char order = type.isEmpty() ? ' ' : type.charAt(0);
        String name = type.isEmpty() ? "" : type.substring(1);
        if ("<>|=".indexOf(order) < 0 || !TYPES.contains(name))
            throw new IllegalArgumentException("holds entries of type " + Quoted.of(type)
                    + ", expected real numbers: f2, f4, f8, i1 to i8, u1 to u8 or b1");
        int[] shape = shape(text, value(text, "shape"));
        if ((long) shape[0] * shape[1] * (name.charAt(1) - '0') > CsvFile.MAX_BYTES)
            throw new IllegalArgumentException("says that it is " + shape[0] + "×" + shape[1] + ", more than "
                    + CsvFile.MAX_BYTES + " bytes, the most that is read");
        return new NpyHeader(
                name.charAt(0),
                name.charAt(1) - '0',
                order == '>',
                text.startsWith("True", value(text, "fortran_order")),
                shape[0],
                shape[1]);
    }

    /** Where the value of a key begins. */
    private static int value(String text, String key) {
        int at = text.indexOf("'" + key + "'");
        int colon = at < 0 ? -1 : text.indexOf(':', at);
        if (colon < 0) throw malformed(text, "without '" + key + "'");
        int start = colon + 1;
        while (start < text.length() && text.charAt(start) == ' ') start++;
        return start;
    }

    private static String quoted(String text, int start) {
        if (text.startsWith("[", start))
            throw new IllegalArgumentException("holds records of several fields, expected an array of numbers");
        int end = text.startsWith("'", start) ? text.indexOf('\'', start + 1) : -1;
        if (end < 0) throw malformed(text, "whose 'descr' is no text");
        return text.substring(start + 1, end);
    }

    /** Rows and columns: an array of one dimension is a column, one of none a single entry. */
    private static int[] shape(String text, int start) {
        int end = text.startsWith("(", start) ? text.indexOf(')', start) : -1;
        if (end < 0) throw malformed(text, "whose 'shape' stands in no parentheses");
        List<Integer> sizes = new ArrayList<>();
        for (String word : text.substring(start + 1, end).split(",", -1)) {
            if (word.isBlank()) continue;
            try {
                sizes.add(Integer.parseUnsignedInt(word.strip()));
            } catch (NumberFormatException e) {
                throw malformed(text, "with the size " + Quoted.of(word.strip()));
            }
        }
        if (sizes.size() > 2)
            throw new IllegalArgumentException(
                    "is an array of " + Count.of(sizes.size(), "dimension") + ", expected at most 2");
        int rows = sizes.isEmpty() ? 1 : sizes.get(0);
        int cols = sizes.size() < 2 ? 1 : sizes.get(1);
        if (rows < 0 || cols < 0) throw malformed(text, "with a size beyond 2³¹");
        return new int[] {rows, cols};
    }

    private static IllegalArgumentException malformed(String text, String what) {
        return new IllegalArgumentException(
                "has a header " + what + ", expected one of numpy.save: " + Quoted.of(text.strip()));
    }
}
