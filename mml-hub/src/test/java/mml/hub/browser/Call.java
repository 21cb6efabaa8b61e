package mml.hub.browser;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;

/** One call over the border between a page and its WebAssembly: the function's name and its arguments. */
record Call(String function, List<Object> arguments) {
    static Call of(String function, Object... arguments) {
        return new Call(function, List.of(arguments));
    }

    /** What the same Java answers on the JVM. */
    String onTheJvm(Chapter chapter) {
        return switch (function) {
            case "example" -> chapter.widget(text(0)).example().toString();
            case "view" -> Border.view(chapter.widget(text(0)), text(1));
            case "set" -> Border.set(chapter.widget(text(0)), text(1), text(2), text(3));
            case "drag" ->
                Border.drag(chapter.widget(text(0)), text(1), text(2), (Double) argument(3), (Double) argument(4));
            case "nudge" ->
                Border.nudge(chapter.widget(text(0)), text(1), text(2), (Integer) argument(3), (Integer) argument(4));
            case "export" -> Border.export(chapter.widget(text(0)), text(1), text(2));
            case "lines" -> Border.lines(chapter.derivation(text(0)), (Integer) argument(1));
            case "mark" -> Border.mark(chapter.exercise(text(0)), text(1));
            default -> throw new IllegalArgumentException("the border has no function " + function);
        };
    }

    private Object argument(int i) {
        return arguments.get(i);
    }

    private String text(int i) {
        return (String) arguments.get(i);
    }

    @Override
    public String toString() {
        return function + arguments;
    }
}
