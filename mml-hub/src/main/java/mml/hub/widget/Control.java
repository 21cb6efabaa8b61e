package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to set, declared as data: the shell draws it, and tells the widget by {@link Widget#set} what was chosen.
 * Values are text, as in the {@link State}.
 */
public sealed interface Control {
    /** The name given to {@link Widget#set}. */
    String key();

    /** What it is called, shown and spoken. */
    String label();

    /** A number in a range; the shell offers multiples of {@code step} from {@code min} on. */
    record Slider(String key, String label, int min, int max, String step, String value) implements Control {}

    /** One of a few. */
    record Choice(String key, String label, List<Option> options, String value) implements Control {
        public Choice {
            options = List.copyOf(options);
        }

        /** Examples, and above them the reader's own while none of them is chosen. */
        public static Choice ofExamples(List<Option> examples, String chosen, String own) {
            if (examples.stream().anyMatch(o -> o.value().equals(chosen)))
                return new Choice("example", "Example", examples, chosen);
            List<Option> options = new ArrayList<>();
            options.add(new Option("", own));
            options.addAll(examples);
            return new Choice("example", "Example", options, "");
        }
    }

    /** One possibility of a choice. */
    record Option(String value, String label) {}

    /** On ("1") or off (""). */
    record Toggle(String key, String label, boolean on) implements Control {}

    /**
     * Text to type or paste.
     *
     * @param lines how many lines to offer
     * @param hint what can be typed
     * @param error what is wrong with the text and where; empty if nothing is
     */
    record Field(String key, String label, String value, int lines, String hint, String error) implements Control {
        /** One line, empty. */
        public static Field line(String key, String label, String hint) {
            return new Field(key, label, "", 1, hint, "");
        }
    }

    /**
     * A picture of the reader's own, chosen or dropped: scaled to at most {@code side} dots and given to {@link Widget#open}.
     */
    record Picture(String key, String label, int side, String hint) implements Control {}

    /** A whole number that chooses a random example, with a button for the next one. */
    record Seed(String key, String label, int value) implements Control {}

    /** Sets {@code key} to {@code value} when pressed. */
    record Button(String key, String value, String label, boolean enabled) implements Control {}
}
