package mml.hub.widget.ch01;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.model.AncestralOrder;
import mml.model.Dag;
import mml.random.Rng;

/**
 * What is still to be read before a chapter, when two others are known with all that they stand on.
 *
 * @mml §1.2, Figure 1.1
 */
public final class StillToReadExercise extends Exercise {
    public StillToReadExercise() {
        super("E1.1", Control.Field.line("s", "chapters still to be read", "Their numbers, such as 2, 3."));
    }

    @Override
    protected Task draw(Rng rng) {
        Dag book = MapWidget.BOOK;
        List<String> names = book.nodes();
        String chapter;
        String first;
        String second;
        List<String> missing;
        do {
            int c = rng.between(3, names.size() - 1);
            int a = rng.below(c);
            int b = rng.below(c);
            chapter = names.get(c);
            first = names.get(a);
            second = names.get(b);
            missing = missing(chapter, first, second);
        } while (first.equals(second) || missing.isEmpty());
        String right = String.join(", ", missing);
        List<String> expected = missing;
        String target = chapter;
        return new Task()
                .value("c", chapter)
                .value("a", first)
                .value("b", second)
                .value("s", right.replace(", ", ",\\ "))
                .part("s", "the chapters", right, typed -> judged(typed, expected, target));
    }

    /** What the chapter needs, without what the two others are or need. */
    private static List<String> missing(String chapter, String first, String second) {
        List<String> needed =
                new ArrayList<>(AncestralOrder.of(MapWidget.BOOK, chapter).names());
        needed.remove(chapter);
        needed.removeAll(AncestralOrder.of(MapWidget.BOOK, first).names());
        needed.removeAll(AncestralOrder.of(MapWidget.BOOK, second).names());
        return needed;
    }

    private static Feedback judged(String typed, List<String> right, String chapter) {
        TreeSet<String> said = new TreeSet<>();
        for (String word : words(typed)) {
            if (!MapWidget.BOOK.nodes().contains(word))
                throw new IllegalArgumentException(
                        "the chapters: \"" + word + "\" is no chapter from 2 to 12, expected numbers such as 2, 3.");
            said.add(word);
        }
        if (said.isEmpty()) throw new IllegalArgumentException("the chapters: type their numbers, such as 2, 3.");
        for (String word : said)
            if (!right.contains(word))
                return Feedback.wrong("the chapters: " + word + " is "
                        + (word.equals(chapter)
                                ? "the chapter itself; what comes before it is asked."
                                : "known already, or not needed."));
        for (String word : right)
            if (!said.contains(word)) return Feedback.wrong("the chapters: " + word + " is missing.");
        return Feedback.right("");
    }

    /** What stands between commas and spaces. */
    private static List<String> words(String typed) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (typed + ",").toCharArray())
            if (c != ',' && c != ' ' && c != ';') word.append(c);
            else if (word.length() > 0) {
                out.add(word.toString());
                word.setLength(0);
            }
        return out;
    }
}
