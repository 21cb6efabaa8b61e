package mml.demo.ch08;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.model.AncestralOrder;
import mml.model.Dag;
import mml.model.OrderStep;
import mml.trace.Trace;
import mml.viz.scene.model.OrderScene;

/**
 * What to read before chapter 12: the chapters of the book as a directed graph, and those that an arrow leads from.
 *
 * @mml §8.5; §1.2
 */
public final class ReadingOrder {
    private static final Dag BOOK =
            Dag.parse("2; 3; 4; 5; 6; 7; 12; 2 -> 3; 3 -> 4; 2 -> 5; 4 -> 6; 5 -> 6; 5 -> 7; 3 -> 12; 7 -> 12");
    private static final List<String> TITLES = List.of(
            "Linear Algebra",
            "Analytic Geometry",
            "Matrix Decompositions",
            "Vector Calculus",
            "Probability",
            "Optimization",
            "Support Vector Machines");

    private ReadingOrder() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "reading-order")));
    }

    /** Draws the graph and returns the order. */
    public static String run(Folder out) throws IOException {
        Trace<OrderStep> trace = Trace.of(t -> AncestralOrder.of(BOOK, "12", t));
        OrderScene scene = new OrderScene(trace, TITLES, out.canvas());
        out.figure("before-12", scene.frame(scene.frames() - 1).picture());
        AncestralOrder order = AncestralOrder.of(BOOK, "12");
        return "before chapter 12: "
                + String.join(", ", order.names().subList(0, order.names().size() - 1))
                + (order.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
