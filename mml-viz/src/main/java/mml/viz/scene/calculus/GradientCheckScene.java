package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.GradientCheckStep;
import mml.calculus.GradientCheckStep.Component;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * A gradient beside difference quotients, component by component: the slope that is claimed, and the one that is measured, or
 * at a kink the two of them.
 *
 * @mml §5.2.2, the remark on gradient checking
 */
public final class GradientCheckScene extends Film<GradientCheckStep> {
    private final List<String> names;
    private final Vector claimed;
    private final Scale slopes;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public GradientCheckScene(Trace<? extends GradientCheckStep> trace, List<String> names) {
        this(trace, names, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param names of the variables
     */
    public GradientCheckScene(Trace<? extends GradientCheckStep> trace, List<String> names, Canvas canvas) {
        super(trace, canvas);
        this.names = List.copyOf(names);
        this.claimed = this.trace.start(GradientCheckStep.Claimed.class).claimed();
        List<Double> all = new ArrayList<>();
        for (GradientCheckStep step : trace)
            if (step instanceof Component c) {
                all.add(c.claimed());
                all.addAll(measured(c));
            }
        double[] values = new double[all.size()];
        for (int k = 0; k < values.length; k++) values[k] = all.get(k);
        slopes = Scale.roomy(0.2, values);
    }

    /** The quotients that there are: one, at a kink two, beside the domain none. */
    private static List<Double> measured(Component c) {
        List<Double> out = new ArrayList<>();
        for (double q : c.finding().equals("KINK") ? new double[] {c.left(), c.right()} : new double[] {c.numeric()})
            if (Shapes.finite(q)) out.add(q);
        return out;
    }

    @Override
    protected double height(Room roomy) {
        return (6.5 + 4 * names.size()) * roomy.font();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot plot = Plot.in(room).x("slope", slopes).y("by", Scale.named(names).reversed());
        List<Vector> wanted = new ArrayList<>();
        for (int k = 0; k < claimed.size(); k++) wanted.add(Vector.of(claimed.get(k), k));
        List<Vector> measured = new ArrayList<>();
        for (int k = 0; k <= i; k++) {
            if (!(trace.get(k) instanceof Component c)) continue;
            if (measured(c).isEmpty() && i < trace.size() - 1) plot = plot.add(verdict(c));
            for (double q : measured(c)) {
                measured.add(Vector.of(q, c.i()));
                plot = plot.add(Line.of(new double[] {c.claimed(), q}, new double[] {c.i(), c.i()})
                        .painted(role(c))
                        .weighing(1.4));
            }
        }
        plot = plot.add(Dots.at(measured)
                        .painted(Role.SERIES_1)
                        .shaped(Symbol.RING)
                        .sized(0.55)
                        .named("measured"))
                .add(Dots.at(wanted)
                        .painted(Role.SERIES_2)
                        .shaped(Symbol.DIAMOND)
                        .sized(0.28)
                        .named("claimed"));
        if (trace.get(i) instanceof GradientCheckStep.Done)
            for (GradientCheckStep step : trace) if (step instanceof Component c) plot = plot.add(verdict(c));
        return plot.marks();
    }

    private static Role role(Component c) {
        return switch (c.finding()) {
            case "RIGHT" -> Role.GOOD;
            case "WRONG" -> Role.BAD;
            default -> Role.AXIS;
        };
    }

    private static Note verdict(Component c) {
        String words = switch (c.finding()) {
            case "RIGHT" -> "right";
            case "WRONG" -> "wrong";
            case "KINK" -> "a kink";
            default -> "no value beside it";
        };
        Note note = Note.words(c.claimed(), c.i(), words);
        return new Note(
                note.x(), note.y(), note.text().emphasised(), role(c) == Role.AXIS ? Role.INK : role(c), note.gap());
    }
}
