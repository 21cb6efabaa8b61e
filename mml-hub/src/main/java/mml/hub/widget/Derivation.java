package mml.hub.widget;

import java.util.List;

/**
 * The numbers behind a derivation: for each of its lines a check on an example. Seed 0 is the book's example, any other
 * gives one of its own.
 */
public abstract class Derivation {
    private final String name;

    protected Derivation(String name) {
        this.name = name;
    }

    public final String name() {
        return name;
    }

    public abstract List<Line> lines(int seed);

    /** What a line of the derivation says for these numbers, and whether it is so. */
    public record Line(String text, boolean holds) {}
}
