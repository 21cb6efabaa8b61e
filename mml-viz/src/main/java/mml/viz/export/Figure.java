package mml.viz.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mml.text.Precision;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;

/**
 * A figure on its way to a slide or page: what is drawn, how it is to look, and {@link #save}.
 *
 * <pre>{@code
 * Figure.of(trace, CholeskyScene::new).size(Canvas.WIDE).fontSize(20).save(Path.of("figures"), Format.PDF);
 * Figure.of(plot.svg("The loss falls")).theme(Theme.DARK).save(Path.of("figures"), Format.SVG, Format.PNG);
 * }</pre>
 *
 * <p>A figure does not change: each wish gives a new one. What is not wished for is light, on the theme's ground, with
 * caption and count, all steps, two pixels a point, in the size of the scene.
 *
 * <p>What is made anew for each size, {@link #of(Trace, BiFunction)}, is laid out for it. A picture or scene that is there
 * already is scaled into the size, undistorted, and has its font size.
 */
public final class Figure {
    private final Function<Canvas, Scene> source;
    private final boolean drawn;
    private final Wishes wishes;

    private Figure(Function<Canvas, Scene> source, boolean drawn, Wishes wishes) {
        this.source = source;
        this.drawn = drawn;
        this.wishes = wishes;
    }

    /** A trace, drawn by the constructor of its scene: {@code Figure.of(trace, CholeskyScene::new)}. */
    public static <T> Figure of(Trace<T> trace, BiFunction<? super Trace<T>, Canvas, ? extends Scene> scene) {
        return of(canvas -> scene.apply(trace, canvas));
    }

    /** A scene for any canvas: {@code Figure.of(canvas -> new RatingsScene(trace, rows, columns, canvas))}. */
    public static Figure of(Function<Canvas, ? extends Scene> scene) {
        return new Figure(scene::apply, false, new Wishes());
    }

    /** A scene as it is laid out. */
    public static Figure of(Scene scene) {
        return new Figure(canvas -> scene, true, new Wishes());
    }

    /** One picture, such as a plot. */
    public static Figure of(Svg picture) {
        return of(new Still(picture));
    }

    /** In these colours. */
    public Figure theme(Theme theme) {
        return with(w -> w.theme = theme);
    }

    /** As large as this canvas, with its font size and heading. */
    public Figure size(Canvas canvas) {
        return with(w -> w.canvas = canvas);
    }

    /**
     * With text of this size, in points: 18 to 24 on slides, 8 to 10 on paper.
     *
     * @throws IllegalArgumentException if it cannot be drawn, or the scene is laid out already
     */
    public Figure fontSize(double points) {
        if (drawn)
            throw new IllegalArgumentException("the font size of a scene that is laid out already cannot be chosen;"
                    + " say how it is made: Figure.of(canvas -> new …Scene(trace, canvas))");
        Canvas.WIDE.withFontSize(points);
        return with(w -> w.fontSize = points);
    }

    /**
     * With numbers of at most so many significant digits in captions and pictures, 1 to 15; whole parts keep all of theirs.
     * What does not change is what must fit between other things, such as the ticks of an axis.
     *
     * @throws IllegalArgumentException if a number cannot have so many, or the scene is laid out already
     */
    public Figure digits(int most) {
        if (drawn)
            throw new IllegalArgumentException("the digits of a scene that is laid out already cannot be chosen;"
                    + " say how it is made: Figure.of(canvas -> new …Scene(trace, canvas))");
        Precision.check(most);
        return with(w -> w.digits = most);
    }

    /**
     * With so many pixels a point in PNG, GIF and the pictures for programs that cannot draw SVG.
     *
     * @throws IllegalArgumentException if it is not within 0.1 … 8
     */
    public Figure scale(double pixelsPerPoint) {
        Style.LIGHT.withScale(pixelsPerPoint);
        return with(w -> w.scale = pixelsPerPoint);
    }

    /** Without a ground, to stand on that of the slide. */
    public Figure transparent() {
        return with(w -> w.ground = false);
    }

    /** Without the caption in the picture, for a slide that has it as its title. */
    public Figure noTitle() {
        return with(w -> w.title = false);
    }

    /** Without the count of the steps in the picture. */
    public Figure noCounter() {
        return with(w -> w.counter = false);
    }

    /** Cut to what is drawn, alike in all frames. */
    public Figure crop() {
        return with(w -> w.crop = true);
    }

    /**
     * Only the frames from {@code first} to {@code last}, counted from 1, both included.
     *
     * @throws IllegalArgumentException if there is none between them
     */
    public Figure steps(int first, int last) {
        if (first < 1 || last < first)
            throw new IllegalArgumentException(
                    "steps are " + first + " to " + last + ", expected from 1 on, the first not after the last");
        return with(w -> {
            w.first = first;
            w.last = last;
        });
    }

    /**
     * Files begin with this name, so that several figures share a folder.
     *
     * @throws IllegalArgumentException if it cannot begin the name of a file, or LaTeX would not find one so named
     */
    public Figure name(String prefix) {
        FileName.check(prefix + "-001.svg");
        for (int i = 0; i < prefix.length(); i++)
            if ("%#{}".indexOf(prefix.charAt(i)) >= 0)
                throw new IllegalArgumentException("file name \"" + prefix + "\" contains " + prefix.charAt(i)
                        + ", which LaTeX does not take in one");
        return with(w -> w.name = FileName.check(prefix));
    }

    /** While {@code patience} is told how many frames are drawn of how many, all formats together. */
    public Figure watched(Patience patience) {
        return with(w -> w.patience = patience);
    }

    /**
     * Writes the figure into a folder, in all formats or, if one fails, in none. A scene also gets a manifest. The folder is
     * made if it is missing; files of the same names are replaced, what an earlier manifest of this name lists goes, all
     * else stays.
     *
     * @return the files, the main one of the first format first
     * @throws IOException with the path, if one cannot be written, or naming packages, if fonts are missing
     * @throws IllegalArgumentException if there is no format, or the figure has no such steps
     * @throws IllegalStateException if slides are wanted and Apache POI, an optional dependency, is not there
     */
    public List<Path> save(Path folder, Format... formats) throws IOException {
        try (Outputs outputs = new Outputs()) {
            List<Path> written = add(outputs, folder, List.of(formats));
            outputs.commit();
            return written;
        }
    }

    /** Adds its files to those of a run, which puts them into their places together; else as {@link #save}. */
    public List<Path> add(Outputs outputs, Path folder, List<Format> formats) throws IOException {
        if (formats.isEmpty()) throw new IllegalArgumentException("formats is empty, expected at least one");
        return new Export(frames(), with(w -> w.untitle(drawn))::frames, wishes, folder, outputs).write(formats);
    }

    /** The frames as they are wished for. */
    private Roll frames() {
        Scene scene = scene(wishes.layout());
        UnaryOperator<Svg> fit = drawn ? wishes.fitted() : UnaryOperator.identity();
        Roll roll = Roll.of(scene, wishes.first, wishes.last, Export.MAX_FRAMES).finished(fit);
        return wishes.crop ? roll.finished(Extent.of(roll)::cropped) : roll;
    }

    /** The scene, its numbers as wished for. */
    private Scene scene(Canvas canvas) {
        int digits = wishes.digits;
        return digits == 0
                ? source.apply(canvas)
                : new Rounded(Precision.of(digits, () -> source.apply(canvas)), digits);
    }

    private Figure with(Consumer<Wishes> change) {
        Wishes changed = wishes.copy();
        change.accept(changed);
        return new Figure(source, drawn, changed);
    }

    /** Is told how far a figure is. */
    @FunctionalInterface
    public interface Patience {
        /** So many frames are drawn of so many, all formats together. */
        void say(int done, int total);
    }
}
