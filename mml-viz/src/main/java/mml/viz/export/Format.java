package mml.viz.export;

import java.util.Locale;

/** What a scene can be exported as. */
public enum Format {
    /** Numbered SVG files and a contact sheet. */
    SVG,
    /** Numbered PNG files, a contact sheet and a Beamer snippet. */
    PNG,
    /** One PDF with a page per frame, a contact sheet and a Beamer snippet. */
    PDF,
    /** One animation. */
    GIF,
    /** One page that plays the frames. */
    HTML,
    /** The whole trace as formulas. */
    TEX;

    /** The ending of its files, such as {@code svg}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Format parse(String name) {
        for (Format format : values()) if (format.extension().equals(name.toLowerCase(Locale.ROOT))) return format;
        throw new IllegalArgumentException("format is \"" + name + "\", expected svg, png, pdf, gif, html or tex");
    }
}
