package mml.viz.svg;

import mml.kernel.Elementary;

/**
 * A fixed colour, the same in every theme: for data that is itself a colour, such as a heat map.
 *
 * @param red 0 … 255
 * @param green 0 … 255
 * @param blue 0 … 255
 */
public record Rgb(int red, int green, int blue) implements Paint {
    /** @throws IllegalArgumentException if a part is not within 0 … 255 */
    public Rgb {
        check("red", red);
        check("green", green);
        check("blue", blue);
    }

    /**
     * Reads {@code #rrggbb} or {@code #rgb}. No other form is a colour here, so no text from outside can reach a style.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Rgb of(String text) {
        int n = text.length();
        boolean wellFormed = (n == 7 || n == 4) && text.charAt(0) == '#';
        for (int i = 1; wellFormed && i < n; i++) wellFormed = digit(text.charAt(i)) >= 0;
        if (!wellFormed) {
            throw new IllegalArgumentException(
                    "colour is \"" + Labels.clean(text, 40) + "\", expected #rrggbb or #rgb with hexadecimal digits");
        }
        int step = n == 7 ? 2 : 1;
        int[] parts = new int[3];
        for (int i = 0; i < 3; i++) {
            parts[i] = 16 * digit(text.charAt(1 + step * i)) + digit(text.charAt(step + step * i));
        }
        return new Rgb(parts[0], parts[1], parts[2]);
    }

    /** The way from this colour (t = 0) to another (t = 1), straight through the RGB cube. */
    public Rgb towards(Rgb other, double t) {
        return new Rgb(mix(red, other.red, t), mix(green, other.green, t), mix(blue, other.blue, t));
    }

    /** WCAG 2 contrast of two colours: 1 for equal ones, 21 for black on white. */
    public double contrast(Rgb other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** {@code #rrggbb}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("#");
        for (int part : new int[] {red, green, blue}) {
            out.append("0123456789abcdef".charAt(part >> 4)).append("0123456789abcdef".charAt(part & 15));
        }
        return out.toString();
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Elementary.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double t) {
        return (int) Math.floor(from + t * (to - from) + 0.5);
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    private static void check(String name, int part) {
        if (part < 0 || part > 255) throw new IllegalArgumentException(name + " is " + part + ", expected 0 to 255");
    }
}
