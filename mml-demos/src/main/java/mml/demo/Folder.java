package mml.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mml.viz.chart.Charts;
import mml.viz.export.Fonts;
import mml.viz.export.Format;
import mml.viz.export.FrameExport;
import mml.viz.export.Outputs;
import mml.viz.export.Style;
import mml.viz.scene.Scene;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.knowm.xchart.XYChart;

/** Where a demo puts what it makes, and the list of it. */
public final class Folder {
    private final Path path;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * A figure, written twice.
     *
     * @param file the SVG in the light theme
     * @param dark the same in the dark theme
     * @param svg what is in both
     */
    public record Figure(String file, String dark, Svg svg) {}

    /**
     * Anything else that was made.
     *
     * @param file its name
     * @param label what it is, in a few words
     */
    public record Extra(String file, String label) {}

    private Folder(Path path) {
        this.path = path;
    }

    /** A folder, which need not exist yet. */
    public static Folder at(Path path) {
        return new Folder(path);
    }

    /** The folder named by the only argument of a demo, or {@code out/NAME} without one. */
    public static Folder of(String[] args, String name) {
        return at(args.length > 0 ? Path.of(args[0]) : Path.of("out", name));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The figures in the order they were made. */
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** The other files in the order they were made. */
    public List<Extra> extras() {
        return List.copyOf(extras);
    }

    /** What could not be made, and why. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Writes a figure as {@code NAME.svg} and {@code NAME-dark.svg}. */
    public void figure(String name, Svg svg) throws IOException {
        Figure figure = new Figure(name + ".svg", name + "-dark.svg", svg);
        write(figure.file(), svg.document(Theme.LIGHT, true));
        write(figure.dark(), svg.document(Theme.DARK, true));
        figures.add(figure);
    }

    /** Writes a text of another kind. */
    public void extra(String file, String label, String text) throws IOException {
        write(file, text);
        extras.add(new Extra(file, label));
    }

    /** Writes a chart of XChart as {@code NAME.png}; without fonts it is left out with a note. */
    public void chart(String name, XYChart chart) throws IOException {
        try {
            Fonts.require();
        } catch (IOException missing) {
            notes.add("without a chart: " + missing.getMessage());
            return;
        }
        write(name + ".png", Charts.png(chart, 2));
        extras.add(new Extra(name + ".png", "as a chart of XChart"));
    }

    /** Writes a scene as numbered SVG files, as a PDF with a page a frame, as LaTeX, and as a page that plays it. */
    public void frames(String name, Scene scene) throws IOException {
        List<Format> formats = List.of(Format.HTML, Format.TEX, Format.SVG, Format.PDF);
        FrameExport.write(scene, path.resolve(name), formats, Style.LIGHT);
        extras.add(new Extra(name + "/player.html", "step through it"));
        extras.add(new Extra(name + "/frames.pdf", "PDF, a page a step"));
        extras.add(new Extra(name + "/steps.tex", "LaTeX"));
        extras.add(new Extra(name + "/contact-sheet.svg", "all steps at a glance"));
    }

    private void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Outputs.replace(path.resolve(file), bytes);
    }
}
