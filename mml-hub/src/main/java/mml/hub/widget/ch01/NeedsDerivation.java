package mml.hub.widget.ch01;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mml.hub.widget.Derivation;
import mml.hub.widget.State;
import mml.model.AncestralOrder;
import mml.model.Dag;

/**
 * From what a chapter uses directly to all that comes before it, for the chapter chosen in the figure.
 *
 * @mml §1.2, Figure 1.1
 */
public final class NeedsDerivation extends Derivation {
    public NeedsDerivation() {
        super("needs", "map");
    }

    @Override
    public List<Line> lines(int seed) {
        List<String> names = MapWidget.BOOK.nodes();
        return seed == 0 ? following(State.empty()) : lines(names.get(1 + seed % (names.size() - 1)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(MapWidget.chapter(state));
    }

    private static List<Line> lines(String chapter) {
        Dag book = MapWidget.BOOK;
        int c = book.index(chapter);
        List<Integer> direct = book.parents(c);
        TreeSet<Integer> second = new TreeSet<>();
        for (int p : direct) second.addAll(book.parents(p));
        List<String> order = AncestralOrder.of(book, chapter).names();
        List<Integer> before = book.indices(order.subList(0, order.size() - 1));
        TreeSet<Integer> all = new TreeSet<>(book.ancestors(List.of(c)));
        all.remove(c);
        return List.of(
                new Line(
                        "\\text{pa}(" + chapter + ")=" + set(book, direct),
                        direct.stream().allMatch(p -> book.hasEdge(p, c))),
                new Line(set(book, new ArrayList<>(second)), all.containsAll(second)),
                new Line(
                        "\\text{an}(" + chapter + ")=" + set(book, new ArrayList<>(all)) + ":\\quad " + all.size(),
                        all.equals(new TreeSet<>(before))),
                new Line(
                        String.join(",\\ ", order),
                        AncestralOrder.of(book, chapter).certificate().holds()));
    }

    private static String set(Dag book, List<Integer> nodes) {
        return nodes.isEmpty() ? "\\varnothing" : "\\{" + String.join(",", book.names(nodes)) + "\\}";
    }
}
