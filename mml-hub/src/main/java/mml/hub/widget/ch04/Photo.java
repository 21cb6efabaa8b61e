package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;

/** A picture: red, green and blue of each dot, 0 to 255, one character each, row by row. */
record Photo(int width, int height, String dots) {
    static final int MOST = 512;

    private static final String LEVELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /**
     * Reads {@code "WIDTH HEIGHT "} and the dots.
     *
     * @throws IllegalArgumentException saying what does not fit
     */
    static Photo read(String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        if (first < 1 || second < 0) throw new IllegalArgumentException("no picture: width and height are missing");
        int width = side(text.substring(0, first));
        int height = side(text.substring(first + 1, second));
        String dots = text.substring(second + 1);
        if (dots.length() != 3 * width * height)
            throw new IllegalArgumentException(
                    "no picture: " + dots.length() + " values, expected " + 3 * width * height);
        for (int i = 0; i < dots.length(); i++)
            if (dots.charAt(i) > 255) throw new IllegalArgumentException("no picture: a value is above 255");
        return new Photo(width, height, dots);
    }

    private static int side(String digits) {
        int n = 0;
        for (int i = 0; i < digits.length() && n <= MOST; i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') throw new IllegalArgumentException("no picture: a size is no number");
            n = 10 * n + (c - '0');
        }
        if (n < 1 || n > MOST)
            throw new IllegalArgumentException("a side has " + digits + " dots, expected 1 to " + MOST);
        return n;
    }

    static Photo example() {
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < Photographer.DOTS.length(); i++) {
            char grey = (char) (LEVELS.indexOf(Photographer.DOTS.charAt(i)) * 255 / 63);
            dots.append(grey).append(grey).append(grey);
        }
        return new Photo(Photographer.SIDE, Photographer.SIDE, dots.toString());
    }

    /** Red, green and blue, or the one grey {@code 0.299 R + 0.587 G + 0.114 B}. */
    List<Matrix> channels(boolean colour) {
        int n = width * height;
        double[][] values = new double[colour ? 3 : 1][n];
        for (int i = 0; i < n; i++) {
            int r = dots.charAt(3 * i);
            int g = dots.charAt(3 * i + 1);
            int b = dots.charAt(3 * i + 2);
            if (!colour) {
                values[0][i] = (299 * r + 587 * g + 114 * b) / 1000.0;
            } else {
                values[0][i] = r;
                values[1][i] = g;
                values[2][i] = b;
            }
        }
        List<Matrix> out = new ArrayList<>();
        for (double[] v : values) out.add(Matrix.of(height, width, v));
        return out;
    }

    /** A name for these dots: 60 bits of the FNV hash, in letters. */
    String key() {
        long hash = 0xcbf29ce484222325L ^ width;
        for (int i = 0; i < dots.length(); i++) hash = (hash ^ dots.charAt(i)) * 0x100000001b3L;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 12; i++) out.append((char) ('a' + (int) (hash >>> (5 * i) & 15)));
        return out.toString();
    }
}
