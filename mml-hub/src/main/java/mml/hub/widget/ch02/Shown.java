package mml.hub.widget.ch02;

import mml.exact.Fractions;
import mml.exact.RowReductionStep;
import mml.exact.RowReductionStep.Condition;
import mml.exact.RowReductionStep.Contradiction;
import mml.exact.RowReductionStep.Done;
import mml.exact.RowReductionStep.FreeColumn;
import mml.exact.RowReductionStep.Operation;
import mml.exact.RowReductionStep.Pivot;
import mml.exact.RowReductionStep.Start;
import mml.text.Numbers;
import mml.text.Table;
import mml.trace.Trace;

/**
 * The same steps with their numbers written in another way: to four decimals, or with all digits of a double.
 *
 * @param exact the table as it is
 * @param places decimals, or −1 for all
 */
record Shown(Table exact, int places) implements Table {

    /** The trace with its tables shown as "exact", "4" or "full". */
    static Trace<RowReductionStep> as(Trace<RowReductionStep> trace, String how) {
        if (!how.equals("4") && !how.equals("full")) return trace;
        int places = how.equals("4") ? 4 : -1;
        return Trace.of(t -> {
            for (RowReductionStep step : trace) t.step(as(step, places));
        });
    }

    private static RowReductionStep as(RowReductionStep step, int places) {
        Table m = new Shown(step.matrix(), places);
        if (step instanceof Start s) return new Start(s.variables(), m);
        if (step instanceof Pivot s) return new Pivot(s.row(), s.column(), s.value(), m, step.pivotColumns());
        if (step instanceof FreeColumn s) return new FreeColumn(s.column(), m, step.pivotColumns());
        if (step instanceof Operation s) return new Operation(s.operation(), m, step.pivotColumns());
        if (step instanceof Condition s)
            return new Condition(s.row(), s.expression(), s.symbol(), s.value(), m, step.pivotColumns());
        if (step instanceof Contradiction s) return new Contradiction(s.row(), s.value(), m, step.pivotColumns());
        return new Done(((Done) step).form(), m, step.pivotColumns());
    }

    @Override
    public int rows() {
        return exact.rows();
    }

    @Override
    public int cols() {
        return exact.cols();
    }

    /** An entry with a symbol stays as it is. */
    @Override
    public String text(int i, int j) {
        String text = exact.text(i, j);
        double x;
        try {
            x = Fractions.toDouble(Fractions.parse(text));
        } catch (IllegalArgumentException e) {
            return text;
        }
        return places < 0 ? Numbers.shortest(x) : Numbers.rounded(x, places);
    }
}
