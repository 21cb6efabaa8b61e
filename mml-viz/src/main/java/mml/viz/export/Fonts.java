package mml.viz.export;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * MML Sans, the face of our figures, as fonts of Java: for charts, which set their text through Java's own machinery.
 * Figures need none of it.
 */
public final class Fonts {
    private static final @Nullable Font PLAIN = load(Face.REGULAR);
    private static final @Nullable Font BOLD = load(Face.BOLD);

    private Fonts() {}

    /** The upright face; where Java cannot load fonts, its own one, which {@link #require} refuses. */
    public static Font plain(float size) {
        return PLAIN == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size) : PLAIN.deriveFont(size);
    }

    /** The heavy face. */
    public static Font bold(float size) {
        return BOLD == null ? new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(size) : BOLD.deriveFont(size);
    }

    /**
     * Makes sure that this Java can set text.
     *
     * @throws IOException that says what to install, if it cannot
     */
    public static void require() throws IOException {
        if (PLAIN == null || BOLD == null) throw missing();
    }

    static IOException missing() {
        return new IOException(
                "a chart needs Java's own fonts, and this machine has none: install the packages fontconfig "
                        + "and fonts-dejavu-core (Debian, Ubuntu) or fontconfig and dejavu-sans-fonts (Fedora). "
                        + "Figures, in any format, work without.");
    }

    private static @Nullable Font load(Face face) {
        try {
            Font font = face.awt();
            font.createGlyphVector(new FontRenderContext(null, true, true), "x");
            return font;
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            return null; // said when a chart is to be painted
        }
    }
}
