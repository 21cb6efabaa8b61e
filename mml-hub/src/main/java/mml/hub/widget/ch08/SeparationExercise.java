package mml.hub.widget.ch08;

import java.util.List;
import java.util.Set;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.model.DSeparation;
import mml.model.Dag;
import mml.random.Rng;

/**
 * Read off a graph of five nodes what is independent of what.
 *
 * @mml §8.5.2
 */
public final class SeparationExercise extends Exercise {
    private static final List<String> SHAPES = List.of(
            "A -> B -> C <- D; C -> E",
            "A <- B -> C -> D <- E",
            "A -> B <- C -> D -> E",
            "B -> A; B -> C <- D; D -> E",
            "A -> C <- B; C -> D; B -> E");

    public SeparationExercise() {
        super(
                "E8.1",
                yesOrNo("none", "independent when nothing is known?"),
                yesOrNo("one", "independent when the first is known?"),
                yesOrNo("both", "independent when both are known?"));
    }

    @Override
    protected Task draw(Rng rng) {
        Dag graph = Dag.parse(SHAPES.get(rng.below(SHAPES.size())));
        int[] order = rng.shuffle(graph.nodes().size());
        List<String> names = graph.nodes();
        String x = names.get(order[0]);
        String y = names.get(order[1]);
        int next = 2;
        while (next < 5
                && (graph.hasEdge(graph.index(x), graph.index(y)) || graph.hasEdge(graph.index(y), graph.index(x))))
            y = names.get(order[next++]);
        String first = rest(names, x, y).get(rng.below(3));
        String second = rest(names, x, y, first).get(rng.below(2));
        DSeparation none = DSeparation.of(graph, Set.of(x), Set.of(y), Set.of());
        DSeparation one = DSeparation.of(graph, Set.of(x), Set.of(y), Set.of(first));
        DSeparation both = DSeparation.of(graph, Set.of(x), Set.of(y), Set.of(first, second));
        boolean alike = none.separated() == one.separated() && one.separated() == both.separated();
        if (alike) return draw(rng); // what is known shall make a difference
        return new Task()
                .value("g", edges(graph))
                .value("x", x)
                .value("y", y)
                .value("s", first)
                .value("t", second)
                .value("a", said(none))
                .value("b", said(one))
                .value("c", said(both))
                .yesOrNo("none", "Nothing known", none.separated(), hint(none))
                .yesOrNo("one", "The first known", one.separated(), hint(one))
                .yesOrNo("both", "Both known", both.separated(), hint(both));
    }

    private static List<String> rest(List<String> names, String... without) {
        List<String> gone = List.of(without);
        return names.stream().filter(n -> !gone.contains(n)).toList();
    }

    private static String edges(Dag graph) {
        StringBuilder out = new StringBuilder();
        for (Dag.Edge e : graph.edges())
            out.append(out.length() == 0 ? "" : ",\\ ")
                    .append(graph.nodes().get(e.from()))
                    .append("\\to ")
                    .append(graph.nodes().get(e.to()));
        return out.toString();
    }

    private static String said(DSeparation s) {
        return s.separated() ? "\\text{yes}" : "\\text{no}";
    }

    private static String hint(DSeparation s) {
        return s.openTrail()
                .map(t -> "look at " + t.text() + ": " + t.reason() + ".")
                .orElse(
                        s.trails().isEmpty()
                                ? "no trail leads from one to the other."
                                : "look at " + s.trails().get(0).text() + ": "
                                        + s.trails().get(0).reason() + ".");
    }
}
