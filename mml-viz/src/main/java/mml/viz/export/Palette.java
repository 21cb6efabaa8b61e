package mml.viz.export;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * At most 256 colours for a picture. Colours that are alike in their first bits share the most frequent of them, so that
 * grounds, lines and text keep theirs exactly and only pixels at edges may be a little off; as few bits are given up as
 * possible.
 */
final class Palette {
    private static final int MOST = 256;

    private final int[] colours;
    private final byte[] numbers;

    private Palette(int[] colours, byte[] numbers) {
        this.colours = colours;
        this.numbers = numbers;
    }

    /** The colours of an opaque picture of type {@link BufferedImage#TYPE_INT_ARGB}. */
    static Palette of(BufferedImage image) {
        int[] pixels = new int[image.getWidth() * image.getHeight()];
        image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), pixels);
        Map<Integer, Integer> counts = counts(pixels);
        int dropped = 0;
        Map<Integer, Integer> palette = shared(counts, dropped);
        while (palette.size() > MOST) palette = shared(counts, ++dropped);
        return numbered(pixels, palette, dropped);
    }

    /** How many colours there are, at most 256. */
    int size() {
        return colours.length;
    }

    /** A colour as 0xRRGGBB, its first byte is not said. */
    int colour(int number) {
        return colours[number];
    }

    /** The number of the colour of each pixel, row after row; not a copy. */
    byte[] numbers() {
        return numbers;
    }

    /** How often each colour occurs. */
    private static Map<Integer, Integer> counts(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int from = 0, to; from < pixels.length; from = to) {
            to = from + 1;
            while (to < pixels.length && pixels[to] == pixels[from]) to++;
            counts.merge(pixels[from], to - from, Integer::sum);
        }
        return counts;
    }

    /** The most frequent colour of all that have the same first bits, under these bits. */
    private static Map<Integer, Integer> shared(Map<Integer, Integer> counts, int dropped) {
        Map<Integer, Integer> palette = new TreeMap<>();
        counts.forEach((colour, count) ->
                palette.merge(first(colour, dropped), colour, (a, b) -> rarer(counts, a, b) ? b : a));
        return palette;
    }

    private static boolean rarer(Map<Integer, Integer> counts, int a, int b) {
        int difference = counts.getOrDefault(a, 0) - counts.getOrDefault(b, 0);
        return difference != 0 ? difference < 0 : a > b;
    }

    private static int first(int colour, int dropped) {
        int mask = 0xff >> dropped << dropped;
        return colour & (0xff << 24 | mask << 16 | mask << 8 | mask);
    }

    private static Palette numbered(int[] pixels, Map<Integer, Integer> palette, int dropped) {
        Map<Integer, Byte> numbers = new HashMap<>();
        int[] colours = new int[palette.size()];
        palette.forEach((bits, colour) -> {
            colours[numbers.size()] = colour;
            numbers.put(bits, (byte) numbers.size());
        });
        byte[] out = new byte[pixels.length];
        for (int k = 0; k < pixels.length; k++)
            out[k] = k > 0 && pixels[k] == pixels[k - 1]
                    ? out[k - 1]
                    : numbers.getOrDefault(first(pixels[k], dropped), (byte) 0);
        return new Palette(colours, out);
    }
}
