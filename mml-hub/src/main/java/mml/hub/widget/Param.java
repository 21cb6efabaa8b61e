package mml.hub.widget;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import mml.exact.Fractions;
import mml.hub.widget.Control.Option;
import mml.text.Numbers;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A value of a state with its control, declared once: how it is read, how it is shown, how it is set and what is outdated
 * by that. Reading never fails: what cannot be read counts as not given.
 *
 * @param <T> what it is read as
 */
public final class Param<T> implements Input {
    /** What a state shows for a value that was read from it. */
    public interface Show<T> {
        Control control(State state, T value);
    }

    /** What a text makes of a state. */
    public interface Write {
        State to(State state, String text);
    }

    private final String key;
    private final Function<State, T> read;
    private final Show<T> show;
    private final Write write;

    private Param(String key, Function<State, T> read, Show<T> show, Write write) {
        this.key = key;
        this.read = read;
        this.show = show;
        this.write = write;
    }

    /** A value that is read and shown in a way of its own. */
    public static <T> Param<T> of(String key, Function<State, T> read, Show<T> show) {
        return new Param<>(key, read, show, (state, text) -> state.with(key, text));
    }

    private static <T> Param<T> slider(
            String key, String label, Range range, Function<State, T> read, Function<T, String> text) {
        return of(key, read, (state, value) -> slider(key, label, range, text.apply(value)));
    }

    private static Control slider(String key, String label, Range range, String value) {
        return new Control.Slider(key, label, range.min(), range.max(), range.step(), value);
    }

    /** A decimal number on a slider. */
    public static Param<Double> decimal(String key, String label, Range range, double otherwise) {
        return decimal(key, label, range, state -> Reals.in(state, key, otherwise, range.min(), range.max()));
    }

    /** A decimal number on a slider that may stand anywhere in the state. */
    public static Param<Double> decimal(String key, String label, Range range, ToDoubleFunction<State> read) {
        return slider(key, label, range, read::applyAsDouble, Reals::text);
    }

    /** A whole number on a slider. */
    public static Param<Integer> count(String key, String label, Range range, int otherwise) {
        return count(key, label, range, state -> range.in(state, key, otherwise));
    }

    /** A whole number on a slider that may stand anywhere in the state. */
    public static Param<Integer> count(String key, String label, Range range, ToIntFunction<State> read) {
        return slider(key, label, range, read::applyAsInt, value -> Integer.toString(value));
    }

    /** A multiple of 1/4 on a slider, from −most to most, 0 at first; in a link it may be any fraction. */
    public static Param<BigFraction> quarters(String key, String label, int most) {
        return fraction(key, label, new Range(-most, most, "0.25"), state -> Reals.quarters(state, key, most));
    }

    /** A fraction on a slider that may stand anywhere in the state. */
    public static Param<BigFraction> fraction(
            String key, String label, Range range, Function<State, BigFraction> read) {
        return slider(key, label, range, read, value -> Numbers.shortest(Fractions.toDouble(value)));
    }

    /** What random numbers are drawn from: {@code seed}, with a button for the next one. */
    public static Param<Integer> seed(String label, int otherwise) {
        return of(
                "seed",
                state -> state.count("seed", otherwise),
                (state, value) -> new Control.Seed("seed", label, value));
    }

    /** One of a few; the first at first. */
    public static Param<String> choice(String key, String label, Option... options) {
        return choice(key, label, List.of(options));
    }

    /** One of a few; the first at first. */
    public static Param<String> choice(String key, String label, List<Option> options) {
        return choice(key, label, options, state -> options.get(0).value());
    }

    /** One of a few. */
    public static Param<String> choice(
            String key, String label, List<Option> options, Function<State, String> otherwise) {
        return of(
                key,
                state -> {
                    String value = state.get(key, "");
                    boolean known = state.has(key)
                            && options.stream().anyMatch(o -> o.value().equals(value));
                    return known ? value : otherwise.apply(state);
                },
                (state, value) -> new Control.Choice(key, label, options, value));
    }

    /**
     * A choice among examples, and above them the reader's own while none of them is shown; choosing that, or what is no
     * example, changes nothing.
     *
     * @param now what stands in a state, written as the examples are
     * @param write what an example makes of a state
     */
    public static Param<String> examples(List<Option> examples, String own, Function<State, String> now, Write write) {
        return new Param<>(
                "example",
                now,
                (state, value) -> Control.Choice.ofExamples(examples, value, own),
                (state, text) ->
                        examples.stream().anyMatch(o -> o.value().equals(text)) ? write.to(state, text) : state);
    }

    /** The same; when it is set, these values no longer apply. */
    public Param<T> outdates(String... names) {
        return then(state -> state.without(names));
    }

    /** The same; when it is set, this is done to the state, too. */
    public Param<T> then(UnaryOperator<State> after) {
        return writes((state, text) -> after.apply(write.to(state, text)));
    }

    /** The same, set in another way. */
    public Param<T> writes(Write other) {
        return new Param<>(key, read, show, other);
    }

    public String key() {
        return key;
    }

    /** Its value in a state. */
    public T in(State state) {
        return read.apply(state);
    }

    /** The state after it was set. */
    public State set(State state, String text) {
        return write.to(state, text);
    }

    @Override
    public List<Control> controls(State state) {
        return List.of(show.control(state, in(state)));
    }

    @Override
    public boolean owns(String other) {
        return key.equals(other);
    }

    @Override
    public State set(State state, String other, String text) {
        return set(state, text);
    }
}
