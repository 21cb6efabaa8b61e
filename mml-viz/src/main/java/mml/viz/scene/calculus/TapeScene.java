package mml.viz.scene.calculus;

import java.util.List;
import mml.calculus.ComputationGraph;
import mml.calculus.TapeStep;
import mml.expression.Operation;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.GraphFrame.Flow;
import mml.viz.scene.calculus.GraphLayout.Edge;
import mml.viz.svg.Role;

/**
 * Reverse mode on the graph of a formula: the values appear along the edges, then from the end the derivatives, edge by edge.
 * What an edge adds stands at the box that it is added to; a box with a broken outline has not got all of its parts yet.
 *
 * @mml §5.6.2, Example 5.14, Figures 5.10, 5.11
 */
public final class TapeScene extends GraphFilm<TapeStep> {
    private static final int MOST = 30;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public TapeScene(Trace<? extends TapeStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run, its {@link TapeStep.Graph} first */
    public TapeScene(Trace<? extends TapeStep> trace, Canvas canvas) {
        super(trace, graph(trace), texts(trace), canvas);
    }

    /** Whether a graph is small enough to be read. */
    public static boolean draws(ComputationGraph graph) {
        return graph.size() <= MOST;
    }

    private static ComputationGraph graph(Trace<? extends TapeStep> trace) {
        return Trace.<TapeStep>widened(trace).start(TapeStep.Graph.class).graph();
    }

    private static String[] texts(Trace<? extends TapeStep> trace) {
        ComputationGraph graph = graph(trace);
        String[] texts = new String[graph.size()];
        for (int i = 0; i < texts.length; i++) texts[i] = "∂f/∂" + graph.spoken(i) + "\n";
        for (TapeStep step : trace) {
            if (step instanceof TapeStep.Value v) texts[v.node()] += NumberText.of(v.value()) + "\n";
            if (step instanceof TapeStep.Seed s) texts[s.node()] += adjoint(graph, s.node(), s.adjoint()) + "\n";
            if (step instanceof TapeStep.Adjoint a) texts[a.input()] += adjoint(graph, a.input(), a.total()) + "\n";
        }
        return texts;
    }

    private static String adjoint(ComputationGraph graph, int node, double adjoint) {
        return "∂f/∂" + graph.spoken(node) + " = " + NumberText.of(adjoint);
    }

    @Override
    GraphFrame state(int i, List<Edge> edges) {
        GraphFrame frame = new GraphFrame(graph.size(), edges.size());
        for (int k = 0; k <= i; k++) put(trace.get(k), k == i, frame, edges);
        for (int k = i + 1; k < trace.size(); k++)
            if (trace.get(k) instanceof TapeStep.Adjoint a && !frame.derivatives[a.input()].isEmpty())
                frame.open[a.input()] = true;
        return frame;
    }

    private void put(TapeStep step, boolean now, GraphFrame frame, List<Edge> edges) {
        if (step instanceof TapeStep.Value v) {
            frame.values[v.node()] = NumberText.of(v.value());
            if (!now) return;
            frame.fills[v.node()] = Role.FOCUS_FILL;
            for (int e = 0; e < edges.size(); e++) if (edges.get(e).to() == v.node()) frame.flows[e] = Flow.FORWARDS;
        } else if (step instanceof TapeStep.Seed s) {
            frame.derivatives[s.node()] = adjoint(graph, s.node(), s.adjoint());
            if (now) frame.fills[s.node()] = Role.CHANGE_FILL;
        } else if (step instanceof TapeStep.Adjoint a) {
            put(a, now, frame, edges);
        } else if (step instanceof TapeStep.Zero z) {
            frame.derivatives[z.node()] = adjoint(graph, z.node(), 0);
            if (now) frame.fills[z.node()] = Role.TOUCH_FILL;
        } else if (step instanceof TapeStep.Stopped s) {
            frame.fills[s.node()] = Role.BAD_FILL;
        } else if (step instanceof TapeStep.Gradient) {
            for (int n = 0; n < graph.size(); n++)
                if (graph.operation(n) == Operation.NAME) {
                    frame.fills[n] = Role.GOOD_FILL;
                    if (frame.derivatives[n].isEmpty()) frame.derivatives[n] = adjoint(graph, n, 0);
                }
        }
    }

    /** Of two edges between the same nodes the first one flows first. */
    private void put(TapeStep.Adjoint a, boolean now, GraphFrame frame, List<Edge> edges) {
        for (int e = 0; e < edges.size(); e++) {
            Edge edge = edges.get(e);
            if (edge.to() != a.node() || edge.from() != a.input() || frame.flows[e] != Flow.NONE) continue;
            frame.flows[e] = now ? Flow.BACKWARDS : Flow.PASSED;
            break;
        }
        frame.derivatives[a.input()] = adjoint(graph, a.input(), a.total());
        if (!now) return;
        frame.fills[a.node()] = Role.TOUCH_FILL;
        frame.fills[a.input()] = Role.CHANGE_FILL;
        frame.tagged = a.input();
        frame.tag = "+= " + NumberText.of(a.adjoint()) + " · "
                + (a.local() < 0 ? "(" + NumberText.of(a.local()) + ")" : NumberText.of(a.local()));
    }
}
