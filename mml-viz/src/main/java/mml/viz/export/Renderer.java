package mml.viz.export;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import mml.viz.svg.Svg;

/** Figures as pixels. */
final class Renderer {
    private Renderer() {}

    /**
     * A figure as pixels.
     *
     * @throws IllegalArgumentException if there would be more than {@code most}
     */
    static BufferedImage image(Svg figure, Style style, int most) throws IOException {
        int width = (int) Math.ceil(figure.width() * style.scale());
        int height = (int) Math.ceil(figure.height() * style.scale());
        if ((long) width * height > most) {
            throw new IllegalArgumentException("the picture is " + width + "×" + height + " pixels, expected at most "
                    + most + " in all: choose a smaller size or scale");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.scale(width / figure.width(), height / figure.height());
            Painter.paint(figure, style, new Pixels(graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
