package mml.viz.scene.calculus;

import java.util.List;
import mml.calculus.ComputationGraph;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/** A computation graph while something runs over it, in one layout for all frames. */
abstract class GraphFilm<S extends Step> extends Film<S> {
    final ComputationGraph graph;
    private final double[] ems;
    private @Nullable GraphPicture picture;

    /** @param texts what will stand in the box of each node at some time, apart by line breaks */
    GraphFilm(Trace<? extends S> trace, ComputationGraph graph, String[] texts, Canvas canvas) {
        super(trace, canvas);
        this.graph = graph;
        ems = new double[texts.length];
        for (int i = 0; i < ems.length; i++)
            for (int from = 0; from < texts[i].length(); ) {
                int end = texts[i].indexOf('\n', from);
                ems[i] = Math.max(
                        ems[i], MathText.words(texts[i].substring(from, end)).width(1));
                from = end + 1;
            }
    }

    /** What frame i shows. */
    abstract GraphFrame state(int i, List<GraphLayout.Edge> edges);

    private GraphPicture in(Room room) {
        return new GraphPicture(graph, ems, room, !canvas.isFitted() && room.isWide());
    }

    @Override
    protected double height(Room roomy) {
        return in(roomy).height();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        GraphPicture laid = picture;
        if (laid == null) {
            laid = in(room);
            picture = laid;
        }
        return laid.marks(state(i, laid.edges()));
    }
}
