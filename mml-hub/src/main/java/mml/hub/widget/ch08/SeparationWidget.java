package mml.hub.widget.ch08;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Prediction;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.model.DSeparation;
import mml.model.Dag;
import mml.model.Implications.Independence;
import mml.model.SeparationStep;
import mml.model.Separators;
import mml.text.Count;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.model.SeparationScene;

/**
 * Which trails of a graph of the reader's own are blocked once something is known, and by what.
 *
 * @mml §8.5.2, Example 8.9, Figures 8.9 to 8.11
 */
public final class SeparationWidget extends TraceWidget {
    private static final int MOST_PROMISES = 3;
    private static final GraphInput GRAPH = new GraphInput();
    private static final GraphDrawing DRAWING = GRAPH.drawing();

    private static final Prediction OPEN = Prediction.of(
            "Once the shaded ones are known, can one of the two still tell anything of the other?",
            SeparationWidget::question);

    public SeparationWidget() {
        super(
                "separation",
                "Who tells what of whom",
                GraphDrawing.calm(OPEN.group()),
                GraphDrawing.calm(Group.of("Question", GRAPH.question())),
                Group.of("Graph", DRAWING, GRAPH));
    }

    private static DSeparation separation(State state) {
        return DSeparation.of(
                GRAPH.graph(state), List.of(GRAPH.from(state)), List.of(GRAPH.to(state)), GRAPH.given(state));
    }

    private static Prediction.Asked question(State state) {
        DSeparation s = separation(state);
        int trails = s.trails().size();
        String words = s.openTrail()
                .map(t -> "the trail " + t.text() + " is open: " + t.reason() + ".")
                .orElse(
                        trails == 0
                                ? "no trail leads from one to the other."
                                : trails == 1
                                        ? "the only trail, " + s.trails().get(0).text() + ", is blocked: "
                                                + s.trails().get(0).reason() + "."
                                        : "each of the " + trails + " trails is blocked.");
        return new Prediction.Asked(
                List.of(new Option("open", "yes, a trail is open"), new Option("blocked", "no, all are blocked")),
                s.separated() ? "blocked" : "open",
                (guess, right) -> words);
    }

    @Override
    protected Showing run(State state) {
        Dag graph = GRAPH.graph(state);
        String a = GRAPH.from(state);
        String b = GRAPH.to(state);
        List<String> given = GRAPH.given(state);
        Recorder<SeparationStep> steps = Recorder.all();
        DSeparation s = DSeparation.of(graph, List.of(a), List.of(b), given, steps);
        SeparationScene scene = DRAWING.drawn(state, new SeparationScene(steps.trace(), Canvas.ofWidth(480, 18)));
        String refused = DRAWING.refused(state);
        String knowing = given.isEmpty() ? "" : " given " + String.join(", ", given);
        Showing showing = Showing.of(scene);
        if (!refused.isEmpty())
            showing.each((step, view) -> {
                if (step == 0) view.warning(refused);
            });
        return showing.handles(step -> DRAWING.handles(state, scene))
                .java("Dag graph = Dag.parse(\"" + graph + "\");\nDSeparation.of(graph, List.of(\"" + a
                        + "\"), List.of(\"" + b + "\"), List.of(" + quoted(given) + ")).separated();")
                .fact("p", factors(graph))
                .from(s.trails().size() + 1)
                .fact(
                        a + " and " + b,
                        s.separated()
                                ? "independent" + knowing
                                : "may depend" + knowing + ": " + Count.of(open(s), "open trail"))
                .fact("fewest to know to part them", separators(graph, a, b))
                .atTheEnd()
                .fact("independent by the graph", promises(graph))
                .atTheEnd()
                .check("the moral graph says the same", s.certificate().holds());
    }

    private static int open(DSeparation s) {
        return (int) s.trails().stream().filter(t -> t.isOpen()).count();
    }

    private static String separators(Dag graph, String a, String b) {
        List<List<String>> sets = Separators.of(graph, a, b).names();
        if (sets.isEmpty()) return "nothing does, an arrow joins them";
        List<String> texts = new ArrayList<>();
        int least = sets.get(0).size();
        for (List<String> set : sets)
            if (set.size() == least) texts.add(set.isEmpty() ? "nothing" : "{" + String.join(", ", set) + "}");
        return String.join(" or ", texts);
    }

    /** In words: not every reader's letters have a sign for it. */
    private static String promises(Dag graph) {
        List<Independence> all = graph.implications().all();
        if (all.isEmpty()) return "no two, arrows join them all";
        StringBuilder out = new StringBuilder();
        int told = Math.min(all.size(), MOST_PROMISES);
        for (Independence i : all.subList(0, told))
            out.append(graph.nodes().get(i.a()))
                    .append(" and ")
                    .append(graph.nodes().get(i.b()))
                    .append(i.C().isEmpty() ? "" : " given " + String.join(", ", graph.names(i.C())))
                    .append("; ");
        return all.size() == told ? out.substring(0, out.length() - 2) : out + "and " + (all.size() - told) + " more";
    }

    private static String quoted(List<String> names) {
        return names.isEmpty() ? "" : "\"" + String.join("\", \"", names) + "\"";
    }

    /** {@code p(a) p(b | a)}. */
    private static String factors(Dag graph) {
        StringBuilder out = new StringBuilder();
        for (int k : graph.order()) {
            List<String> parents = graph.names(graph.parents(k));
            out.append(out.length() == 0 ? "p(" : " p(").append(graph.nodes().get(k));
            out.append(parents.isEmpty() ? "" : " | " + String.join(", ", parents))
                    .append(')');
        }
        return out.toString();
    }
}
