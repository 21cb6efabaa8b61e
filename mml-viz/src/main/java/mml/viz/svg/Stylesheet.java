package mml.viz.svg;

import java.util.Collection;

/** The style of all figures: what the classes mean that {@link Svg} writes. */
public final class Stylesheet {
    /**
     * The fonts asked for, the first that exists is taken: up to Nimbus all are as wide as the face we lay out with, and
     * DejaVu is nearly so where it is condensed.
     */
    public static final String FONTS = "'MML Sans',Arial,Helvetica,'Liberation Sans',Arimo,'Nimbus Sans',"
            + "'DejaVu Sans Condensed','Noto Sans','DejaVu Sans',sans-serif";

    private Stylesheet() {}

    /**
     * The style sheet of an HTML page with embedded figures: the colours as custom properties {@code --mml-ink} …, which
     * follow the system's setting, {@code data-theme="dark"} or {@code "light"} on the root element, and the printer. A
     * page may set {@code --mml-font}.
     */
    public static String page() {
        StringBuilder out = new StringBuilder(6000);
        properties(out, ":root", Theme.LIGHT);
        out.append("@media (prefers-color-scheme:dark){");
        properties(out, ":root:not([data-theme=light])", Theme.DARK);
        out.append("}\n");
        properties(out, ":root[data-theme=dark]", Theme.DARK);
        out.append("@media print{");
        properties(out, ":root,:root[data-theme],:root:not([data-theme=light])", Theme.PRINT);
        out.append("}\n");
        out.append(".mml text{font-family:var(--mml-font,").append(FONTS).append(")}\n");
        for (Role role : Role.values()) {
            if (role == Role.NONE) continue;
            String name = role.css();
            out.append(".mml .f-")
                    .append(name)
                    .append("{fill:var(--mml-")
                    .append(name)
                    .append(")}");
            out.append(".mml .s-")
                    .append(name)
                    .append("{stroke:var(--mml-")
                    .append(name)
                    .append(")}\n");
        }
        return out.toString();
    }

    /** The style sheet inside one file: the classes it uses, with the colours of one theme. */
    static String standalone(Theme theme, Collection<String> classes) {
        StringBuilder out = new StringBuilder();
        out.append("text{font-family:").append(theme.families()).append('}');
        for (Role role : Role.values()) {
            if (role == Role.NONE) continue;
            String name = role.css();
            if (classes.contains("f-" + name)) rule(out, ".f-", name, "fill", theme.colour(role));
            if (classes.contains("s-" + name)) rule(out, ".s-", name, "stroke", theme.colour(role));
        }
        return out.toString();
    }

    private static void rule(StringBuilder out, String prefix, String name, String property, Rgb colour) {
        out.append(prefix)
                .append(name)
                .append('{')
                .append(property)
                .append(':')
                .append(colour)
                .append('}');
    }

    private static void properties(StringBuilder out, String selector, Theme theme) {
        out.append(selector).append('{').append(properties(theme)).append("}\n");
    }

    /** The colours of a theme as custom properties: {@code --mml-ink:#1b1f24;} … */
    public static String properties(Theme theme) {
        StringBuilder out = new StringBuilder();
        for (Role role : Role.values()) {
            if (role == Role.NONE) continue;
            out.append("--mml-")
                    .append(role.css())
                    .append(':')
                    .append(theme.colour(role))
                    .append(';');
        }
        return out.toString();
    }
}
