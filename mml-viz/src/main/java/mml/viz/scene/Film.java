package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import mml.matrix.Shapes;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.plot.Plot;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.jspecify.annotations.Nullable;

/**
 * What all scenes have in common: the heading with caption and count, the room below it, and the words of each frame. A
 * scene says what it draws and in which words; where it says nothing, a frame is a step of the trace in the step's words.
 *
 * <p>On a canvas without height, the film is as high as its picture needs at that width.
 *
 * @param <S> the steps that are drawn
 */
public abstract class Film<S extends Step> implements Scene {
    /** A picture that says nothing of its height has this share of its width. */
    private static final double ASPECT = 0.75;

    protected final Trace<S> trace;
    protected final Canvas canvas;
    private @Nullable Heading heading;
    private @Nullable Room room;
    private double left = Double.NaN; // of the plots that are level, once one is drawn

    /**
     * @param trace of a whole run
     * @throws IllegalArgumentException if the trace is empty
     */
    protected Film(Trace<? extends S> trace, Canvas canvas) {
        if (trace.size() == 0) throw new IllegalArgumentException("trace is empty, expected that of a whole run");
        this.trace = Trace.widened(trace);
        this.canvas = canvas;
    }

    /** The picture of frame i, without its heading. */
    protected abstract List<Mark> draw(int i, Room room);

    /** Frame i in one line. */
    protected String caption(int i) {
        return Entries.brief(shown(i).caption());
    }

    /** Frame i as one line of TeX; empty if there is nothing to write. */
    protected String formula(int i) {
        return shown(i).formula();
    }

    /** What is seen in frame i, in words. */
    protected String spoken(int i) {
        return sentence(caption(i));
    }

    /** The captions of this frame and of all before it. */
    protected final String soFar(int i) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k <= i; k++) out.append(k == 0 ? "" : " ").append(sentence(caption(k)));
        return out.toString();
    }

    private static String sentence(String caption) {
        return caption.endsWith("?") || caption.endsWith(".") ? caption : caption + ".";
    }

    /** A line of the caption of frame i as it is set in the heading. */
    protected MathText set(int i, String line) {
        return MathText.words(line);
    }

    /** The colour of the heading of frame i. */
    protected Paint paint(int i) {
        return Role.INK;
    }

    /** The height that the picture needs in a room as wide as this one and as high as one likes. */
    protected double height(Room roomy) {
        return ASPECT * roomy.width();
    }

    @Override
    public final Trace<S> trace() {
        return trace;
    }

    @Override
    public int frames() {
        return trace.size();
    }

    /** Which step frame i shows; several frames may show one. */
    protected int step(int i) {
        return i;
    }

    @Override
    public final Frame frame(int i) {
        Shapes.index(i, frames(), "frame");
        List<Mark> marks = new ArrayList<>();
        Room free = room();
        if (canvas.headed()) marks.add(heading().mark(i, line -> set(i, line), paint(i)));
        marks.addAll(draw(i, free));
        double height = canvas.isFitted() ? free.bottom() + margin() : canvas.height();
        String caption = caption(i);
        String title = frames() == 1 ? caption : "Step " + (i + 1) + " of " + frames() + ": " + caption;
        return new Frame(new Svg(canvas.width(), height, title, spoken(i), marks), caption, formula(i), step(i));
    }

    /** The plot of frame i, whose plane begins where those of all frames have room for their numbers. */
    protected final Plot level(int i, Room within, IntFunction<Plot> plot) {
        if (Double.isNaN(left)) {
            left = within.left();
            for (int k = 0; k < frames(); k++)
                left = Math.max(left, plot.apply(k).plane().area().left());
        }
        return plot.apply(i).from(left);
    }

    /** The step that frame i shows. */
    protected final S shown(int i) {
        return trace.get(step(i));
    }

    /** What is free below the heading; a scene whose captions need its own fields asks for it when they are there. */
    protected final Room room() {
        if (room == null) {
            double top = canvas.headed() ? heading().height() : margin();
            double right = canvas.width() - margin();
            Room roomy = Room.of(margin(), top, right, Svg.MAX_SIZE - margin(), canvas.fontSize());
            double bottom = canvas.isFitted() ? Math.ceil(top + height(roomy) + margin()) : canvas.height();
            room = Room.of(margin(), top, right, bottom - margin(), canvas.fontSize());
        }
        return room;
    }

    private double margin() {
        return canvas.headed() ? Heading.MARGIN * canvas.fontSize() : Canvas.BARE_MARGIN;
    }

    private Heading heading() {
        if (heading == null) {
            List<String> captions = new ArrayList<>();
            for (int i = 0; i < frames(); i++) captions.add(caption(i));
            heading = new Heading(captions, canvas);
        }
        return heading;
    }
}
