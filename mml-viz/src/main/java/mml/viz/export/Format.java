package mml.viz.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a scene can be exported as. */
public enum Format {
    /** Numbered SVG files and a contact sheet. */
    SVG("svg"),
    /** Numbered SVG files for PowerPoint and LibreOffice: attributes alone, no style sheet. */
    OFFICE("svg"),
    /** Numbered PNG files, a contact sheet and an overlay a frame for Beamer. */
    PNG("png"),
    /** One PDF with a page per frame, a contact sheet and an overlay a frame for Beamer. */
    PDF("pdf"),
    /** A PDF to take along: six frames a page, with captions. */
    HANDOUT("pdf"),
    /** Slides of PowerPoint, a frame each; Apache POI (org.apache.poi:poi-ooxml) has to be on the class path. */
    PPTX("pptx"),
    /** One SVG with a fragment per frame, for a slide of reveal.js or Quarto. */
    REVEAL("html"),
    /** A drawing of TikZ with an overlay a frame, and a document around it. */
    TIKZ("tex"),
    /** One animation. */
    GIF("gif"),
    /** One page that plays the frames. */
    HTML("html"),
    /** The whole trace as formulas, and a document around it. */
    TEX("tex");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** The ending of its files, such as {@code svg}. */
    public String extension() {
        return extension;
    }

    /** As it is asked for, such as {@code pptx}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Format parse(String name) {
        for (Format format : values()) if (format.word().equals(name.toLowerCase(Locale.ROOT))) return format;
        throw new IllegalArgumentException("format is \"" + name + "\", expected one of "
                + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", ")));
    }
}
