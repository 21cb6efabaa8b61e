package mml.viz.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mml.viz.svg.Svg;

final class Gif {
    /** A frame of 3840×2160 has less; choosing 256 colours for many more takes minutes. */
    private static final int MOST_PIXELS = 10_000_000;

    private static final int BLOCK = 255;

    private Gif() {}

    /**
     * The bytes of an animated GIF. It has no half-transparent pixels, so the ground is always painted.
     *
     * @param figures at least one
     * @param style theme and scale
     * @param seconds how long each is shown, from 0.02 to 60
     * @throws IllegalArgumentException if there is no figure, the time is out of range, or a frame would have more than 10 million
     *     pixels
     */
    static byte[] of(Iterable<Svg> figures, Style style, double seconds) throws IOException {
        if (!(seconds >= 0.02 && seconds <= 60)) {
            throw new IllegalArgumentException("seconds is " + seconds + ", expected 0.02 to 60");
        }
        Style opaque = new Style(style.theme(), true, style.scale());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean first = true;
        for (Svg figure : figures) {
            BufferedImage image = Renderer.image(figure, opaque, MOST_PIXELS);
            if (first) head(out, image);
            frame(out, image, (int) Math.round(seconds * 100));
            first = false;
        }
        if (first) throw new IllegalArgumentException("figures is empty, expected at least one");
        out.write(';');
        return out.toByteArray();
    }

    /** The size, and that it is played for ever. */
    private static void head(ByteArrayOutputStream out, BufferedImage image) {
        text(out, "GIF89a");
        number(out, image.getWidth());
        number(out, image.getHeight());
        out.writeBytes(new byte[] {0x70, 0, 0}); // no colours for all frames
        out.writeBytes(new byte[] {'!', (byte) 0xff, 11});
        text(out, "NETSCAPE2.0");
        out.writeBytes(new byte[] {3, 1, 0, 0, 0});
    }

    /** A picture with colours of its own, which stays until the next one. */
    private static void frame(ByteArrayOutputStream out, BufferedImage image, int hundredths) {
        out.writeBytes(new byte[] {'!', (byte) 0xf9, 4, 4});
        number(out, hundredths);
        out.writeBytes(new byte[] {0, 0, ',', 0, 0, 0, 0});
        number(out, image.getWidth());
        number(out, image.getHeight());
        Palette palette = Palette.of(image);
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(palette.size() - 1));
        out.write(0x80 | bits - 1);
        for (int k = 0; k < 1 << bits; k++) {
            int colour = k < palette.size() ? palette.colour(k) : 0;
            out.writeBytes(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour});
        }
        int least = Math.max(2, bits);
        out.write(least);
        byte[] data = Lzw.of(palette.numbers(), least);
        for (int from = 0; from < data.length; from += BLOCK) {
            int length = Math.min(BLOCK, data.length - from);
            out.write(length);
            out.write(data, from, length);
        }
        out.write(0);
    }

    private static void number(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >> 8);
    }

    private static void text(ByteArrayOutputStream out, String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
