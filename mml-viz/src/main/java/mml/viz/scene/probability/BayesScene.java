package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.probability.BayesStep;
import mml.text.NumberText;
import mml.text.Table;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Bayes' rule as area. A square of side 1, drawn as wide as there is room, is cut into columns, one for each hypothesis and as wide as that is believed;
 * each column is cut at the height of what is seen there. So an area is the probability of both, and what is seen is a
 * strip of areas: divided by their sum they are the columns of the next square. Beside it the same with a thousand cases.
 *
 * <p>The first frame shows the belief, the second one how it is cut; from there on a frame is a step.
 *
 * @mml §6.3, (6.23)
 */
public final class BayesScene extends BayesFilm {
    private static final Scale UNIT = Scale.linear(0, 1);
    private static final double[] CLEAR = {1, 0.5};
    private static final double PALE = 0.3;
    private static final double GONE = 0.08;
    private static final double UPPER = 0.68; // of the width, for the square where it stands above the cases
    private static final double LINE = 1.5; // of the words under the cases, in font sizes

    /** On a wide slide, {@link Canvas#WIDE}. */
    public BayesScene(Trace<? extends BayesStep> trace, List<String> hypotheses, List<String> outcomes) {
        this(trace, hypotheses, outcomes, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param hypotheses a short name for each
     * @param outcomes a short name for each
     * @throws IllegalArgumentException if the trace does not begin with a start, or there are not as many names
     */
    public BayesScene(Trace<? extends BayesStep> trace, List<String> hypotheses, List<String> outcomes, Canvas canvas) {
        super(trace, hypotheses, outcomes, canvas);
    }

    @Override
    protected double height(Room roomy) {
        double width = roomy.width();
        return UPPER * width + Crowd.height(width) + (1.7 + hypotheses.size()) * LINE * roomy.font();
    }

    /** Where the square lies in the picture, for the handles of a page. */
    public Plane plane() {
        return square(0, squareRoom(room())).plane();
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        for (String line : lines(i)) out.append(' ').append(line).append('.');
        return out.toString();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(square(i, squareRoom(room)).marks());
        out.addAll(cases(i, casesRoom(room)));
        return out;
    }

    private Room squareRoom(Room room) {
        return room.isWide()
                ? room.within(0, 0, 0.5 * room.width(), 0)
                : room.within(0, 0, 0, room.height() - upper(room));
    }

    private Room casesRoom(Room room) {
        return room.isWide()
                ? room.within(0.56 * room.width(), 0, 0, 0)
                : room.within(0, upper(room) + 0.5 * room.font(), 0, 0);
    }

    /** The share of the square where it stands above the cases. */
    private double upper(Room room) {
        return room.height() * UPPER * room.width() / height(room);
    }

    /** Neighbours differ by how dark they are, too: their colours alone are one grey. */
    private static double clear(int k) {
        return CLEAR[k % CLEAR.length];
    }

    /** How what is seen looks in frame i, or all else. */
    private Look look(int i, int k, boolean seen) {
        double opacity = i == 0 || shown(i) instanceof BayesStep.Posterior || seen
                ? clear(k)
                : shown(i) instanceof BayesStep.Start ? PALE : GONE;
        return Look.fill(colour(k)).faded(opacity);
    }

    private Plot square(int i, Room room) {
        Table belief = belief(i);
        int j = outcome(i);
        boolean whole = shown(i) instanceof BayesStep.Posterior;
        List<Tiles.Tile> tiles = new ArrayList<>();
        double left = 0;
        for (int k = 0; k < hypotheses.size(); k++) {
            double right = k == hypotheses.size() - 1 ? 1 : left + number(belief, k, 0);
            double high = whole ? 1 : number(likelihood, k, j);
            tiles.add(new Tiles.Tile(
                    left,
                    0,
                    right,
                    high,
                    look(i, k, true),
                    hypotheses.get(k),
                    Look.fill(colour(k)).faded(clear(k))));
            tiles.add(new Tiles.Tile(left, high, right, 1, look(i, k, false), "", Look.fill(colour(k))));
            left = right;
        }
        return Plot.in(room)
                .named("square")
                .x("believed", UNIT)
                .y(outcomes.get(j), UNIT)
                .add(new Tiles(tiles));
    }

    /** The thousand cases of frame i, and how many are of which kind in words below. */
    private List<Mark> cases(int i, Room room) {
        double font = room.font();
        double line = LINE * font;
        int last = products(i);
        Table belief = belief(last);
        int K = hypotheses.size();
        double[] shares = new double[2 * K];
        Look[] looks = new Look[2 * K];
        for (int k = 0; k < K; k++) {
            double p = number(belief, k, 0);
            double q = number(likelihood, k, outcome(last));
            shares[2 * k] = p * q;
            shares[2 * k + 1] = p * (1 - q);
            looks[2 * k] = look(last, k, true);
            looks[2 * k + 1] = look(last, k, false);
        }
        List<String> lines = lines(i);
        double free = room.height() - (lines.size() + 0.5) * line;
        double width = Math.min(room.width(), free * room.width() / Math.max(1, Crowd.height(room.width())));
        Room crowd = Room.of(
                room.left(), room.top() + line, room.left() + width, room.top() + line + Crowd.height(width), font);
        List<Mark> out = new ArrayList<>(write(lines.get(0), room, room.top() + 0.8 * font, Role.INK));
        out.add(Mark.named("cases", Crowd.marks(crowd, Crowd.counts(shares), looks)));
        double y = crowd.bottom() + 0.2 * font;
        for (int k = 0; k < K; k++) {
            y += line;
            out.addAll(write(lines.get(k + 1), room, y, colour(k)));
        }
        return out;
    }

    private static List<Mark> write(String words, Room room, double y, Role paint) {
        MathText text = MathText.plain(words);
        double size = Math.min(room.font(), room.font() * room.width() / Math.max(1, text.width(room.font())));
        return text.marks(room.left(), y, size, Anchor.START, paint);
    }

    /** The frame of the products that frame i is about. */
    private int products(int i) {
        return shown(i) instanceof BayesStep.Posterior ? i - 1 : i;
    }

    /** What the cases are, and below them one line for each hypothesis. */
    private List<String> lines(int i) {
        int last = products(i);
        String seen = outcomes.get(outcome(last));
        int n = shown(last) instanceof BayesStep.Products p ? p.n() : 0;
        List<String> out = new ArrayList<>(List.of(Crowd.SIZE + " cases"));
        if (n > 0) {
            StringBuilder before = new StringBuilder(Crowd.SIZE + " cases" + " that were ");
            for (int s = 0; s < n; s++) {
                int j = trace.get(1 + 2 * s) instanceof BayesStep.Products p ? p.j() : 0;
                before.append(s == 0 ? "" : ", ").append(outcomes.get(j));
            }
            out.set(0, before.toString());
        }
        Table belief = belief(last);
        double all = 0;
        for (int k = 0; k < hypotheses.size(); k++) all += count(belief, k, outcome(last));
        for (int k = 0; k < hypotheses.size(); k++) {
            String name = hypotheses.get(k);
            String both = NumberText.of(count(belief, k, outcome(last)));
            String sum = NumberText.of(Crowd.SIZE * number(belief, k, 0));
            if (i == 0) out.add(name + ": " + sum);
            else if (shown(i) instanceof BayesStep.Posterior)
                out.add(name + ": " + both + " of the " + NumberText.of(all) + " " + seen);
            else out.add(name + ": " + sum + ", of these " + both + " " + seen);
        }
        return out;
    }

    private double count(Table belief, int k, int j) {
        return Crowd.SIZE * number(belief, k, 0) * number(likelihood, k, j);
    }
}
