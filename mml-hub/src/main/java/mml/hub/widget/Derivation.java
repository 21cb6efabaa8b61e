package mml.hub.widget;

import java.util.List;

/**
 * The numbers behind a derivation: for each of its lines the same line with numbers in it, checked. They are those of its
 * figure as it stands, if it has one and they fit; or those of a seed: 0 is the book's example, any other one of its own.
 */
public abstract class Derivation {
    private final String name;
    private final String figure;

    /** One whose numbers are its own. */
    protected Derivation(String name) {
        this(name, "");
    }

    /** @param figure the name of the widget whose numbers it follows */
    protected Derivation(String name, String figure) {
        this.name = name;
        this.figure = figure;
    }

    public final String name() {
        return name;
    }

    /** The name of the widget whose numbers it follows; empty if it has numbers of its own only. */
    public final String figure() {
        return figure;
    }

    public abstract List<Line> lines(int seed);

    /**
     * The lines with the numbers that the figure shows in this state.
     *
     * @throws IllegalArgumentException saying why, if the derivation does not fit them
     */
    public List<Line> following(State state) {
        throw new IllegalArgumentException("This derivation has numbers of its own.");
    }

    /**
     * What a line of the derivation says for these numbers.
     *
     * @param tex the line with the numbers in it
     * @param holds whether it is so
     * @param marks the roles of what it speaks of in the figure, apart by spaces, such as {@code series-1 ink}
     */
    public record Line(String tex, boolean holds, String marks) {
        public Line(String tex, boolean holds) {
            this(tex, holds, "");
        }
    }
}
