package mml.viz.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;

/** The files of one {@link Figure}: which there are in a format, and how they are called. */
final class Export {
    /** The most frames that are written; of longer scenes some are left out, evenly. The manifest has their numbers. */
    static final int MAX_FRAMES = 1000;

    /** What to add for slides, as the pom has it. */
    static final String POI = "org.apache.poi:poi-ooxml:5.5.1";

    private static final String POI_CLASS = "org.apache.poi.xslf.usermodel.XMLSlideShow";
    private static final double GIF_SECONDS = 1.5;

    private final Roll roll;
    private final Supplier<Roll> untitled;
    private final Wishes wishes;
    private final Style style;
    private final Path folder;
    private final Outputs outputs;
    private final Map<String, Path> written = new LinkedHashMap<>();
    private int done;
    private int total;

    Export(Roll roll, Supplier<Roll> untitled, Wishes wishes, Path folder, Outputs outputs) {
        this.roll = roll;
        this.untitled = untitled;
        this.wishes = wishes;
        this.style = wishes.style();
        this.folder = folder;
        this.outputs = outputs;
    }

    /** It is optional; asked before anything is drawn. */
    private static void needPoi() {
        try {
            Class.forName(POI_CLASS, false, Export.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("PPTX needs Apache POI; add " + POI + " to the class path", e);
        }
    }

    /** Adds all files to the run; the main one of the first format comes first. */
    List<Path> write(List<Format> formats) throws IOException {
        if (formats.contains(Format.PPTX)) needPoi();
        if (Files.exists(folder) && !Files.isDirectory(folder))
            throw new FileSystemException(folder.toString(), null, "it is a file, not a folder");
        total = formats.size() * roll.size();
        Path manifest = folder.resolve(single("manifest") + ".json");
        for (String earlier : Manifest.files(manifest)) outputs.remove(folder.resolve(earlier));
        for (Format format : formats) write(format, formats);
        if (!(roll.scene() instanceof Still)) {
            List<String> files = List.copyOf(written.keySet());
            put(single("manifest") + ".json", Manifest.of(roll, wishes, formats, files, this::number));
        }
        return new ArrayList<>(written.values());
    }

    private void write(Format format, List<Format> formats) throws IOException {
        switch (format) {
            case SVG -> {
                each(format, shot -> style.svg(shot.picture()));
                sheet("svg");
            }
            case PNG -> {
                for (Roll.Shot shot : watched(roll)) put(number(shot.number(), format), Png.of(shot.picture(), style));
                sheet("png");
                boolean sharper = formats.contains(Format.PDF); // its pages are
                if (isFilm() && !sharper)
                    put(main() + ".tex", Beamer.frames(roll, wishes, shot -> number(shot.number(), format)));
            }
            case PDF -> {
                put(main() + ".pdf", Pdf.of(watched(roll).pictures(), style, title()));
                sheet("pdf");
                if (isFilm()) put(main() + ".tex", Beamer.pages(roll, wishes, main() + ".pdf"));
            }
            case OFFICE -> each(format, shot -> PlainSvg.document(shot.picture(), style));
            case HANDOUT -> {
                Roll bare = untitled.get();
                put(single("handout") + ".pdf", Pdf.of(Handout.of(bare), style, title()));
            }
            case PPTX -> slides();
            case REVEAL -> {
                String fragments = Reveal.of(roll, style);
                put(single("reveal") + ".html", fragments);
                put(single("reveal") + ".qmd", Reveal.raw(fragments));
            }
            case TIKZ -> {
                String drawing = Tikz.of(roll, style);
                put(single("tikz") + ".tex", drawing);
                put(single("tikz-document") + ".tex", Tikz.document(drawing));
            }
            case GIF -> put(main() + ".gif", Gif.of(watched(roll).pictures(), style, GIF_SECONDS));
            case HTML ->
                put(
                        single("player") + ".html",
                        HtmlPlayer.of(roll, style.theme().equals(Theme.DARK) ? HtmlPlayer.DARK : ""));
            case TEX -> {
                if (!isFilm()) return; // a picture has no formulas
                String steps = StepsTex.of(roll);
                put(single("steps") + ".tex", steps);
                put(single("steps-document") + ".tex", StepsTex.document(steps));
            }
        }
    }

    /** A picture alone has its name, frames have a number, which stays the same if only some steps are written. */
    private String number(int frame, Format format) {
        String ending = (format == Format.OFFICE ? "-office." : ".") + format.extension();
        if (!isFilm()) return main() + ending;
        int digits = Math.max(3, Integer.toString(roll.of()).length());
        String number = Integer.toString(frame);
        String prefix = wishes.name.isEmpty() ? "frame" : wishes.name;
        return prefix + "-" + "0".repeat(digits - number.length()) + number + ending;
    }

    private String main() {
        return !wishes.name.isEmpty() ? wishes.name : isFilm() ? "frames" : "figure";
    }

    private String single(String what) {
        return wishes.name.isEmpty() ? what : wishes.name + "-" + what;
    }

    private boolean isFilm() {
        return !(roll.scene() instanceof Still);
    }

    /** Of the whole, not of its first step. */
    private String title() {
        return roll.frame(0).caption();
    }

    private interface Text {
        String of(Roll.Shot shot);
    }

    private void each(Format format, Text text) throws IOException {
        for (Roll.Shot shot : watched(roll)) put(number(shot.number(), format), text.of(shot));
    }

    private void sheet(String ending) throws IOException {
        if (!isFilm()) return;
        Svg sheet = ContactSheet.of(roll);
        String name = single("contact-sheet") + "." + ending;
        switch (ending) {
            case "svg" -> put(name, style.svg(sheet));
            case "png" -> put(name, Png.of(sheet, style));
            default -> put(name, Pdf.of(List.of(sheet), style, sheet.title()));
        }
    }

    /** Pictures below native titles; the slide is as large as the picture with its title. */
    private void slides() throws IOException {
        Canvas whole = wishes.layout();
        Svg first = roll.picture(0);
        double width = wishes.crop || wishes.canvas == null ? first.width() : whole.width();
        double height = wishes.crop || wishes.canvas == null ? first.height() : whole.height();
        Path file = folder.resolve(FileName.check(main() + ".pptx"));
        try (OutputStream out = outputs.open(file)) {
            Pptx.write(out, watched(untitled.get()), style, width, height, Wishes.TITLE * height);
        }
        written.put(main() + ".pptx", file);
    }

    /** The frames, while somebody is told how far it is. */
    private Roll watched(Roll frames) {
        return frames.watched(() -> wishes.patience.say(++done, total));
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) throws IOException {
        if (Thread.interrupted()) throw new InterruptedIOException("interrupted while writing " + folder);
        Path file = folder.resolve(FileName.check(name));
        outputs.write(file, bytes);
        written.put(name, file);
    }
}
