package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.exact.MatrixText;
import mml.text.NumberText;
import mml.text.Scripts;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A line of the plane or a plane of space by its equation, such as {@code x + 2y - z = 3} or {@code x₁ + 2x₂ = 0}.
 *
 * @param n the coefficients, not all 0
 * @param c the right-hand side
 */
record LinearEquation(List<BigFraction> n, BigFraction c) {
    private static final int MOST = 8;

    LinearEquation {
        n = List.copyOf(n);
    }

    /**
     * Reads an equation in x, y, z or x₁, x₂, x₃, as systems of equations are read.
     *
     * @throws IllegalArgumentException saying what cannot be read
     */
    static LinearEquation parse(String text, int unknowns) {
        if (text.indexOf('=') < 0 || text.indexOf(';') >= 0 || text.indexOf('\n') >= 0)
            throw new IllegalArgumentException("An equation is needed, such as x + 2y = 3.");
        String all = unknowns == 2 ? "x + y = 0" : "x + y + z = 0"; // so that each unknown has its column
        boolean numbered = false;
        for (int i = 0; i < text.length(); i++) if ("_₁₂₃".indexOf(text.charAt(i)) >= 0) numbered = true;
        for (int k = 1; k <= 3; k++) numbered |= text.contains("x" + k);
        if (numbered) all = unknowns == 2 ? "x1 + x2 = 0" : "x1 + x2 + x3 = 0";
        String[][] cells = MatrixText.parse(text + "; " + all, 2, MOST).cells();
        if (cells[0].length != unknowns + 1)
            throw new IllegalArgumentException(
                    unknowns == 2
                            ? "A line of the plane has two unknowns, x and y or x₁ and x₂."
                            : "A plane of space has three unknowns: x, y, z or x₁, x₂, x₃.");
        List<BigFraction> n = new ArrayList<>();
        boolean zero = true;
        for (int k = 0; k < unknowns; k++) {
            n.add(Fractions.parse(cells[0][k]));
            zero &= n.get(k).equals(BigFraction.ZERO);
        }
        if (zero) throw new IllegalArgumentException("All unknowns have the coefficient 0: expected one that has not.");
        return new LinearEquation(n, Fractions.parse(cells[0][unknowns]));
    }

    /** {@code x₁ + 2x₂ − x₃ = 3}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < n.size(); k++) {
            int sign = n.get(k).getNumerator().signum();
            if (sign == 0) continue;
            out.append(out.length() == 0 ? sign < 0 ? "−" : "" : sign < 0 ? " − " : " + ");
            if (!n.get(k).abs().equals(BigFraction.ONE))
                out.append(text(n.get(k).abs()));
            out.append('x').append(Scripts.subscript(k + 1));
        }
        return out.append(" = ").append(text(c)).toString();
    }

    private static String text(BigFraction a) {
        String exact = Fractions.text(a);
        return exact.indexOf('/') < 0 ? NumberText.exact(exact) : NumberText.of(Fractions.toDouble(a));
    }
}
