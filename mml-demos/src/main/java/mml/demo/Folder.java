package mml.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mml.viz.chart.Charts;
import mml.viz.export.Figure;
import mml.viz.export.Fonts;
import mml.viz.export.Format;
import mml.viz.export.Outputs;
import mml.viz.plot.Plot;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;

/** Where a demo puts what it makes, and the list of it. */
public final class Folder {
    private static final Map<Format, Extra> MADE = Map.of(
            Format.HTML, new Extra("player.html", "step through it"),
            Format.PDF, new Extra("frames.pdf", "PDF, a page a step"),
            Format.TEX, new Extra("steps.tex", "LaTeX"),
            Format.SVG, new Extra("contact-sheet.svg", "all steps at a glance"),
            Format.PPTX, new Extra("frames.pptx", "PowerPoint, a slide a step"),
            Format.GIF, new Extra("frames.gif", "GIF"),
            Format.TIKZ, new Extra("tikz.tex", "TikZ"),
            Format.REVEAL, new Extra("reveal.html", "reveal.js"),
            Format.HANDOUT, new Extra("handout.pdf", "handout"));

    private final Path path;
    private final Wishes wishes;
    private final List<Picture> figures = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * A figure, written in every theme.
     *
     * @param name what its files begin with
     * @param svg what is in all of them
     * @param others its files of other formats
     */
    public record Picture(String name, Svg svg, List<String> others) {
        /** The SVG in a theme. */
        public String file(Theme theme) {
            return theme.equals(Theme.LIGHT) ? name + ".svg" : name + "-" + theme.name() + ".svg";
        }
    }

    /**
     * Anything else that was made.
     *
     * @param file its name
     * @param label what it is, in a few words
     */
    public record Extra(String file, String label) {}

    /**
     * What is made of every figure beside its SVG, and how it looks.
     *
     * @param figures formats of figures
     * @param frames formats of the steps of a scene
     * @param theme the colours, of charts, too; SVG of a figure is there in every theme
     * @param size of figures and scenes; null: each its own
     */
    public record Wishes(
            List<Format> figures,
            List<Format> frames,
            Theme theme,
            @Nullable Canvas size) {
        private static final List<Format> FRAMES = List.of(Format.HTML, Format.TEX, Format.SVG, Format.PDF);
        /** Figures as SVG alone. */
        public static final Wishes QUICK = new Wishes(List.of(), FRAMES, Theme.LIGHT, null);
        /** What the gallery links to. */
        public static final Wishes GALLERY = new Wishes(List.of(Format.PNG, Format.PDF), FRAMES, Theme.LIGHT, null);

        /** These formats of all, if there are any; else those of the gallery. */
        public static Wishes of(List<Format> formats, Theme theme, @Nullable Canvas size) {
            return formats.isEmpty()
                    ? new Wishes(GALLERY.figures, GALLERY.frames, theme, size)
                    : new Wishes(formats, formats, theme, size);
        }

        private Figure look(Figure figure) {
            return (size == null ? figure : figure.size(size)).theme(theme);
        }
    }

    private Folder(Path path, Wishes wishes) {
        this.path = path;
        this.wishes = wishes;
    }

    /** A folder, which need not exist yet. */
    public static Folder at(Path path) {
        return at(path, Wishes.QUICK);
    }

    /** A folder whose figures and frames look as wished. */
    public static Folder at(Path path, Wishes wishes) {
        return new Folder(path, wishes);
    }

    /** The folder named by the only argument of a demo, or {@code out/NAME} without one. */
    public static Folder of(String[] args, String name) {
        return at(args.length > 0 ? Path.of(args[0]) : Path.of("out", name));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** What a scene is laid out on: a slide of 16:9, or the size and text that were asked for. */
    public Canvas canvas() {
        return canvas(Canvas.WIDE);
    }

    /** The same, {@code own} where nothing else was asked for. */
    public Canvas canvas(Canvas own) {
        Canvas room = wishes.size == null ? own : wishes.size;
        return wishes.theme.text() > 0 ? room.withFontSize(wishes.theme.text()) : room;
    }

    /** The figures in the order they were made. */
    public List<Picture> figures() {
        return List.copyOf(figures);
    }

    /** What was written frame by frame, in the order it was made. */
    public List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    /** The other files in the order they were made. */
    public List<Extra> extras() {
        return List.copyOf(extras);
    }

    /** What could not be made, and why. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Writes a figure as {@code NAME.svg}, {@code NAME-dark.svg}, {@code NAME-print.svg}, as {@code NAME-own.svg} in a theme that is
     * none of these, and in the formats asked for.
     */
    public void figure(String name, Svg svg) throws IOException {
        List<Format> formats = wishes.figures;
        List<String> others = new ArrayList<>();
        for (Theme theme : Theme.all()) write(new Picture(name, svg, others).file(theme), svg.document(theme, true));
        if (!Theme.all().contains(wishes.theme)) {
            others.add(name + "-own.svg");
            write(name + "-own.svg", svg.document(wishes.theme, true));
        }
        if (!formats.isEmpty())
            for (Path file : wishes.look(Figure.of(svg).name(name)).save(path, formats.toArray(new Format[0])))
                others.add(String.valueOf(file.getFileName()));
        others.remove(name + ".svg");
        figures.add(new Picture(name, svg, List.copyOf(others)));
    }

    /** Writes a text of another kind. */
    public void extra(String file, String label, String text) throws IOException {
        write(file, text);
        extras.add(new Extra(file, label));
    }

    /** A plot of the size wished for, or of its own. */
    public Plot plot(Canvas own) {
        Canvas room = canvas(own);
        return Plot.sized(room.width(), room.height(), room.fontSize());
    }

    /** Charts of the size wished for, or of their own, in the theme wished for. */
    public Charts charts(Canvas own) {
        return Charts.in(wishes.theme, canvas(own));
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

    /**
     * Writes a scene as numbered SVG files, as a PDF with a page a frame, as LaTeX, and as a page that plays it; or in the
     * formats asked for.
     */
    public void frames(String name, Scene scene) throws IOException {
        List<Format> formats = wishes.frames;
        scenes.add(scene);
        if (!formats.isEmpty()) wishes.look(Figure.of(scene)).save(path.resolve(name), formats.toArray(new Format[0]));
        for (Format format : formats) {
            Extra extra = MADE.get(format);
            if (extra != null) extras.add(new Extra(name + "/" + extra.file, extra.label));
        }
    }

    private void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Outputs.replace(path.resolve(file), bytes);
    }
}
