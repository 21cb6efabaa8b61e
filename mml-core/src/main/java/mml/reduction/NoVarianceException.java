package mml.reduction;

import java.util.List;
import mml.matrix.NumericalException;

/** Directions in which the data do not vary beyond rounding, so that nothing can be divided by their deviation. */
public final class NoVarianceException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final transient List<Integer> components;

    NoVarianceException(List<Integer> components, int rank) {
        super("the data do not vary beyond rounding along component" + (components.size() == 1 ? " " : "s ")
                + numbers(components) + ": only the first " + rank
                + " can be scaled to variance 1; keep no more than these");
        this.components = List.copyOf(components);
    }

    private static String numbers(List<Integer> components) {
        int first = components.get(0) + 1;
        int last = components.get(components.size() - 1) + 1;
        return first == last ? Integer.toString(first) : first + " to " + last;
    }

    /** Which, counted from 0. */
    public List<Integer> components() {
        return components;
    }
}
