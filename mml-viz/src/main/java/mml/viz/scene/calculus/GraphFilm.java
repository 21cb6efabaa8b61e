package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.ComputationGraph;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/** A computation graph while something runs over it, in one layout for all frames. */
abstract class GraphFilm<S extends Step> extends Film<S> {
    final ComputationGraph graph;
    private static final double GROWTH = 1.25;

    private final List<List<String>> texts = new ArrayList<>();
    private @Nullable GraphPicture picture;

    /** @param texts what will stand in the box of each node at some time, apart by line breaks */
    GraphFilm(Trace<? extends S> trace, ComputationGraph graph, String[] texts, Canvas canvas) {
        super(trace, canvas);
        this.graph = graph;
        for (String text : texts) {
            List<String> lines = new ArrayList<>();
            for (int from = 0; from < text.length(); ) {
                int end = text.indexOf('\n', from);
                lines.add(text.substring(from, end));
                from = end + 1;
            }
            this.texts.add(lines);
        }
    }

    /** What frame i shows. */
    abstract GraphFrame state(int i, List<GraphLayout.Edge> edges);

    private GraphPicture in(Room room) {
        return GraphPicture.of(graph, texts, room, !canvas.isFitted() && room.isWide(), canvas.growth(GROWTH));
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
