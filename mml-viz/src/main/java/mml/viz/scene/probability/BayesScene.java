package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.probability.BayesStep;
import mml.text.NumberText;
import mml.text.Table;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Entries;
import mml.viz.scene.Film;
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
public final class BayesScene extends Film<BayesStep> {
    private static final Scale UNIT = Scale.linear(0, 1);
    private static final double CLEAR = 0.8;
    private static final double PALE = 0.3;
    private static final double GONE = 0.08;
    private static final double UPPER = 0.68; // of the width, for the square where it stands above the cases
    private static final double LINE = 1.5; // of the words under the cases, in font sizes

    private final List<String> hypotheses;
    private final List<String> outcomes;
    private final Table prior;
    private final Table likelihood;

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
        super(trace, canvas);
        this.hypotheses = List.copyOf(hypotheses);
        this.outcomes = List.copyOf(outcomes);
        BayesStep.Start start = this.trace.start(BayesStep.Start.class);
        prior = start.prior();
        likelihood = start.likelihood();
        if (hypotheses.size() != prior.rows() || outcomes.size() != likelihood.cols())
            throw new IllegalArgumentException(hypotheses.size() + " hypotheses and " + outcomes.size()
                    + " outcomes are named, expected " + prior.rows() + " and " + likelihood.cols());
    }

    @Override
    public int frames() {
        return trace.size() + 1;
    }

    @Override
    protected int step(int i) {
        return Math.max(0, i - 1);
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

    private static double number(Table table, int i, int j) {
        return Fractions.toDouble(Fractions.parse(table.text(i, j)));
    }

    /** What was believed before what frame i shows; the columns of its square. */
    private Table belief(int i) {
        int upTo = shown(i) instanceof BayesStep.Products ? step(i) - 1 : step(i);
        return trace.latest(upTo, BayesStep.Posterior.class)
                .map(BayesStep.Posterior::belief)
                .orElse(prior);
    }

    /** The outcome that frame i is about: the one that is seen, or will be seen first. */
    private int outcome(int i) {
        if (trace.latest(step(i), BayesStep.Products.class).isPresent())
            return trace.latest(step(i), BayesStep.Products.class).get().j();
        return trace.size() > 1 && trace.get(1) instanceof BayesStep.Products p ? p.j() : 0;
    }

    private static Role colour(int hypothesis) {
        return hypothesis == 0 ? Role.SERIES_2 : hypothesis == 1 ? Role.SERIES_1 : Role.series(hypothesis);
    }

    private static String share(String text) {
        return NumberText.exact(Entries.shown(text));
    }

    private String all(Table column, String between) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < hypotheses.size(); k++)
            out.append(k == 0 ? "" : ", ")
                    .append(hypotheses.get(k))
                    .append(between)
                    .append(share(column.text(k, 0)));
        return out.toString();
    }

    @Override
    protected String caption(int i) {
        BayesStep step = shown(i);
        if (i == 0) return "Before: " + all(prior, " ");
        if (step instanceof BayesStep.Start) {
            StringBuilder out = new StringBuilder(sentenceCase(outcomes.get(outcome(i))) + " is expected");
            for (int k = 0; k < hypotheses.size(); k++)
                out.append(k == 0 ? " with " : ", ")
                        .append(share(likelihood.text(k, outcome(i))))
                        .append(" if ")
                        .append(hypotheses.get(k));
            return out.toString();
        }
        if (step instanceof BayesStep.Products p)
            return sentenceCase(outcomes.get(p.j())) + " is seen: "
                    + all(p.products(), " and " + outcomes.get(p.j()) + " ") + "; " + NumberText.of(p.evidence())
                    + " in all";
        return "Divided by their sum: " + all(belief(i), " ");
    }

    private static String sentenceCase(String word) {
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        return first >= 'a' && first <= 'z' ? (char) (first - 32) + word.substring(1) : word;
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

    /** How what is seen looks in frame i, or all else. */
    private Look look(int i, int k, boolean seen) {
        double opacity = i == 0 || shown(i) instanceof BayesStep.Posterior || seen
                ? CLEAR
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
                    Look.fill(colour(k)).faded(CLEAR)));
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
