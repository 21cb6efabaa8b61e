package mml.demo.ch02;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.demo.Folder;
import mml.demo.Resources;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.ImageAndKernel;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Span;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Balances a chemical equation: how often each species must take part so that no atom is lost is a vector of the kernel
 * of the matrix "atoms of each element in each species", products counted negative. Computed exactly, from a table.
 *
 * @mml §2.7.3, Definition 2.23; §2.3.3
 */
public final class Reaction {
    private static final CsvTable TABLE = Resources.table(Reaction.class, "reaction.csv");
    private static final List<String> ELEMENTS = TABLE.names().subList(2, TABLE.cols());

    private static final double LEGEND = 17;

    private Reaction() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "reaction")));
    }

    /** Balances the equation, draws the atoms of both sides and returns it. */
    public static String run(Folder out) throws IOException {
        FieldMatrix<BigFraction> A = FieldMatrix.generate(ELEMENTS.size(), TABLE.rows(), Reaction::atoms);
        ImageAndKernel<BigFraction> result = ImageAndKernel.of(A);
        if (result.nullity() != 1) throw new IllegalStateException("the equation has no or no single balance");
        List<BigInteger> counts = smallestIntegers(result.kernel().get(0).columnEntries(0));
        String equation = side("left", counts) + " → " + side("right", counts);
        out.figure("reaction", picture(counts, equation));
        return equation;
    }

    /** The atoms of element i in species j, negative on the right-hand side. */
    private static BigFraction atoms(int i, int j) {
        BigFraction atoms = Fractions.parse(TABLE.text(j, i + 2));
        return left(j) ? atoms : atoms.negate();
    }

    private static boolean left(int species) {
        return TABLE.text(species, 1).equals("left");
    }

    /** The shortest vector of positive whole numbers along x. */
    private static List<BigInteger> smallestIntegers(List<BigFraction> x) {
        BigInteger lcm = BigInteger.ONE;
        for (BigFraction f : x) lcm = lcm.divide(lcm.gcd(f.getDenominator())).multiply(f.getDenominator());
        BigFraction scale = new BigFraction(lcm);
        BigInteger gcd = BigInteger.ZERO;
        for (BigFraction f : x) gcd = gcd.gcd(f.multiply(scale).getNumerator());
        List<BigInteger> counts = new ArrayList<>();
        for (BigFraction f : x)
            counts.add(f.multiply(scale).getNumerator().divide(gcd).abs());
        return counts;
    }

    private static String side(String side, List<BigInteger> counts) {
        StringBuilder sum = new StringBuilder();
        for (int j = 0; j < counts.size(); j++)
            if (TABLE.text(j, 1).equals(side))
                sum.append(sum.isEmpty() ? "" : " + ")
                        .append(counts.get(j))
                        .append(' ')
                        .append(TABLE.text(j, 0));
        return sum.toString();
    }

    /** One row an element: its atoms on the left and on the right, coloured and lettered by the species that bring them. */
    private static Svg picture(List<BigInteger> counts, String equation) {
        double middle = 490;
        double unit = 400.0 / total(counts, largest(counts), true);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < ELEMENTS.size(); i++) {
            double y = 50 + 40 * i;
            double reach = 22;
            double back = 22;
            for (int j = 0; j < counts.size(); j++) {
                double width =
                        unit * atoms(i, j).abs().doubleValue() * counts.get(j).doubleValue();
                if (width == 0) continue;
                double x = left(j) ? middle - reach - width : middle + back;
                marks.add(Mark.rect(x, y - 13, width, 26, Look.fill(colour(j)).outlined(Role.PAPER, 1)));
                if (width > 26) marks.addAll(letter(x + width / 2, y, j));
                if (left(j)) reach += width;
                else back += width;
            }
            marks.add(Mark.text(middle, y + 6, 19, Anchor.MIDDLE, ELEMENTS.get(i), Role.INK));
            String atoms = Integer.toString(total(counts, i, true));
            marks.add(Mark.text(middle - reach - 6, y + 6, 17, Anchor.END, atoms, Role.MUTED));
            marks.add(Mark.text(middle + back + 6, y + 6, 17, Anchor.START, atoms, Role.MUTED));
        }
        double y = 50 + 40 * ELEMENTS.size() + 22;
        marks.addAll(legend(counts, true, 20, y));
        marks.addAll(legend(counts, false, 20, y + 34));
        return new Svg(980, y + 66, "A balanced chemical equation", equation + ".", marks);
    }

    /** Tells species apart where colours do not. */
    private static List<Mark> letter(double x, double y, int species) {
        String letter = String.valueOf((char) ('a' + species));
        return List.of(
                Mark.rect(x - 9, y - 10, 18, 20, Look.fill(Role.PAPER)),
                Mark.text(x, y + 5, 17, Anchor.MIDDLE, letter, Role.INK));
    }

    private static List<Mark> legend(List<BigInteger> counts, boolean left, double x, double y) {
        List<Mark> marks = new ArrayList<>();
        double at = x;
        boolean first = true;
        for (int j = 0; j < counts.size(); j++) {
            if (left(j) != left) continue;
            String sign = first ? (left ? "" : "→ ") : "+ ";
            marks.add(Mark.text(at, y, LEGEND, Anchor.START, sign, Role.MUTED));
            at += Advance.of(sign, LEGEND);
            marks.add(Mark.rect(at, y - 18, 26, 24, Look.fill(colour(j))));
            marks.addAll(letter(at + 13, y - 6, j));
            List<Span> name = formula(counts.get(j) + " " + TABLE.text(j, 0));
            Mark.Text text = new Mark.Text(new Point(at + 31, y), LEGEND, Anchor.START, name, Role.INK, false);
            marks.add(text);
            at += 31 + text.width() + 8;
            first = false;
        }
        return marks;
    }

    /** {@code 122 KMnO4} with its indices lowered. */
    private static List<Span> formula(String text) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String c = text.substring(i, i + 1);
            boolean index = Character.isDigit(c.charAt(0)) && i > text.indexOf(' ');
            spans.add(index ? Span.sub(c) : Span.of(c));
        }
        return spans;
    }

    private static Role colour(int species) {
        return species < 8 ? Role.series(species) : Role.AXIS;
    }

    private static int largest(List<BigInteger> counts) {
        int largest = 0;
        for (int i = 1; i < ELEMENTS.size(); i++)
            if (total(counts, i, true) > total(counts, largest, true)) largest = i;
        return largest;
    }

    /** The atoms of element i on one side. */
    private static int total(List<BigInteger> counts, int i, boolean left) {
        int sum = 0;
        for (int j = 0; j < counts.size(); j++)
            if (left(j) == left)
                sum += atoms(i, j).abs().intValue() * counts.get(j).intValueExact();
        return sum;
    }
}
