package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import mml.hub.widget.Control.Option;
import mml.matrix.Vector;
import mml.text.Numbers;

/**
 * A question that a widget asks before it shows the answer. A guess stands in the state under {@code guess} and is
 * answered at once; whatever else is set asks anew. Under {@code all} the state keeps that a reader wants to see
 * everything at once.
 */
public final class Prediction implements Input {
    /** The guess of a state. */
    static final String GUESS = "guess";
    /** Set where a reader does not want to be asked. */
    static final String ALL = "all";

    /**
     * What is asked in one state.
     *
     * @param options the possible answers; none where a number or a point is to be given
     * @param right the right one
     * @param label what is to be typed or dragged
     * @param near how far from it a point may be; 0 where no point is asked for
     * @param words what is said to a guess, right or not
     */
    public record Asked(
            List<Option> options, String right, String label, double near, BiFunction<String, Boolean, String> words) {
        public Asked {
            options = List.copyOf(options);
        }

        public Asked(List<Option> options, String right, BiFunction<String, Boolean, String> words) {
            this(options, right, "Your guess", 0, words);
        }
    }

    private final String question;
    private final Function<State, Asked> asked;

    private Prediction(String question, Function<State, Asked> asked) {
        this.question = question;
        this.asked = asked;
    }

    /** A question with a few answers, or with a number as its answer. */
    public static Prediction of(String question, Function<State, Asked> asked) {
        return new Prediction(question, asked);
    }

    /** A question that is answered with yes or no. */
    public static Prediction yesOrNo(String question, Function<State, Boolean> holds, Function<State, String> words) {
        return of(
                question,
                state -> new Asked(
                        List.of(new Option("yes", "yes"), new Option("no", "no")),
                        holds.apply(state) ? "yes" : "no",
                        (guess, right) -> words.apply(state)));
    }

    /**
     * A question that is answered by dragging a point of the plane, or by typing it: {@link Showing#aim} puts it there.
     *
     * @param label says which point, where the question alone does not
     * @param right the point
     * @param near how far from it is near enough
     */
    public static Prediction point(
            String question,
            Function<State, String> label,
            Function<State, Vector> right,
            double near,
            Function<State, String> words) {
        return of(question, state -> {
            Vector p = right.apply(state);
            String text = Numbers.shortest(p.get(0)) + ";" + Numbers.shortest(p.get(1));
            return new Asked(List.of(), text, label.apply(state), near, (guess, is) -> words.apply(state));
        });
    }

    /** The panel that asks it. */
    public Group group() {
        return Group.of(question, this);
    }

    @Override
    public List<Control> controls(State state) {
        List<Control> out = new ArrayList<>();
        Asked now = asked.apply(state);
        String guess = state.get(GUESS, "");
        for (Option option : now.options())
            out.add(new Control.Button(GUESS, option.value(), option.label(), !guess.equals(option.value())));
        if (now.options().isEmpty())
            out.add(new Control.Field(
                    GUESS,
                    now.label(),
                    guess,
                    1,
                    now.near() > 0
                            ? "Drag the point with the question mark there, or type two numbers."
                            : question.startsWith("How many ") ? "A whole number." : "A number, such as 3, 1/2 or √2.",
                    ""));
        boolean all = state.has(ALL);
        out.add(new Control.Button(ALL, all ? "" : "1", all ? "Ask me first" : "Show all", true));
        return out;
    }

    @Override
    public boolean owns(String key) {
        return key.equals(GUESS) || key.equals(ALL);
    }

    @Override
    public State set(State state, String key, String value) {
        return value.isEmpty() ? state.without(key) : state.with(key, value);
    }

    /** The right answer in a state, as it is shown: the name of a choice, or what is to be typed. */
    String right(State state) {
        Asked now = asked.apply(state);
        for (Option option : now.options()) if (option.value().equals(now.right())) return option.label();
        return now.right();
    }

    /** What is said to the guess of a state; nothing if there is none. */
    @Override
    public Feedback answer(State state) {
        String guess = state.get(GUESS, "");
        if (guess.isEmpty()) return Feedback.NONE;
        Asked now = asked.apply(state);
        boolean right;
        if (now.near() > 0) {
            try {
                Answer[] typed = Answer.entries(guess, "Your guess", 2);
                Answer[] exact = Answer.entries(now.right(), "The answer", 2);
                Vector off = Vector.of(typed[0].value() - exact[0].value(), typed[1].value() - exact[1].value());
                right = off.norm() <= now.near();
            } catch (IllegalArgumentException e) {
                return Feedback.note(String.valueOf(e.getMessage()));
            }
            if (!right) return Feedback.note("Not there yet: " + now.words().apply(guess, false));
        } else if (now.options().isEmpty()) {
            try {
                Answer exact = Answer.number(now.right(), "The answer");
                Verdict verdict = Verdict.of(Answer.number(guess, "Your guess"), exact.value());
                right = verdict == Verdict.RIGHT;
                if (verdict == Verdict.WRONG_SIGN || verdict == Verdict.FEW_DIGITS)
                    return Feedback.note("Your guess is " + verdict.words() + ".");
            } catch (IllegalArgumentException e) {
                return Feedback.note(String.valueOf(e.getMessage()));
            }
        } else {
            right = guess.equals(now.right());
        }
        String words = now.words().apply(guess, right);
        return right ? Feedback.right("Yes: " + words) : Feedback.wrong("Not so: " + words);
    }
}
