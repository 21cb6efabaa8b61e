package mml.cli;

import java.util.List;
import java.util.stream.Stream;

/** All algorithms that {@code mml run} knows, in the order of the book. */
final class Algorithms {
    static final List<Algorithm> ALL = Stream.of(Systems.ALL, Geometry.ALL, Projections.ALL, Decompositions.ALL)
            .flatMap(List::stream)
            .toList();

    private Algorithms() {}

    static List<String> names() {
        return ALL.stream().map(Algorithm::name).toList();
    }
}
