package mml.calculus;

import java.util.function.Function;
import mml.matrix.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A Java function that is written down on a tape when it is first asked. As long as it does not look at the values of its
 * variables it cannot go another way elsewhere, so the same graph serves all points; one that looks is written down
 * at each.
 */
final class Recorded extends Taped {
    private final Function<? super Tape.Variable[], Tape.Variable> f;
    /** That of the last call that did not look. */
    private volatile @Nullable ComputationGraph everywhere;

    Recorded(Function<? super Tape.Variable[], Tape.Variable> f) {
        this.f = f;
    }

    @Override
    ComputationGraph graph(Vector x) {
        ComputationGraph known = everywhere;
        if (known != null && known.program().inputs() == x.size()) return known;
        Tape tape = new Tape();
        Tape.Variable[] variables = new Tape.Variable[x.size()];
        for (int i = 0; i < variables.length; i++) variables[i] = tape.input(x.get(i));
        ComputationGraph graph =
                new ComputationGraph(tape.program(f.apply(variables)), ReverseMode.inputs(variables.length));
        if (!tape.lookedAt()) everywhere = graph;
        return graph;
    }
}
