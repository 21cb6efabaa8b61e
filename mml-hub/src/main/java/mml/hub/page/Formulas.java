package mml.hub.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * TeX to HTML and MathML with KaTeX, run by GraalJS. What was rendered once is kept in a folder, so that JavaScript
 * starts only when a formula is new.
 */
final class Formulas implements AutoCloseable {
    private static final String WEBJAR = "META-INF/maven/org.webjars.npm/katex/pom.properties";

    /** The book's own abbreviations. */
    private static final Map<String, String> MACROS = Map.of(
            "\\R", "\\mathbb{R}",
            "\\vec", "\\boldsymbol{#1}",
            "\\mat", "\\boldsymbol{#1}",
            "\\T", "^{\\top}",
            "\\rk", "\\operatorname{rk}",
            "\\im", "\\operatorname{Im}",
            "\\spn", "\\operatorname{span}");

    private final Path cache;
    private final String version;
    private @Nullable Context context;
    private @Nullable Value render;

    Formulas(Path cache) {
        this.cache = cache;
        this.version = version();
    }

    /**
     * The HTML of one formula.
     *
     * @param place the file and line to name if TeX is wrong
     * @throws PageException if KaTeX refuses the formula
     */
    String html(String tex, boolean display, String place) {
        Path kept = cache.resolve(key(tex, display) + ".html");
        try {
            if (Files.exists(kept)) return Files.readString(kept);
            String html = render(tex, display, place);
            Files.createDirectories(cache);
            Path part = Files.createTempFile(cache, "formula", ".part");
            Files.writeString(part, html);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
            return html;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style sheet of KaTeX under our own font family name, without its font files. */
    static String css() {
        String css = resource(webjar() + "dist/katex.min.css");
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int face; (face = css.indexOf("@font-face{", at)) >= 0; at = css.indexOf('}', face) + 1)
            out.append(css, at, face);
        return out.append(css.substring(at)).toString().replace("KaTeX_", "MMLHub_");
    }

    private String render(String tex, boolean display, String place) {
        try {
            return smaller(renderer().execute(roomy(tex), display).asString());
        } catch (PolyglotException e) {
            throw new PageException(place, "bad formula " + tex + ": " + e.getMessage());
        }
    }

    /** Without what HTML does not need: the namespace, and the TeX once more. */
    private static String smaller(String html) {
        String bare = html.replace(" xmlns=\"http://www.w3.org/1998/Math/MathML\"", "");
        int from = bare.indexOf("<annotation");
        String end = "</annotation></semantics>";
        int to = bare.indexOf(end);
        return bare.substring(0, from).replace("<semantics>", "") + bare.substring(to + end.length());
    }

    /** With room between the rows of a matrix or table that has fractions. */
    private static String roomy(String tex) {
        boolean table = tex.contains("matrix}") || tex.contains("{array}");
        return table && tex.contains("frac") ? "\\def\\arraystretch{1.45}" + tex : tex;
    }

    private Value renderer() {
        if (render != null) return render;
        context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        context.eval("js", resource(webjar() + "dist/katex.min.js"));
        StringBuilder macros = new StringBuilder("{");
        MACROS.forEach((name, body) -> macros.append("[String.raw`")
                .append(name)
                .append("`]: String.raw`")
                .append(body)
                .append("`, "));
        render = context.eval(
                "js",
                "(tex, display) => katex.renderToString(tex, {displayMode: display, throwOnError: true, strict: 'error',"
                        + " output: 'htmlAndMathml', macros: " + macros + "}})");
        return render;
    }

    private String key(String tex, boolean display) {
        String macros = MACROS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()
                .toString();
        return HexFormat.of()
                .formatHex(Sha256.of("smaller, roomy " + version + '\n' + macros + '\n' + display + '\n' + tex));
    }

    private static String webjar() {
        return "META-INF/resources/webjars/katex/" + version() + "/";
    }

    private static String version() {
        Properties pom = new Properties();
        try (InputStream in = Formulas.class.getClassLoader().getResourceAsStream(WEBJAR)) {
            if (in == null) throw new IllegalStateException(WEBJAR + " is not on the class path");
            pom.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pom.getProperty("version");
    }

    private static String resource(String name) {
        try (InputStream in = Formulas.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (context != null) context.close();
    }
}
