package mml.viz.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mml.text.Json;
import mml.trace.Latex;
import mml.viz.scene.Frame;
import mml.viz.scene.Scene;
import mml.viz.scene.exact.RowReductionScene;
import mml.viz.svg.Svg;

/**
 * A scene as files in a folder: the frames, and {@code manifest.json} with step, caption, spoken text and formula of each,
 * which are the words of the frame. The folder is made if it is missing; files of the same names are replaced, frames that
 * an earlier manifest there names are removed, all others are left alone.
 */
public final class FrameExport {
    /** The most frames that are written; of longer scenes some are left out, evenly. The manifest has their step numbers. */
    public static final int MAX_FRAMES = 1000;

    private static final double GIF_SECONDS = 1.5;
    private static final String MANIFEST = "manifest.json";
    private static final Pattern FRAME_FILE = Pattern.compile("\"file\":\"(frame-\\d+\\.)(?:svg|png)\"");

    private final Scene scene;
    private final Style style;
    private final Roll roll;
    private final Path folder;
    private final Outputs outputs;

    private FrameExport(Scene scene, Style style, Path folder, Outputs outputs) {
        this.scene = scene;
        this.style = style;
        this.folder = folder;
        this.outputs = outputs;
        this.roll = Roll.of(scene, MAX_FRAMES);
    }

    /**
     * Writes all files of a format.
     *
     * @return the files written, the main one first
     * @throws IOException with the path, if one cannot be written
     */
    public static List<Path> write(Scene scene, Path folder, Format format, Style style) throws IOException {
        return write(scene, folder, List.of(format), style);
    }

    /** The same in the light theme. */
    public static List<Path> write(Scene scene, Path folder, Format format) throws IOException {
        return write(scene, folder, format, Style.LIGHT);
    }

    /**
     * Writes all files of some formats, or none.
     *
     * @return the files written, the main one of the first format first
     * @throws IOException with the path, if one cannot be written
     */
    public static List<Path> write(Scene scene, Path folder, List<Format> formats, Style style) throws IOException {
        try (Outputs outputs = new Outputs()) {
            List<Path> written = write(scene, folder, formats, style, outputs);
            outputs.commit();
            return written;
        }
    }

    /**
     * Adds all files of some formats to those of a run, which puts them into their places together.
     *
     * @return the files, the main one of the first format first
     * @throws IOException with the path, if one cannot be written
     */
    public static List<Path> write(Scene scene, Path folder, List<Format> formats, Style style, Outputs outputs)
            throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder))
            throw new FileSystemException(folder.toString(), null, "it is a file, not a folder");
        FrameExport export = new FrameExport(scene, style, folder, outputs);
        for (String earlier : earlier(folder.resolve(MANIFEST))) outputs.remove(folder.resolve(earlier));
        List<Path> written = new ArrayList<>();
        for (Format format : formats) written.addAll(export.write(format));
        return written;
    }

    /** The frames that an earlier run has put there. */
    private static List<String> earlier(Path manifest) throws IOException {
        if (!Files.isRegularFile(manifest)) return List.of();
        String text = new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8);
        return FRAME_FILE
                .matcher(text)
                .results()
                .flatMap(found -> Stream.of(Format.SVG, Format.PNG).map(format -> found.group(1) + format.extension()))
                .toList();
    }

    private List<Path> write(Format format) throws IOException {
        List<Path> written = new ArrayList<>();
        switch (format) {
            case SVG -> {
                for (int i = 0; i < roll.size(); i++) {
                    put(written, name(i, format), style.svg(figure(i)));
                }
                put(written, "contact-sheet.svg", style.svg(ContactSheet.of(roll)));
            }
            case PNG -> {
                for (int i = 0; i < roll.size(); i++) {
                    put(written, name(i, format), Png.of(figure(i), style));
                }
                put(written, "contact-sheet.png", Png.of(ContactSheet.of(roll), style));
                put(written, "frames.tex", beamer(format));
            }
            case PDF -> {
                put(written, "frames.pdf", Pdf.of(figures(), style));
                put(written, "contact-sheet.pdf", Pdf.of(List.of(ContactSheet.of(roll)), style));
                put(written, "frames.tex", beamer(format));
            }
            case GIF -> put(written, "frames.gif", Gif.of(figures(), style, GIF_SECONDS));
            case HTML -> put(written, "player.html", player());
            case TEX -> put(written, "steps.tex", tex());
        }
        put(written, MANIFEST, manifest(format));
        return written;
    }

    private Svg figure(int i) {
        return roll.frame(i).picture();
    }

    private List<Svg> figures() {
        return roll.shots().stream().map(shot -> shot.frame().picture()).toList();
    }

    private String name(int i, Format format) {
        int digits = Math.max(3, Integer.toString(roll.size()).length());
        String number = Integer.toString(i + 1);
        return "frame-" + "0".repeat(digits - number.length()) + number + "." + format.extension();
    }

    private String player() {
        return HtmlPlayer.of(roll, style.theme().isDark() ? HtmlPlayer.DARK : "");
    }

    private String tex() {
        if (scene instanceof RowReductionScene reduction) return ReductionTex.document(reduction.trace());
        return Latex.lines(
                roll.shots().stream().map(shot -> shot.frame().formula()).toList());
    }

    /** One overlay per frame, for a frame environment of Beamer. */
    private String beamer(Format format) {
        StringBuilder out = new StringBuilder("% \\input this inside a frame of a beamer document\n\\centering\n");
        for (int i = 0; i < roll.size(); i++) {
            out.append("\\includegraphics<").append(i + 1).append(">[");
            if (format == Format.PDF) out.append("page=").append(i + 1).append(',');
            out.append("width=\\linewidth,height=0.9\\textheight,keepaspectratio]{");
            out.append(format == Format.PDF ? "frames.pdf" : name(i, format)).append("}%\n");
        }
        return out.toString();
    }

    private String manifest(Format format) {
        boolean numbered = format == Format.SVG || format == Format.PNG;
        StringBuilder out =
                new StringBuilder("{\"total\":").append(scene.trace().total()).append(",\"frames\":[");
        for (int i = 0; i < roll.size(); i++) {
            Frame frame = roll.frame(i);
            Json json = Json.object().put("step", scene.trace().number(frame.step()));
            if (numbered) json.put("file", name(i, format));
            out.append(i == 0 ? "\n" : ",\n")
                    .append(json.put("caption", frame.caption())
                            .put("alt", frame.picture().description())
                            .put("formula", frame.formula()));
        }
        return out.append("\n]}\n").toString();
    }

    private void put(List<Path> written, String name, String text) throws IOException {
        put(written, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(List<Path> written, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(FileName.check(name));
        outputs.write(file, bytes);
        written.add(file);
    }
}
