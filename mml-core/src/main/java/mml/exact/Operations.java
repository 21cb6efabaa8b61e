package mml.exact;

import java.util.AbstractList;
import java.util.List;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;
import org.jspecify.annotations.Nullable;

/** The operations of a reduction that was computed without fractions: done one by one when somebody asks for them. */
final class Operations<T extends FieldElement<T>> extends AbstractList<RowOperation<T>> {
    private final FieldMatrix<T> input;
    private final Rules rules;
    private @Nullable List<RowOperation<T>> done;

    Operations(FieldMatrix<T> input, Rules rules) {
        this.input = input;
        this.rules = rules;
    }

    /** Whether somebody has asked. */
    boolean areKnown() {
        return done != null;
    }

    private List<RowOperation<T>> done() {
        List<RowOperation<T>> known = done;
        if (known == null)
            done = known =
                    new Elimination<>(input, rules, Tracer.off()).stepwise().operations();
        return known;
    }

    @Override
    public RowOperation<T> get(int k) {
        return done().get(k);
    }

    @Override
    public int size() {
        return done().size();
    }
}
