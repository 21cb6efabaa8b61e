package mml.viz.export;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import mml.viz.svg.Stylesheet;
import mml.viz.svg.Svg;
import org.jspecify.annotations.Nullable;

/** Paints figures through Java's own graphics, which needs a font on the machine. */
final class Renderer {
    private static final long MOST_PIXELS = 100_000_000;

    private static final List<String> FAMILIES = List.of("Helvetica", "Arial", "Liberation Sans", "DejaVu Sans");

    private Renderer() {}

    /**
     * A figure as pixels.
     *
     * @throws IllegalArgumentException if there would be more than 100 million
     * @throws IOException if the machine has no fonts
     */
    static BufferedImage image(Svg figure, Style style) throws IOException {
        int width = (int) Math.ceil(figure.width() * style.scale());
        int height = (int) Math.ceil(figure.height() * style.scale());
        if ((long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("the picture is " + width + "×" + height + " pixels, expected at most "
                    + MOST_PIXELS + " in all: choose a smaller scale");
        }
        requireFonts();
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
        String family = family(svg.substring(words));
        String head = svg.substring(0, words);
        String drawn = displayable(svg.substring(words), new Font(family, Font.PLAIN, 12));
        byte[] text =
                (head + drawn).replace(Stylesheet.FONTS, "'" + family + "'").getBytes(StandardCharsets.UTF_8);
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(text), null, LoaderContext.createDefault());
        if (document == null) throw new IllegalStateException("the SVG reader refused a figure of our own");
        document.render((Component) null, graphics, new ViewBox((float) width, (float) height));
    }

    /** The first font we know the widths of that has all the characters; else Java's own, which borrows from all fonts. */
    private static String family(String svg) {
        for (String family : FAMILIES) {
            Font font = new Font(family, Font.PLAIN, 12);
            if (font.getFamily(Locale.ROOT).equals(family) && displays(font, svg)) return family;
        }
        return Font.SANS_SERIF;
    }

    /** What no font of the machine has is shown as an empty box; joiners between such characters are dropped. */
    private static String displayable(String text, Font font) {
        if (displays(font, text)) return text;
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c <= 0xA0 || font.canDisplay(c)) out.appendCodePoint(c);
            else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(font.canDisplay('□') ? '□' : '?');
            }
        });
        return out.toString();
    }

    private static boolean displays(Font font, String text) {
        return text.codePoints().noneMatch(c -> c > 0xA0 && !font.canDisplay(c));
    }

    /** @throws IOException that says what to install, if text cannot be drawn here */
    static void requireFonts() throws IOException {
        Throwable cause = null;
        try {
            if (families() > 0) return;
        } catch (RuntimeException | LinkageError | InternalError e) {
            cause = e;
        }
        throw noFonts(cause);
    }

    private static int families() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT).length;
    }

    static IOException noFonts(@Nullable Throwable cause) {
        return new IOException(
                "PNG, GIF and PDF need a font, and this machine has none: install the packages fontconfig and "
                        + "fonts-dejavu-core (Debian, Ubuntu) or fontconfig and dejavu-sans-fonts (Fedora). "
                        + "SVG, HTML, TeX and JSON work without.",
                cause);
    }
}
