package mml.viz.scene.regression;

import java.util.ArrayList;
import java.util.List;
import mml.regression.PipelineStep;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * From a table to predictions as boxes: above, everything so far with its shape; below, the step as a product, in which the
 * two numbers that meet are the same.
 *
 * @mml §1.1, §8.1.1, §9.2.1
 */
public final class PipelineScene extends Film<PipelineStep> {
    private static final double LINE = 1.35;
    private static final double LEAST = 0.16;
    private static final List<String> NAMES = List.of("X", "Φ", "ΦᵀΦ", "Φᵀy", "θ", "ŷ", "loss");

    /** A matrix as a box. */
    private record Box(String name, int rows, int cols) {
        MathText label() {
            return MathText.parse(name);
        }

        String shape() {
            return cols == 1 ? Integer.toString(rows) : rows + "×" + cols;
        }
    }

    private final int N;
    private final int D;
    private final int K;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PipelineScene(Trace<? extends PipelineStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run, its {@link PipelineStep.Data} first */
    public PipelineScene(Trace<? extends PipelineStep> trace, Canvas canvas) {
        super(trace, canvas);
        PipelineStep.Data data = this.trace.start(PipelineStep.Data.class);
        N = data.N();
        D = data.D();
        K = this.trace
                .latest(this.trace.size() - 1, PipelineStep.Features.class)
                .orElseThrow(() -> new IllegalArgumentException("trace has no features, expected that of a whole run"))
                .K();
    }

    @Override
    protected double height(Room roomy) {
        return (2.4 * LINE + 9.5) * roomy.font();
    }

    @Override
    protected String spoken(int i) {
        return soFar(i);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(way(i, room));
        double font = room.font();
        out.addAll(product(i, room.within(0, (2 * LINE + 1.1) * font, 0, 0)));
        return out;
    }

    private List<Box> all() {
        return List.of(
                new Box("X", N, D),
                new Box("Φ", N, K),
                new Box("ΦᵀΦ", K, K),
                new Box("Φᵀy", K, 1),
                new Box("θ", K, 1),
                new Box("ŷ", N, 1),
                new Box("loss", 1, 1));
    }

    /** The text of a shape, a little smaller where that can still be read. */
    private static double shape(double font) {
        return Math.max(0.9 * font, Math.min(font, Canvas.LEAST));
    }

    /** One line of names, under each its shape once it is there. */
    private List<Mark> way(int i, Room room) {
        double slot = room.width() / NAMES.size();
        double size = Math.min(room.font(), slot / 4.2);
        List<Mark> out = new ArrayList<>();
        List<Box> boxes = all();
        for (int k = 0; k < boxes.size(); k++) {
            double x = room.left() + (k + 0.5) * slot;
            double y = room.top() + size;
            Role paint = k == i ? Role.CHANGE : k < i ? Role.INK : Role.MUTED;
            if (k == i)
                out.add(Mark.rect(
                        x - 0.48 * slot,
                        room.top() - 0.25 * size,
                        0.96 * slot,
                        (LINE + 1.7) * size,
                        Look.fill(Role.CHANGE_FILL)));
            out.addAll(boxes.get(k).label().marks(x, y, size, Anchor.MIDDLE, paint));
            if (k <= i)
                out.add(Mark.text(
                        x,
                        y + LINE * size,
                        shape(size),
                        Anchor.MIDDLE,
                        boxes.get(k).shape(),
                        paint));
        }
        return out;
    }

    /** What this step makes of what: boxes with signs between them. */
    private List<Object> equation(int i) {
        Box X = new Box("X", N, D);
        Box y = new Box("y", N, 1);
        Box Phi = new Box("Φ", N, K);
        Box PhiT = new Box("Φᵀ", K, N);
        PipelineStep step = trace.get(i);
        if (step instanceof PipelineStep.Data) return List.of(X, " ", y);
        if (step instanceof PipelineStep.Features) return List.of(X, "→", Phi);
        if (step instanceof PipelineStep.Gram) return List.of(PhiT, "·", Phi, "=", new Box("ΦᵀΦ", K, K));
        if (step instanceof PipelineStep.Moments) return List.of(PhiT, "·", y, "=", new Box("Φᵀy", K, 1));
        if (step instanceof PipelineStep.Parameters)
            return List.of(new Box("ΦᵀΦ", K, K), "·", new Box("θ", K, 1), "=", new Box("Φᵀy", K, 1));
        if (step instanceof PipelineStep.Predictions)
            return List.of(Phi, "·", new Box("θ", K, 1), "=", new Box("ŷ", N, 1));
        return List.of(new Box("(y−ŷ)ᵀ", 1, N), "·", new Box("y−ŷ", N, 1), "=", new Box("‖y−ŷ‖²", 1, 1));
    }

    private List<Mark> product(int i, Room room) {
        List<Object> equation = equation(i);
        double font = room.font();
        double words = 2 * LINE * font;
        double unit = unit(equation, room.width(), room.height() - words, font);
        double width = 0;
        for (Object part : equation) width += wide(part, unit, font);
        double x = room.left() + 0.5 * (room.width() - width);
        double middle = room.top() + LINE * font + 0.5 * (room.height() - words);
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < equation.size(); k++) {
            Object part = equation.get(k);
            double wide = wide(part, unit, font);
            if (part instanceof Box box) {
                boolean left = k + 2 < equation.size() && "·".equals(equation.get(k + 1));
                boolean right = k >= 2 && "·".equals(equation.get(k - 1));
                out.addAll(box(box, x + 0.5 * wide, middle, unit, font, left, right, k == equation.size() - 1));
            } else
                out.add(Mark.text(
                        x + 0.5 * wide, middle + 0.35 * font, font, Anchor.MIDDLE, String.valueOf(part), Role.INK));
            x += wide;
        }
        return out;
    }

    /** The longest side in user units, so that all boxes and their words have room. */
    private double unit(List<Object> equation, double width, double height, double font) {
        double low = 0;
        double high = height;
        for (int k = 0; k < 40; k++) {
            double unit = 0.5 * (low + high);
            double sum = 0;
            for (Object part : equation) sum += wide(part, unit, font);
            if (sum <= width) low = unit;
            else high = unit;
        }
        return Math.max(low, font);
    }

    private double wide(Object part, double unit, double font) {
        if (!(part instanceof Box box)) return 1.3 * font;
        double words = Math.max(box.label().width(font), Advance.of(box.rows() + " × " + box.cols(), shape(font)));
        return Math.max(side(box.cols()) * unit, words) + 0.3 * font;
    }

    /** A side by the square root of its number, so that 3 can be seen beside 200. */
    private double side(int length) {
        return Math.max(LEAST, Math.sqrt(length / (double) Math.max(N, Math.max(D, K))));
    }

    private List<Mark> box(
            Box box, double x, double y, double unit, double font, boolean left, boolean right, boolean made) {
        double w = side(box.cols()) * unit;
        double h = side(box.rows()) * unit;
        List<Mark> out = new ArrayList<>();
        out.add(Mark.rect(
                x - 0.5 * w,
                y - 0.5 * h,
                w,
                h,
                Look.fill(made ? Role.CHANGE_FILL : Role.FOCUS_FILL)
                        .outlined(made ? Role.CHANGE : Role.SERIES_1, 1.6)));
        out.addAll(box.label().marks(x, y - 0.5 * h - 0.4 * font, font, Anchor.MIDDLE, Role.INK));
        String rows = Integer.toString(box.rows());
        String cols = Integer.toString(box.cols());
        double size = shape(font);
        double gap = Advance.of(" × ", size);
        double from = x - 0.5 * (Advance.of(rows + cols, size) + gap);
        double base = y + 0.5 * h + 1.05 * font;
        out.add(Mark.text(from, base, size, Anchor.START, rows, right ? Role.CHANGE : Role.INK));
        from += Advance.of(rows, size);
        out.add(Mark.text(from + 0.5 * gap, base, size, Anchor.MIDDLE, "×", Role.MUTED));
        out.add(Mark.text(from + gap, base, size, Anchor.START, cols, left ? Role.CHANGE : Role.INK));
        return out;
    }
}
