package mml.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The options given to one run, by name. */
final class Settings {
    private final Function<String, @Nullable Object> values;

    Settings(Function<String, @Nullable Object> values) {
        this.values = values;
    }

    /** Whether a switch is on. */
    boolean on(String option) {
        return Boolean.TRUE.equals(values.apply(option));
    }

    /** The value of an option that has a default or was given. */
    <T> T get(String option, Class<T> type) {
        T value = find(option, type);
        if (value == null) throw new IllegalStateException(option + " has no value");
        return value;
    }

    /** The value of an option, or null if it was not given. */
    <T> @Nullable T find(String option, Class<T> type) {
        return type.cast(values.apply(option));
    }
}
