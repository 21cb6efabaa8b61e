package mml.viz.scene.calculus;

import java.util.List;
import mml.calculus.ComputationGraph;
import mml.calculus.ForwardStep;
import mml.expression.Operation;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.GraphFrame.Flow;
import mml.viz.scene.calculus.GraphLayout.Edge;
import mml.viz.svg.Role;

/**
 * Forward mode on the graph of a formula: each value comes together with how fast it changes along the direction.
 *
 * @mml §5.6.2, Figures 5.10, 5.11
 */
public final class ForwardScene extends GraphFilm<ForwardStep> {

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ForwardScene(Trace<? extends ForwardStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run, its {@link ForwardStep.Graph} first */
    public ForwardScene(Trace<? extends ForwardStep> trace, Canvas canvas) {
        super(trace, start(trace).graph(), texts(trace), canvas);
    }

    private static ForwardStep.Graph start(Trace<? extends ForwardStep> trace) {
        return Trace.<ForwardStep>widened(trace).start(ForwardStep.Graph.class);
    }

    private static String[] texts(Trace<? extends ForwardStep> trace) {
        ForwardStep.Graph start = start(trace);
        String[] texts = new String[start.graph().size()];
        for (int i = 0; i < texts.length; i++) texts[i] = "";
        for (ForwardStep step : trace)
            if (step instanceof ForwardStep.Node n)
                texts[n.node()] = NumberText.of(n.value()) + "\n" + tangent(start, n) + "\n";
        return texts;
    }

    /** ∂b/∂x where the direction is that of one variable, b′ along any other. */
    private static String tangent(ForwardStep.Graph start, ForwardStep.Node n) {
        ComputationGraph graph = start.graph();
        String name = graph.spoken(n.node());
        String by = variable(start);
        return (by.isEmpty() ? name + "′" : "∂" + name + "/∂" + by) + " = " + NumberText.of(n.tangent());
    }

    private static String variable(ForwardStep.Graph start) {
        Vector direction = start.direction();
        int found = -1;
        for (int j = 0; j < direction.size(); j++) {
            if (direction.get(j) == 0) continue;
            if (direction.get(j) != 1 || found >= 0) return "";
            found = j;
        }
        ComputationGraph graph = start.graph();
        for (int i = 0; i < graph.size(); i++)
            if (graph.operation(i) == Operation.NAME && graph.program().left(i) == found) return graph.spoken(i);
        return "";
    }

    @Override
    GraphFrame state(int i, List<Edge> edges) {
        GraphFrame frame = new GraphFrame(graph.size(), edges.size());
        for (int k = 0; k <= i; k++) {
            ForwardStep step = trace.get(k);
            boolean now = k == i;
            if (step instanceof ForwardStep.Node n) {
                frame.values[n.node()] = NumberText.of(n.value());
                frame.derivatives[n.node()] = tangent(start(trace), n);
                if (!now) continue;
                frame.fills[n.node()] = Role.FOCUS_FILL;
                for (int e = 0; e < edges.size(); e++)
                    if (edges.get(e).to() == n.node()) frame.flows[e] = Flow.FORWARDS;
            } else if (step instanceof ForwardStep.Stopped s) {
                frame.fills[s.node()] = Role.BAD_FILL;
            } else if (step instanceof ForwardStep.Done) {
                frame.fills[graph.program().output(0)] = Role.GOOD_FILL;
            }
        }
        return frame;
    }
}
