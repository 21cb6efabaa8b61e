package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the reader of a page has come, by the numbers of chapters; what counts as begun and done is said by the page,
 * whose browser keeps it. Only views are asked for so: the states that a widget answers with know of no reader, and so does
 * a link that is copied.
 *
 * @param done the chapters that are done, in rising order
 * @param begun those that are begun and not done
 */
public record Progress(List<Integer> done, List<Integer> begun) {
    /** The state's values under which the page tells it. */
    static final String DONE = "reader.done";

    static final String BEGUN = "reader.begun";

    private static final int CHAPTERS = 12;

    public Progress {
        done = List.copyOf(done);
        begun = List.copyOf(begun);
    }

    /** What the page has told; nothing where it told nothing. */
    public static Progress in(State state) {
        List<Integer> done = numbers(state.get(DONE, ""));
        List<Integer> begun = numbers(state.get(BEGUN, ""));
        begun.removeAll(done);
        return new Progress(done, begun);
    }

    /** The chapters between commas, each once; what is none is left out. */
    private static List<Integer> numbers(String text) {
        String between = "," + text + ",";
        List<Integer> out = new ArrayList<>();
        for (int n = 1; n <= CHAPTERS; n++) if (between.contains("," + n + ",")) out.add(n);
        return out;
    }
}
