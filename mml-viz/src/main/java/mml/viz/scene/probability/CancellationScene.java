package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.probability.VarianceFormula;
import mml.probability.VarianceStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * How far each formula of the variance is off, over the power of ten that was added to the numbers; and what each says now.
 * Whatever is right to more than seventeen digits stands at 10⁻¹⁷.
 *
 * @mml §6.4.3, (6.43) to (6.45)
 */
public final class CancellationScene extends Film<VarianceStep> {
    private static final double SAMPLE = 1.9; // of a line, with the gap to its name, in font sizes
    private static final double LEAST = 1e-17;
    private static final double LINE = 1.6;
    private static final double WORDS = 0.38; // of the width: what the formulas say

    private final double widest; // line of what the formulas say, in sizes of the text

    /** On a wide slide, {@link Canvas#WIDE}. */
    public CancellationScene(Trace<? extends VarianceStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run */
    public CancellationScene(Trace<? extends VarianceStep> trace, Canvas canvas) {
        super(trace, canvas);
        widest = widest();
    }

    private static int lines() {
        return VarianceFormula.values().length + 1;
    }

    @Override
    protected double height(Room roomy) {
        return 0.85 * roomy.width() + (lines() + 0.5) * LINE * roomy.font();
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        for (VarianceFormula f : VarianceFormula.values())
            out.append(' ')
                    .append(f)
                    .append(": ")
                    .append(NumberText.of(trace.get(i).value(f)))
                    .append('.');
        return out.toString();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        boolean wide = room.isWide();
        double below = (lines() + 0.5) * LINE * room.font();
        double beside = Math.max(WORDS * room.width(), widest * room.font());
        Room chart = wide ? room.within(0, 0, beside + 0.08 * room.width(), 0) : room.within(0, 0, 0, below);
        Room words = wide
                ? room.within(room.width() - beside, 0.2 * room.height(), 0, 0)
                : room.within((SAMPLE + 0.2) * room.font(), room.height() - below, 0, 0);
        List<Mark> out = new ArrayList<>(chart(i, chart).marks());
        out.add(Mark.named("values", values(i, words)));
        return out;
    }

    /** The widest line of what the formulas say, in sizes of the text. */
    private double widest() {
        double most = 0;
        for (VarianceStep step : trace)
            for (VarianceFormula f : VarianceFormula.values())
                most = Math.max(
                        most,
                        MathText.plain(f.toString()).width(1)
                                + said(step.value(f)).width(1));
        return most + 1;
    }

    private static MathText said(double value) {
        return MathText.plain(NumberText.significant(value, 6));
    }

    private Plot chart(int i, Room room) {
        double most = 10;
        for (VarianceStep step : trace)
            for (VarianceFormula f : VarianceFormula.values()) most = Math.max(most, 10 * step.error(f));
        Plot plot = Plot.in(room)
                .named("errors")
                .x("power of ten added", Scale.whole(-0.4, trace.size() - 0.6))
                .y("relative error", Scale.log(LEAST, most));
        double[] k = new double[i + 1];
        for (int n = 0; n <= i; n++) k[n] = trace.get(n).k();
        for (VarianceFormula f : VarianceFormula.values()) {
            double[] errors = new double[i + 1];
            for (int n = 0; n <= i; n++)
                errors[n] = Math.max(LEAST, trace.get(n).error(f));
            plot = plot.add(Line.of(k, errors)
                    .painted(paint(f))
                    .dashed(dash(f))
                    .weighing(weight(f))
                    .with(Dots.SMALL));
        }
        return plot;
    }

    private static Role paint(VarianceFormula f) {
        return switch (f) {
            case STANDARD -> Role.SERIES_1;
            case RAW_SCORE -> Role.SERIES_2;
            case PAIRWISE -> Role.SERIES_3;
            case RUNNING -> Role.SERIES_4;
        };
    }

    private static double weight(VarianceFormula f) {
        return f == VarianceFormula.RAW_SCORE ? 1.6 : 1;
    }

    private static Dash dash(VarianceFormula f) {
        return switch (f) {
            case STANDARD, RAW_SCORE -> Dash.SOLID;
            case PAIRWISE -> Dash.DASHED;
            case RUNNING -> Dash.DOTTED;
        };
    }

    /** What each formula says, behind a sample and in the colour of its line; those that are off by more than a hundredth heavy. */
    private List<Mark> values(int i, Room room) {
        VarianceStep step = trace.get(i);
        List<Mark> out = new ArrayList<>();
        double y = room.top() + 1.4 * room.font();
        out.addAll(row("right", step.exact(), false, Role.INK, room, y));
        for (VarianceFormula f : VarianceFormula.values()) {
            y += LINE * room.font();
            out.addAll(row(f.toString(), step.value(f), step.error(f) > 0.01, paint(f), room, y));
            double middle = y - 0.32 * room.font();
            out.add(Mark.line(
                    room.left() - SAMPLE * room.font(),
                    middle,
                    room.left() - 0.4 * room.font(),
                    middle,
                    Look.stroke(paint(f), 0.13 * room.font() * weight(f)).dashed(dash(f))));
        }
        return out;
    }

    private static List<Mark> row(String name, double value, boolean heavy, Role paint, Room room, double y) {
        MathText words = MathText.plain(name);
        MathText number = said(value);
        List<Mark> out = new ArrayList<>(
                (heavy ? words.emphasised() : words).marks(room.left(), y, room.font(), Anchor.START, paint));
        out.addAll((heavy ? number.emphasised() : number).marks(room.right(), y, room.font(), Anchor.END, paint));
        return out;
    }
}
