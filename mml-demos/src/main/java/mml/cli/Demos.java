package mml.cli;

import java.util.List;
import mml.demo.Demo;

/** All demos that {@code mml demo} knows, in the order of the book. */
final class Demos {
    static final List<Demo> ALL =
            Chapter.ALL.stream().flatMap(chapter -> chapter.demos().stream()).toList();

    private Demos() {}

    static List<String> names() {
        return ALL.stream().map(Demo::name).toList();
    }
}
