package mml.viz.export;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fonts of this machine. */
public final class Fonts {
    private static final List<String> FAMILIES = List.of("Helvetica", "Arial", "Liberation Sans", "DejaVu Sans");

    private Fonts() {}

    /**
     * Makes sure that text can be drawn here.
     *
     * @throws IOException that says what to install, if it cannot
     */
    public static void require() throws IOException {
        Throwable cause = null;
        try {
            if (families() > 0) return;
        } catch (RuntimeException | LinkageError | InternalError e) {
            cause = e;
        }
        throw missing(cause);
    }

    private static int families() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT).length;
    }

    static IOException missing(@Nullable Throwable cause) {
        return new IOException(
                "PNG, GIF and PDF need a font, and this machine has none: install the packages fontconfig and "
                        + "fonts-dejavu-core (Debian, Ubuntu) or fontconfig and dejavu-sans-fonts (Fedora). "
                        + "SVG, HTML, TeX and JSON work without.",
                cause);
    }

    /** The first font we know the widths of that has all the characters; else Java's own, which borrows from all fonts. */
    public static String family(String text) {
        for (String family : FAMILIES) {
            Font font = new Font(family, Font.PLAIN, 12);
            if (font.getFamily(Locale.ROOT).equals(family) && displays(font, text)) return family;
        }
        return Font.SANS_SERIF;
    }

    static boolean displays(Font font, String text) {
        return text.codePoints().noneMatch(c -> c > 0xA0 && !font.canDisplay(c));
    }
}
