package mml.hub.widget.ch01;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Fact;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Progress;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.model.AncestralOrder;
import mml.model.Dag;
import mml.model.OrderStep;
import mml.text.Words;
import mml.trace.Recorder;
import mml.viz.scene.model.OrderScene;

/**
 * The chapters of the book, which stands on which, and in what order to read for one of them.
 *
 * @mml §1.2, Figure 1.1
 */
public final class MapWidget extends TraceWidget {
    static final Dag BOOK =
            Dag.parse("2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12; 2 -> 3; 3 -> 4; 2 -> 5; 4 -> 6; 5 -> 6; 5 -> 7;"
                    + " 6 -> 8; 7 -> 8; 3 -> 9; 8 -> 9; 4 -> 10; 6 -> 10; 7 -> 10; 7 -> 11; 8 -> 11; 3 -> 12; 7 -> 12");
    private static final List<String> TITLES = List.of(
            "Linear Algebra",
            "Analytic Geometry",
            "Matrix Decompositions",
            "Vector Calculus",
            "Probability and Distributions",
            "Continuous Optimization",
            "When Models Meet Data",
            "Linear Regression",
            "Principal Component Analysis",
            "Gaussian Mixture Models",
            "Support Vector Machines");

    private static final Param<String> CHAPTER =
            Param.choice("chapter", "I want to read", options(), state -> "12").outdates("step");

    private static final Prediction HOW_MANY =
            Prediction.of("How many of the chapters 2 to 11 does one need for it?", MapWidget::question);

    public MapWidget() {
        super("map", "What stands on what", HOW_MANY.group(), Group.of("Chapter", CHAPTER));
    }

    static String chapter(State state) {
        return CHAPTER.in(state);
    }

    private static List<Option> options() {
        List<Option> out = new ArrayList<>();
        for (int k = TITLES.size() - 1; k >= 0; k--) {
            String name = BOOK.nodes().get(k);
            out.add(new Option(name, name + " " + TITLES.get(k)));
        }
        return out;
    }

    @Override
    public boolean knowsReader() {
        return true;
    }

    /** The book's chapters of the map among some. */
    private static List<String> named(List<Integer> chapters) {
        return BOOK.nodes().stream()
                .filter(name -> chapters.contains(Integer.valueOf(name)))
                .toList();
    }

    private static List<String> before(State state) {
        List<String> names = AncestralOrder.of(BOOK, CHAPTER.in(state)).names();
        return names.subList(0, names.size() - 1);
    }

    private static Prediction.Asked question(State state) {
        List<String> before = before(state);
        String words = before.isEmpty()
                ? "it is where one can begin."
                : before.size() == 1
                        ? "chapter " + before.get(0) + " is enough."
                        : "chapters " + Words.and(before) + ".";
        return new Prediction.Asked(
                List.of(), Integer.toString(before.size()), "Your guess", 0, (guess, right) -> words);
    }

    @Override
    protected Showing run(State state) {
        String chapter = CHAPTER.in(state);
        Recorder<OrderStep> steps = Recorder.all();
        AncestralOrder order = AncestralOrder.of(BOOK, chapter, steps);
        List<String> before = before(state);
        Progress progress = Progress.in(state);
        List<String> done = named(progress.done());
        List<String> begun = named(progress.begun());
        List<String> left = new ArrayList<>(before);
        left.removeAll(done);
        Showing showing = Showing.of(new OrderScene(steps.trace(), TITLES, Screen.canvas(state))
                .read(BOOK.indices(done), BOOK.indices(begun)));
        if (!done.isEmpty()) showing.fact("you have done", Words.and(done));
        if (!begun.isEmpty()) showing.fact("you have begun", Words.and(begun));
        return showing.java("Dag book = Dag.parse(\"" + BOOK + "\");\nAncestralOrder.of(book, \"" + chapter
                        + "\").names();")
                .atTheEnd()
                .fact("before chapter " + chapter, before.isEmpty() ? "nothing" : Words.and(before))
                .fact("can wait", waiting(order))
                .facts(
                        done.isEmpty()
                                ? List.of()
                                : List.of(Fact.of("still to do", left.isEmpty() ? "nothing" : Words.and(left))))
                .check("each comes after what it stands on", order.certificate().holds());
    }

    private static String waiting(AncestralOrder order) {
        List<String> out = new ArrayList<>(BOOK.nodes());
        out.removeAll(order.names());
        return out.isEmpty() ? "nothing" : Words.and(out);
    }
}
