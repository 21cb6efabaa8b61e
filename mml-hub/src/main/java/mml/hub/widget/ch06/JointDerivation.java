package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.probability.Independence;
import mml.probability.JointTable;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Sum rule, product rule and what independence would ask, for one row and column of the figure's table.
 *
 * @mml §6.3, (6.20), (6.22); §6.4.5, (6.53)
 */
public final class JointDerivation extends Derivation {
    public JointDerivation() {
        super("two-rules", "joint");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        BigFraction all = new BigFraction(12);
        int a = rng.between(1, 4);
        int b = rng.between(1, 4);
        int c = rng.between(1, 3);
        return lines(new JointTable(FieldMatrix.of(List.of(
                List.of(new BigFraction(a).divide(all), new BigFraction(b).divide(all)),
                List.of(new BigFraction(c).divide(all), new BigFraction(12 - a - b - c).divide(all))))));
    }

    @Override
    public List<Line> following(State state) {
        return lines(JointWidget.table(state));
    }

    private static List<Line> lines(JointTable table) {
        Independence found = Independence.of(table);
        List<BigFraction> rows = table.rowMarginal();
        int i = Math.max(0, found.row());
        while (rows.get(i).equals(BigFraction.ZERO)) i++;
        int j = Math.max(0, found.column());
        FieldMatrix<BigFraction> p = table.p();
        BigFraction row = rows.get(i);
        BigFraction column = table.columnMarginal().get(j);
        BigFraction share = table.givenRow(i).get(j);
        boolean same = share.equals(column);
        String y = "y_{" + (i + 1) + "}";
        String x = "x_{" + (j + 1) + "}";
        return List.of(
                new Line(
                        "p(" + y + ")=" + sum(p.rowEntries(i)) + "=" + Live.exact(row),
                        total(p.rowEntries(i)).equals(row),
                        "focus"),
                new Line(
                        "p(" + x + "\\mid " + y + ")=\\frac{" + Live.exact(p.get(i, j)) + "}{" + Live.exact(row) + "}="
                                + Live.exact(share),
                        share.multiply(row).equals(p.get(i, j)),
                        "focus"),
                new Line(
                        "p(" + x + ")=" + sum(p.columnEntries(j)) + "=" + Live.exact(column),
                        total(p.columnEntries(j)).equals(column),
                        "focus"),
                new Line(
                        Live.exact(share) + (same ? "=" : "\\ne ") + Live.exact(column) + "\\quad\\text{"
                                + (found.holds() ? "and so it is everywhere" : "this is enough: dependent") + "}",
                        same == found.holds(),
                        "focus"));
    }

    private static String sum(List<BigFraction> terms) {
        StringBuilder out = new StringBuilder();
        for (BigFraction p : terms) out.append(out.length() == 0 ? "" : "+").append(Live.exact(p));
        return out.toString();
    }

    private static BigFraction total(List<BigFraction> terms) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction p : terms) sum = sum.add(p);
        return sum;
    }
}
