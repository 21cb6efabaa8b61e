package mml.viz.export;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mml.viz.svg.Stylesheet;
import mml.viz.svg.Svg;

/** Paints figures through Java's own graphics, which needs a font on the machine. */
final class Renderer {
    /** The reader is careful with strange files; a contact sheet of ours may have very many marks. */
    private static final DocumentLimits LIMITS = new DocumentLimits(
            DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, 1_000_000);

    private Renderer() {}

    /**
     * A figure as pixels.
     *
     * @throws IllegalArgumentException if there would be more than {@code most}
     * @throws IOException if the machine has no fonts
     */
    static BufferedImage image(Svg figure, Style style, int most) throws IOException {
        int width = (int) Math.ceil(figure.width() * style.scale());
        int height = (int) Math.ceil(figure.height() * style.scale());
        if ((long) width * height > most) {
            throw new IllegalArgumentException("the picture is " + width + "×" + height + " pixels, expected at most "
                    + most + " in all: choose a smaller size or scale");
        }
        Fonts.require();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            paint(figure, style, graphics, width, height);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    static void paint(Svg figure, Style style, Graphics2D graphics, double width, double height) {
        String svg = figure.document(style.theme(), style.background());
        int words = svg.indexOf("</desc>");
        String family = Fonts.family(svg.substring(words));
        String head = svg.substring(0, words);
        String drawn = displayable(svg.substring(words), new Font(family, Font.PLAIN, 12));
        byte[] text =
                (head + drawn).replace(Stylesheet.FONTS, "'" + family + "'").getBytes(StandardCharsets.UTF_8);
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(text),
                        null,
                        LoaderContext.builder().documentLimits(LIMITS).build());
        if (document == null) throw new IllegalStateException("the SVG reader refused a figure of our own");
        document.render((Component) null, graphics, new ViewBox((float) width, (float) height));
    }

    /** What no font of the machine has is shown as an empty box; joiners between such characters are dropped. */
    private static String displayable(String text, Font font) {
        if (Fonts.displays(font, text)) return text;
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c <= 0xA0 || font.canDisplay(c)) out.appendCodePoint(c);
            else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(font.canDisplay('□') ? '□' : '?');
            }
        });
        return out.toString();
    }
}
