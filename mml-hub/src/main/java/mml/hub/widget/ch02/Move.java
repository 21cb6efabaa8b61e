package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Elements;
import mml.exact.Fractions;
import org.jspecify.annotations.Nullable;

/**
 * A row operation as a link holds it: {@code swap:0:1}, {@code scale:1:-1/3}, {@code add:2:-4:0}.
 *
 * @param kind swap, scale or add
 * @param i the row that changes
 * @param factor as typed; "1" for a swap
 * @param k the other row
 */
record Move(String kind, int i, String factor, int k) {

    /** Reads a list apart by semicolons; stops at the first that is none. */
    static List<Move> parse(String text, int rows) {
        List<Move> moves = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(';', at);
            if (end < 0) end = text.length();
            Move move = one(text.substring(at, end), rows);
            if (move == null) return moves;
            moves.add(move);
            at = end + 1;
        }
        return moves;
    }

    private static @Nullable Move one(String text, int rows) {
        int first = text.indexOf(':');
        int second = text.indexOf(':', first + 1);
        int third = text.indexOf(':', second + 1);
        if (first < 0 || second < 0) return null;
        String kind = text.substring(0, first);
        int i = row(text.substring(first + 1, second), rows);
        String rest = text.substring(second + 1, third < 0 ? text.length() : third);
        if (kind.equals("swap")) return checked(new Move(kind, i, "1", row(rest, rows)));
        if (kind.equals("scale")) return checked(new Move(kind, i, rest, i));
        if (kind.equals("add") && third >= 0)
            return checked(new Move(kind, i, rest, row(text.substring(third + 1), rows)));
        return null;
    }

    private static @Nullable Move checked(Move move) {
        return move.i < 0 || move.k < 0 || !move.problem().isEmpty() ? null : move;
    }

    private static int row(String text, int rows) {
        if (text.length() != 1) return -1;
        int i = text.charAt(0) - '0';
        return i >= 0 && i < rows ? i : -1;
    }

    /** Why this is no row operation; empty if it is one. */
    String problem() {
        if (!kind.equals("scale") && i == k) return "Choose two different rows.";
        if (kind.equals("swap")) return "";
        try {
            boolean zero = Elements.isZero(Fractions.parse(factor));
            return zero && kind.equals("scale") ? "Scaling by 0 would lose the equation: choose another factor." : "";
        } catch (IllegalArgumentException e) {
            return "The factor " + e.getMessage() + ".";
        }
    }

    static String text(List<Move> moves) {
        StringBuilder out = new StringBuilder();
        for (Move m : moves) {
            if (out.length() > 0) out.append(';');
            out.append(m.kind).append(':').append(m.i).append(':');
            switch (m.kind) {
                case "swap" -> out.append(m.k);
                case "scale" -> out.append(m.factor);
                default -> out.append(m.factor).append(':').append(m.k);
            }
        }
        return out.toString();
    }
}
