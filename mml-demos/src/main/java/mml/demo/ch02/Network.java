package mml.demo.ch02;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mml.data.CsvTable;
import mml.demo.Folder;
import mml.demo.Resources;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.SolutionSet;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The currents of a resistor bridge by Kirchhoff's laws, exactly. Unknown are the current of every branch and the
 * potential of every node but the last, which is 0. A branch says {@code R·I = V_from − V_to + U}, a node that what flows
 * in flows out.
 *
 * @mml §2.3, (2.38); §2.1, Example 2.1
 */
public final class Network {
    private static final CsvTable BRANCHES = Resources.table(Network.class, "bridge.csv");
    private static final String NODES = "ABCD";
    private static final Map<String, Point> PLACES = Map.of(
            "A", new Point(300, 60), "B", new Point(120, 220), "C", new Point(480, 220), "D", new Point(300, 380));

    private Network() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "network")));
    }

    /** Solves the network, draws it and returns the currents. */
    public static String run(Folder out) throws IOException {
        int m = BRANCHES.rows();
        int unknowns = m + NODES.length() - 1;
        FieldMatrix<BigFraction> A = FieldMatrix.generate(unknowns, unknowns, Network::coefficient);
        FieldMatrix<BigFraction> b =
                FieldMatrix.generate(unknowns, 1, (i, j) -> i < m ? cell(i, "volt") : BigFraction.ZERO);
        SolutionSet<BigFraction> S = SolutionSet.of(A, b);
        List<BigFraction> x = S.particular().orElseThrow().columnEntries(0);
        String line =
                "battery " + Fractions.text(x.get(0)) + " A, through the bridge " + Fractions.text(x.get(3)) + " A";
        out.figure("network", new Svg(760, 450, "Currents of a resistor bridge", line + ".", picture(x)));
        return line;
    }

    /** Equations: a row for each branch, then one for each node but the last. Unknowns: currents, then potentials. */
    private static BigFraction coefficient(int i, int j) {
        int m = BRANCHES.rows();
        if (i < m && j < m) return i == j ? cell(i, "ohm") : BigFraction.ZERO;
        if (i >= m && j >= m) return BigFraction.ZERO;
        int branch = Math.min(i, j);
        String node = NODES.substring(Math.max(i, j) - m, Math.max(i, j) - m + 1);
        int sign = text(branch, "to").equals(node) ? 1 : text(branch, "from").equals(node) ? -1 : 0;
        return new BigFraction(sign);
    }

    private static List<Mark> picture(List<BigFraction> x) {
        List<Mark> marks = new ArrayList<>();
        for (int k = 1; k < BRANCHES.rows(); k++) {
            Point from = place(k, "from");
            Point to = place(k, "to");
            marks.addAll(resistor(from, to, text(k, "ohm") + " Ω"));
            marks.addAll(current(from, to, x.get(k)));
        }
        marks.addAll(battery(x.get(0)));
        for (int n = 0; n < NODES.length(); n++) {
            String node = NODES.substring(n, n + 1);
            Point p = place(node);
            BigFraction potential = n + 1 < NODES.length() ? x.get(BRANCHES.rows() + n) : BigFraction.ZERO;
            boolean left = p.x() <= 300;
            marks.add(Mark.circle(p.x(), p.y(), 7, Look.fill(Role.INK)));
            marks.addAll(MathText.plain(node + ": ")
                    .then(quantity(potential, "V"))
                    .marks(p.x() + (left ? -18 : 18), p.y() + 6, 17, left ? Anchor.END : Anchor.START, Role.INK));
        }
        return marks;
    }

    /** A wire with a box in its middle. */
    private static List<Mark> resistor(Point from, Point to, String label) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(from, to, Look.stroke(Role.AXIS, 2.5)));
        Point a = from.towards(to, 0.5);
        marks.add(new Mark.Rect(
                a.x() - 26, a.y() - 15, 52, 30, 5, Look.fill(Role.QUIET_FILL).outlined(Role.AXIS, 2)));
        marks.add(Mark.text(a.x(), a.y() + 6, 16, Anchor.MIDDLE, label, Role.INK));
        return marks;
    }

    /** An arrow the way the current really flows, and its size. */
    private static List<Mark> current(Point from, Point to, BigFraction amperes) {
        boolean forward = amperes.getNumerator().signum() >= 0;
        Point start = from.towards(to, forward ? 0.64 : 0.9);
        Point end = from.towards(to, forward ? 0.9 : 0.64);
        List<Mark> marks = new ArrayList<>(Arrow.of(start, end, Role.SERIES_2, 3));
        Point middle = start.towards(end, 0.5);
        boolean level = from.y() == to.y();
        double x = level ? middle.x() : middle.x() + (middle.x() < 300 ? -26 : 26);
        Anchor anchor = level ? Anchor.MIDDLE : middle.x() < 300 ? Anchor.END : Anchor.START;
        marks.addAll(quantity(amperes.abs(), "A").marks(x, middle.y() + (level ? -16 : 6), 19, anchor, Role.SERIES_2));
        return marks;
    }

    /** The way from D through the battery to A, drawn around the bridge. */
    private static List<Mark> battery(BigFraction amperes) {
        Point a = place("A");
        Point d = place("D");
        double right = 650;
        Look wire = Look.stroke(Role.AXIS, 2.5);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Polyline(List.of(d, new Point(right, d.y()), new Point(right, a.y()), a), wire));
        marks.add(new Mark.Rect(
                right - 46, 198, 92, 44, 5, Look.fill(Role.QUIET_FILL).outlined(Role.AXIS, 2)));
        String label = text(0, "volt") + " V, " + text(0, "ohm") + " Ω";
        marks.add(Mark.text(right, 226, 16, Anchor.MIDDLE, label, Role.INK));
        marks.addAll(Arrow.of(new Point(right, 160), new Point(right, 100), Role.SERIES_2, 3));
        marks.addAll(quantity(amperes, "A").marks(right + 14, 136, 19, Anchor.START, Role.SERIES_2));
        return marks;
    }

    private static MathText quantity(BigFraction value, String unit) {
        return MathText.parse(Fractions.text(value)).then(MathText.plain(" " + unit));
    }

    private static Point place(String node) {
        return Objects.requireNonNull(PLACES.get(node));
    }

    private static Point place(int branch, String end) {
        return place(text(branch, end));
    }

    private static BigFraction cell(int branch, String column) {
        return Fractions.parse(text(branch, column));
    }

    private static String text(int branch, String column) {
        return BRANCHES.text(branch, BRANCHES.column(column));
    }
}
