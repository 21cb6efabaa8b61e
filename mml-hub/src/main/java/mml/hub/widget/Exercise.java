package mml.hub.widget;

import java.util.List;

/** A question whose answer is checked by the library itself. */
public interface Exercise {
    String name();

    /** What is to be filled in; an answer is a state with these keys. */
    List<Control.Field> fields();

    /** Marks an answer: right, wrong and why, or a note on what could not be read. */
    Feedback mark(State answer);
}
