package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.probability.BayesStep;
import mml.text.Table;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Bayes' rule as a tree: from the root a branch to each hypothesis, from there one to each outcome. A path has the product
 * of its branches; the paths that end in what is seen stay, divided by their sum.
 *
 * @mml §6.3, (6.23)
 */
public final class BayesTreeScene extends BayesFilm {
    private static final double FIRST = 0.27; // where the hypotheses stand, in widths
    private static final double SECOND = 0.62; // where the outcomes stand
    private static final double LEAF = 2.5; // from leaf to leaf, in font sizes
    private static final double PALE = 0.25;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public BayesTreeScene(Trace<? extends BayesStep> trace, List<String> hypotheses, List<String> outcomes) {
        this(trace, hypotheses, outcomes, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param hypotheses a short name for each
     * @param outcomes a short name for each
     * @throws IllegalArgumentException if the trace does not begin with a start, or there are not as many names
     */
    public BayesTreeScene(
            Trace<? extends BayesStep> trace, List<String> hypotheses, List<String> outcomes, Canvas canvas) {
        super(trace, hypotheses, outcomes, canvas);
    }

    @Override
    protected double height(Room roomy) {
        return LEAF * roomy.font() * hypotheses.size() * outcomes.size();
    }

    @Override
    protected String spoken(int i) {
        return soFar(i);
    }

    /** The frame of the products that frame i is about: a posterior is read off the tree of the outcome before it. */
    private int products(int i) {
        return shown(i) instanceof BayesStep.Posterior ? i - 1 : i;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        int last = products(i);
        boolean seen = shown(last) instanceof BayesStep.Products;
        Table belief = belief(last);
        double size = size(room);
        double leaf = room.height() / (hypotheses.size() * outcomes.size());
        Point root = new Point(room.left() + 0.3 * size, room.centre().y());
        List<Mark> branches = new ArrayList<>();
        List<Mark> names = new ArrayList<>();
        for (int k = 0; k < hypotheses.size(); k++) {
            Point node = new Point(room.left() + FIRST * room.width(), room.top() + (k + 0.5) * outcomes.size() * leaf);
            branches.addAll(branch(root, node, colour(k), 2.6, 1));
            names.addAll(chance(root, node, share(belief.text(k, 0)), size, 1));
            names.addAll(node(node, hypotheses.get(k), colour(k), size, 1));
            if (i == 0) continue;
            for (int j = 0; j < outcomes.size(); j++) {
                boolean gone = seen && j != outcome(last);
                double strength = gone ? PALE : 1;
                Point end = new Point(
                        room.left() + SECOND * room.width(), room.top() + (k * outcomes.size() + j + 0.5) * leaf);
                Point from = new Point(node.x() + 0.5 * Advance.of(hypotheses.get(k), size) + 0.4 * size, node.y());
                branches.addAll(branch(from, end, colour(k), seen && !gone ? 3.4 : 1.8, strength));
                names.addAll(chance(from, end, share(likelihood.text(k, j)), size, strength));
                names.addAll(node(end, outcomes.get(j), gone ? Role.MUTED : Role.INK, size, strength));
                if (seen && !gone) names.add(leafWords(i, last, k, end, j, size));
            }
        }
        branches.add(Mark.circle(root.x(), root.y(), 0.3 * size, Look.fill(Role.INK)));
        branches.addAll(names);
        return branches;
    }

    /** The font, or what lets the longest path be written beside its end. */
    private double size(Room room) {
        double free = (1 - SECOND) * room.width();
        double widest = 0;
        for (int i = 0; i < frames(); i++) {
            int last = products(i);
            if (!(shown(last) instanceof BayesStep.Products p)) continue;
            for (int k = 0; k < hypotheses.size(); k++)
                widest = Math.max(
                        widest, 0.5 * Advance.of(outcomes.get(p.j()), 1) + 0.7 + Advance.of(words(i, last, k, p), 1));
        }
        return widest == 0 ? room.font() : Math.min(room.font(), free / widest);
    }

    private String words(int i, int last, int k, BayesStep.Products p) {
        return shown(i) instanceof BayesStep.Posterior after && i != last
                ? "→ " + share(after.belief().text(k, 0))
                : share(p.products().text(k, 0));
    }

    /** Beside the end of a path its product, or after all its share of what was seen. */
    private Mark leafWords(int i, int last, int k, Point end, int j, double size) {
        BayesStep.Products p = (BayesStep.Products) shown(last);
        return Mark.text(
                end.x() + 0.5 * Advance.of(outcomes.get(j), size) + 0.7 * size,
                end.y() + 0.35 * size,
                size,
                Anchor.START,
                words(i, last, k, p),
                shown(i) instanceof BayesStep.Posterior ? Role.CHANGE : Role.INK);
    }

    private static List<Mark> branch(Point from, Point to, Role paint, double width, double strength) {
        return List.of(Mark.line(
                from.x(), from.y(), to.x(), to.y(), Look.stroke(paint, width).faded(strength)));
    }

    /** How likely a branch is, written on it. */
    private static List<Mark> chance(Point from, Point to, String text, double size, double strength) {
        double small = 0.9 * size;
        double x = from.x() + 0.5 * (to.x() - from.x());
        double y = from.y() + 0.5 * (to.y() - from.y());
        double wide = Advance.of(text, small) + 0.4 * small;
        return List.of(
                Mark.rect(x - 0.5 * wide, y - 0.65 * small, wide, 1.3 * small, Look.fill(Role.PAPER)),
                Mark.text(x, y + 0.35 * small, small, Anchor.MIDDLE, text, strength < 1 ? Role.MUTED : Role.INK));
    }

    private static List<Mark> node(Point at, String name, Role paint, double size, double strength) {
        double wide = Advance.of(name, size) + 0.8 * size;
        return List.of(
                Mark.rect(
                        at.x() - 0.5 * wide,
                        at.y() - 0.8 * size,
                        wide,
                        1.6 * size,
                        Look.fill(Role.PAPER).outlined(strength < 1 ? Role.GRID : paint, 1.6)),
                Mark.text(
                        at.x(), at.y() + 0.35 * size, size, Anchor.MIDDLE, name, strength < 1 ? Role.MUTED : Role.INK));
    }
}
