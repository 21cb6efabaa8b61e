package mml.viz.svg;

/** A number in an SVG attribute. */
final class Coordinate {
    private Coordinate() {}

    /** A coordinate: ASCII, two decimal places at most, as short as possible. */
    static void write(StringBuilder out, double x) {
        long hundredths = (long) Math.floor(Math.abs(x) * 100 + 0.5);
        if (x < 0 && hundredths != 0) out.append('-');
        out.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest == 0) return;
        out.append('.').append((char) ('0' + rest / 10));
        if (rest % 10 != 0) out.append((char) ('0' + rest % 10));
    }
}
