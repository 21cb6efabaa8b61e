package mml.viz.scene.calculus;

import java.util.Arrays;
import mml.viz.svg.Role;

/** What one frame shows of a computation graph: numbers in its boxes, and what flows along its edges. Filled by its scene. */
final class GraphFrame {
    /** What flows along an edge. */
    enum Flow {
        NONE,
        /** From operand to result, now. */
        FORWARDS,
        /** From result to operand, now. */
        BACKWARDS,
        /** From result to operand, before. */
        PASSED
    }

    final String[] values;
    final String[] derivatives;
    final Role[] fills;
    /** Whose derivative may still grow. */
    final boolean[] open;

    final Flow[] flows;
    /** What is written at a node beside its box, and at which; −1 at none. */
    String tag = "";

    int tagged = -1;

    GraphFrame(int nodes, int edges) {
        values = new String[nodes];
        derivatives = new String[nodes];
        fills = new Role[nodes];
        open = new boolean[nodes];
        flows = new Flow[edges];
        Arrays.fill(values, "");
        Arrays.fill(derivatives, "");
        Arrays.fill(fills, Role.QUIET_FILL);
        Arrays.fill(flows, Flow.NONE);
    }
}
