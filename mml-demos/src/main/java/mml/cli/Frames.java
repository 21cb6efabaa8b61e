package mml.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mml.data.Decimal;
import mml.data.Quoted;
import mml.text.Numbers;
import mml.text.Precision;
import mml.viz.export.Figure;
import mml.viz.export.Format;
import mml.viz.export.Outputs;
import mml.viz.scene.Canvas;
import mml.viz.svg.Length;
import mml.viz.svg.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The options that draw the steps of a run: {@code --frames DIR --format … --theme … --size …}. */
final class Frames {
    private static final Map<String, Canvas> SIZES = Map.of(
            "16:9", Canvas.WIDE,
            "16:10", Canvas.TEN,
            "4:3", Canvas.CLASSIC,
            "square", Canvas.SQUARE,
            "half", Canvas.HALF,
            "column", Canvas.COLUMN);
    private static final String KNOWN = "16:9, 16:10, 4:3, square, half, column";
    private static final List<String> OPTIONS = List.of(
            "--format",
            "--theme",
            "--size",
            "--font-size",
            "--digits",
            "--scale",
            "--steps",
            "--name",
            "--no-title",
            "--no-counter",
            "--transparent",
            "--crop");
    private static final double LEAST = 100;
    private static final double MOST = 5000;
    private static final double ROUNDING = 1e-9; // of a length given in other units

    private Frames() {}

    static void declare(CommandSpec spec) {
        spec.addOption(Options.file("--frames", "DIR", "Draw every step into this folder."));
        declareLook(spec, "the frames", "svg");
        spec.addOption(Options.read(
                "--font-size",
                "POINTS",
                Double.class,
                "Of the text in the frames, from 4 to 100; what fits the size without it.",
                Frames::fontSize));
        spec.addOption(Options.read(
                "--digits",
                "N",
                Integer.class,
                "Significant digits of the numbers in the frames, from 1 to 15; about four without it.",
                Frames::digits));
        spec.addOption(Options.read(
                "--scale",
                "PIXELS",
                Double.class,
                "Pixels a point in PNG and GIF, from 0.1 to 8; 2 without it.",
                Frames::scale));
        spec.addOption(Options.read(
                "--steps",
                "FROM-TO",
                Steps.class,
                "Only these frames, such as 3-7, 5 or 4-; all without it.",
                Steps::parse));
        spec.addOption(Options.text("--name", "NAME", "What the files of the frames begin with."));
        spec.addOption(Options.on("--no-title", "Frames without their caption."));
        spec.addOption(Options.on("--no-counter", "Frames without their number."));
        spec.addOption(Options.on("--transparent", "Frames without a ground."));
        spec.addOption(Options.on("--crop", "Frames cut to what is drawn, all alike."));
    }

    /** The options that demos have, too. */
    static void declareLook(CommandSpec spec, String what, String standard) {
        spec.addOption(Options.read(
                "--format",
                "FORMAT[,FORMAT…]",
                Formats.class,
                "Of " + what + ": " + Formats.all() + "; " + standard + " without it.",
                Formats::parse));
        spec.addOption(Options.theme("Of " + what + "; light without it."));
        spec.addOption(Options.read(
                "--size",
                "SIZE",
                Canvas.class,
                "Of " + what + ": " + KNOWN + ", or a width and a height such as 12cmx8cm or 960ptx540pt.",
                Frames::size));
    }

    /** Some formats, each once. */
    record Formats(List<Format> list) {
        static Formats parse(String text) {
            List<Format> formats = new ArrayList<>();
            for (String word : text.split(",", -1)) {
                if (!words().contains(word))
                    throw new IllegalArgumentException(Quoted.of(word) + Nearest.hint(word, words(), ""));
                Format format = Format.parse(word);
                if (!formats.contains(format)) formats.add(format);
            }
            return new Formats(formats);
        }

        static String all() {
            return String.join(", ", words());
        }

        private static List<String> words() {
            return Arrays.stream(Format.values()).map(Format::word).toList();
        }
    }

    /** The frames from one number to another. */
    record Steps(int first, int last) {
        static Steps parse(String text) {
            int dash = text.indexOf('-');
            String from = dash < 0 ? text : text.substring(0, dash);
            String to = dash < 0 ? text : text.substring(dash + 1);
            if (from.matches("[1-9]\\d{0,8}") && to.matches("([1-9]\\d{0,8})?")) {
                Steps steps =
                        new Steps(Integer.parseInt(from), to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to));
                if (steps.first <= steps.last) return steps;
            }
            throw new IllegalArgumentException(Quoted.of(text) + ", expected such as 3-7, 5 or 4-");
        }
    }

    /**
     * Refuses a wish for frames without frames.
     *
     * @return the folder for the frames, or null
     */
    static @Nullable Path folder(Settings settings) {
        Path folder = settings.find("--frames", Path.class);
        if (folder != null && folder.toString().isBlank())
            throw Failures.usage("option --frames is empty, expected a folder, . for this one");
        if (folder == null)
            for (String option : OPTIONS) {
                Object given = settings.find(option, Object.class);
                if (given != null && !given.equals(false))
                    throw Failures.usage("option " + option + " needs --frames DIR");
            }
        return folder;
    }

    /** Adds the frames, drawn as asked, to the files of the run. */
    static void write(Figure drawn, Path folder, Settings settings, Figure.Patience patience, Outputs outputs)
            throws IOException {
        Figure figure = drawn.theme(theme(settings)).watched(patience);
        Canvas size = settings.find("--size", Canvas.class);
        if (size != null) figure = figure.size(size);
        Double fontSize = settings.find("--font-size", Double.class);
        if (fontSize != null) figure = figure.fontSize(fontSize);
        Integer digits = settings.find("--digits", Integer.class);
        if (digits != null) figure = figure.digits(digits);
        Double scale = settings.find("--scale", Double.class);
        if (scale != null) figure = figure.scale(scale);
        String name = settings.find("--name", String.class);
        if (name != null) figure = named(figure, name);
        if (settings.on("--no-title")) figure = figure.noTitle();
        if (settings.on("--no-counter")) figure = figure.noCounter();
        if (settings.on("--transparent")) figure = figure.transparent();
        if (settings.on("--crop")) figure = figure.crop();
        Steps steps = settings.find("--steps", Steps.class);
        if (steps != null) figure = figure.steps(steps.first, steps.last);
        try {
            figure.add(outputs, folder, formats(settings, List.of(Format.SVG)));
        } catch (IllegalArgumentException e) {
            throw Failures.usage(String.valueOf(e.getMessage())); // steps that are not there, a picture too large
        }
    }

    /** The theme asked for, light without it. */
    static Theme theme(Settings settings) {
        Theme theme = settings.find("--theme", Theme.class);
        return theme == null ? Theme.LIGHT : theme;
    }

    static List<Format> formats(Settings settings, List<Format> otherwise) {
        Formats asked = settings.find("--format", Formats.class);
        return asked == null ? otherwise : asked.list;
    }

    private static Figure named(Figure figure, String name) {
        try {
            return figure.name(name);
        } catch (IllegalArgumentException e) {
            throw Failures.usage("option --name: " + e.getMessage());
        }
    }

    private static Double fontSize(String text) {
        return within(text, 4, 100);
    }

    private static Integer digits(String text) {
        double value = within(text, 1, Precision.MOST);
        if (value == Math.rint(value)) return (int) value;
        throw new IllegalArgumentException(Quoted.of(text) + ", expected a whole number");
    }

    private static Double scale(String text) {
        return within(text, 0.1, 8);
    }

    private static Double within(String text, double least, double most) {
        double value = Decimal.parse(text);
        if (value >= least && value <= most) return value;
        throw new IllegalArgumentException(
                Quoted.of(text) + ", expected from " + Numbers.shortest(least) + " to " + Numbers.shortest(most));
    }

    /** A preset, or a width and a height with units; the text is as large as on a slide of that size. */
    private static Canvas size(String text) {
        Canvas preset = SIZES.get(text);
        if (preset != null) return preset;
        int x = text.indexOf('x');
        while (x > 0 && text.charAt(x - 1) == 'p') x = text.indexOf('x', x + 1); // the x of px
        if (x <= 0)
            throw new IllegalArgumentException(
                    Quoted.of(text) + ", expected " + KNOWN + " or a width and a height such as 12cmx8cm");
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
