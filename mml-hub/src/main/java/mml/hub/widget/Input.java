package mml.hub.widget;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Something of a state that a reader can set, declared once: which controls it has, and what they lead to. */
public interface Input {
    /** The controls, with their values as they are in this state; none if there is nothing to set now. */
    List<Control> controls(State state);

    /** Whether a control with this key is one of its own. */
    boolean owns(String key);

    /** The state after one of its controls was set, without what is outdated by that. */
    State set(State state, String key, String value);

    /** What is said to something that was guessed in this state. */
    default Feedback answer(State state) {
        return Feedback.NONE;
    }

    /** The same, offered only while a state asks for it. */
    default Input when(Predicate<State> asked) {
        Input all = this;
        return new Input() {
            @Override
            public List<Control> controls(State state) {
                return asked.test(state) ? all.controls(state) : List.of();
            }

            @Override
            public boolean owns(String key) {
                return all.owns(key);
            }

            @Override
            public State set(State state, String key, String value) {
                return all.set(state, key, value);
            }

            @Override
            public Feedback answer(State state) {
                return asked.test(state) ? all.answer(state) : Feedback.NONE;
            }
        };
    }

    /** Another control for a value that some other input owns. */
    static Input also(Function<State, Control> control) {
        return new Input() {
            @Override
            public List<Control> controls(State state) {
                return List.of(control.apply(state));
            }

            @Override
            public boolean owns(String key) {
                return false;
            }

            @Override
            public State set(State state, String key, String value) {
                return state;
            }
        };
    }
}
