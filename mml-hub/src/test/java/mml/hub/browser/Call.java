package mml.hub.browser;

import java.util.List;
import java.util.stream.Stream;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;

/** One call over the border between a page and its WebAssembly: the function's name and its arguments. */
record Call(String function, List<Object> arguments) {
    static Call of(String function, Object... arguments) {
        return new Call(function, List.of(arguments));
    }

    /** As a page is asked it: the name, then the list of arguments. */
    List<Object> sent() {
        return List.of(function, arguments);
    }

    /** What the same Java answers on the JVM. */
    String onTheJvm(Chapter chapter) {
        String[] texts = all(String.class).toArray(String[]::new);
        double[] numbers = all(Number.class).mapToDouble(Number::doubleValue).toArray();
        return Border.call(
                chapter,
                function,
                texts,
                numbers.length > 0 ? numbers[0] : Double.NaN,
                numbers.length > 1 ? numbers[1] : Double.NaN);
    }

    private <T> Stream<T> all(Class<T> type) {
        return arguments.stream().filter(type::isInstance).map(type::cast);
    }

    @Override
    public String toString() {
        return function + arguments;
    }
}
