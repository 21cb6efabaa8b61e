package mml.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mml.data.Quoted;
import mml.viz.export.Format;
import mml.viz.export.FrameExport;
import mml.viz.export.Outputs;
import mml.viz.export.Style;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.svg.Length;
import mml.viz.svg.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that draw the steps of a run: {@code --frames DIR --format … --theme … --size …}. */
final class Frames {
    private static final Map<String, Canvas> SIZES =
            Map.of("16:9", Canvas.WIDE, "4:3", Canvas.CLASSIC, "square", Canvas.SQUARE, "half", Canvas.HALF);
    private static final double LEAST = 100;
    private static final double MOST = 5000;
    private static final double ROUNDING = 1e-9; // of a length given in other units

    private Frames() {}

    static void declare(CommandSpec spec) {
        spec.addOption(Options.file("--frames", "DIR", "Draw every step into this folder."));
        spec.addOption(Options.choice("--format", Format.class, null, "Of the frames; svg without it."));
        spec.addOption(Options.theme("Of the frames; light without it."));
        spec.addOption(OptionSpec.builder("--size")
                .type(Canvas.class)
                .arity("1")
                .paramLabel("SIZE")
                .converters(Options.converter(Frames::size))
                .description("Of the frames: 16:9, 4:3, square, half, or a width and a height such as 12cmx8cm or"
                        + " 960ptx540pt; 16:9 without it.")
                .build());
    }

    /**
     * Refuses a format, theme or size without frames.
     *
     * @return the folder for the frames, or null
     */
    static @Nullable Path folder(Settings settings) {
        Path folder = settings.find("--frames", Path.class);
        if (folder != null && folder.toString().isBlank())
            throw Failures.usage("option --frames is empty, expected a folder, . for this one");
        if (folder == null)
            for (String option : List.of("--format", "--theme", "--size"))
                if (settings.find(option, Object.class) != null)
                    throw Failures.usage("option " + option + " needs --frames DIR");
        return folder;
    }

    static Canvas canvas(Settings settings) {
        Canvas size = settings.find("--size", Canvas.class);
        return size == null ? Canvas.WIDE : size;
    }

    static void write(Scene scene, Path folder, Settings settings, Outputs outputs) throws IOException {
        Format format = settings.find("--format", Format.class);
        Theme theme = settings.find("--theme", Theme.class);
        FrameExport.write(
                scene,
                folder,
                List.of(format == null ? Format.SVG : format),
                Style.LIGHT.withTheme(theme == null ? Theme.LIGHT : theme),
                outputs);
    }

    /** A preset, or a width and a height with units; the text is as large as on a slide of that size. */
    private static Canvas size(String text) {
        Canvas preset = SIZES.get(text);
        if (preset != null) return preset;
        int x = text.indexOf('x');
        while (x > 0 && text.charAt(x - 1) == 'p') x = text.indexOf('x', x + 1); // the x of px
        if (x <= 0)
            throw new IllegalArgumentException(
                    Quoted.of(text) + ", expected 16:9, 4:3, square, half or a width and a height such as 12cmx8cm");
        double width = points("width", text.substring(0, x));
        double height = points("height", text.substring(x + 1));
        return new Canvas(width, height, Math.min(width / 40, height / 22.5));
    }

    private static double points(String name, String text) {
        double points;
        try {
            points = Length.parse(text).points();
        } catch (IllegalArgumentException e) {
            points = 0;
        }
        if (points >= LEAST * (1 - ROUNDING) && points <= MOST * (1 + ROUNDING)) return points;
        throw new IllegalArgumentException(name + " is " + Quoted.of(text) + ", expected from " + (int) LEAST + "pt to "
                + (int) MOST + "pt, in px, pt, mm, cm or in");
    }
}
