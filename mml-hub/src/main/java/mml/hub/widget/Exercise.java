package mml.hub.widget;

import java.util.List;

/** A question whose answer is checked by the library itself. */
public interface Exercise {
    String name();

    /** What is to be filled in; an answer is a state with these keys. */
    List<Control.Field> fields();

    /**
     * Right, or wrong and why.
     *
     * @throws IllegalArgumentException saying what could not be read
     */
    Feedback judge(State answer);

    /** Marks an answer: right, wrong and why, or a note on what could not be read. */
    default Feedback mark(State answer) {
        try {
            return judge(answer);
        } catch (IllegalArgumentException problem) {
            return Feedback.note(String.valueOf(problem.getMessage()));
        }
    }
}
