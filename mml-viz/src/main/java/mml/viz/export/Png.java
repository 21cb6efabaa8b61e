package mml.viz.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import mml.viz.svg.Svg;

/** Figures as PNG. */
final class Png {
    private static final int MOST_PIXELS = 100_000_000;

    private Png() {}

    /**
     * The bytes of a PNG file.
     *
     * @throws IllegalArgumentException if it would have more than 100 million pixels
     */
    static byte[] of(Svg figure, Style style) throws IOException {
        return encode(Renderer.image(figure, style, MOST_PIXELS));
    }

    static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        if (!ImageIO.write(image, "png", out)) throw new IOException("this Java cannot write PNG");
        return out.toByteArray();
    }
}
