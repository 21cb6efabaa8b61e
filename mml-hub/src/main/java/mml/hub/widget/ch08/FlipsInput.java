package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Input;
import mml.hub.widget.State;
import mml.hub.widget.TextField;
import mml.matrix.Vector;

/** Flips of a coin, chosen among examples or typed as H and T. */
final class FlipsInput implements Input {
    private static final int MOST = 60;

    private static final List<Option> EXAMPLES = List.of(
            new Option("HHH", "Three heads of three"),
            new Option("HTHHTHHHTH", "Seven of ten"),
            new Option("T", "One tail"),
            new Option("HHTHTHHHTTHHTHHHTHHHTTHHHTHHTH", "Twenty of thirty"));
    private static final TextField<String> FIELD =
            new TextField<>("flips", EXAMPLES.get(0).value(), FlipsInput::read);

    /** The flips in short, H and T only. */
    private static String read(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'H' || c == 'h' || c == '1') out.append('H');
            else if (c == 'T' || c == 't' || c == '0') out.append('T');
            else if (" ,;\n\r\t".indexOf(c) < 0)
                throw new IllegalArgumentException("Position " + (i + 1) + " is '"
                        + text.substring(i, i + Character.charCount(text.codePointAt(i))) + "'; H or T is expected.");
        }
        if (out.length() == 0) throw new IllegalArgumentException("There is no flip; H or T is expected.");
        if (out.length() > MOST)
            throw new IllegalArgumentException("These are " + out.length() + " flips; there is room for " + MOST + ".");
        return out.toString();
    }

    /** 1 for heads, 0 for tails. */
    Vector in(State state) {
        String text = FIELD.in(state);
        return Vector.generate(text.length(), n -> text.charAt(n) == 'H' ? 1 : 0);
    }

    @Override
    public List<Control> controls(State state) {
        return List.of(
                Control.Choice.ofExamples(EXAMPLES, FIELD.in(state), "Your own flips"),
                FIELD.field(state, "Your own flips", 2, "H and T, or 1 and 0. Up to " + MOST + "."));
    }

    @Override
    public boolean owns(String key) {
        return key.equals("example") || key.equals(FIELD.key());
    }

    @Override
    public State set(State state, String key, String value) {
        if (key.equals("example") && value.isEmpty()) return state;
        return FIELD.typed(state, FIELD.problem(value).isEmpty() ? read(value) : value, "step");
    }
}
