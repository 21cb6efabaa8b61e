package mml.cli;

import java.util.List;

/** All algorithms that {@code mml run} knows, in the order of the book. */
final class Algorithms {
    static final List<Algorithm> ALL = Chapter.ALL.stream()
            .flatMap(chapter -> chapter.algorithms().stream())
            .toList();

    private Algorithms() {}

    static List<String> names() {
        return ALL.stream().map(Algorithm::name).toList();
    }
}
