package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.data.Quoted;
import mml.expression.Expression;
import mml.expression.ExpressionException;
import mml.matrix.Vector;

/**
 * The function of a problem, and a remark that stood behind it in parentheses.
 *
 * @param f of as many variables as the point has entries
 * @param remark empty where there is none
 */
record Formula(Expression f, String remark) {
    /**
     * Reads the field {@code function}. Of n variables they are x1 … xn where no other name occurs, so that not all of them
     * have to; else those that occur, in natural order.
     *
     * @throws IllegalArgumentException if it is no formula, or of another number of variables than x has entries
     */
    static Formula of(Run run, Vector x) {
        Cells cells = run.problem().get("function");
        if (cells.rows() != 1 || cells.cols() != 1)
            throw new IllegalArgumentException("function is a table, expected one text such as \"x1^2 + x1*x2\"");
        Formula read = read(cells.text(0, 0));
        if (!read.f.parameters().isEmpty())
            throw new IllegalArgumentException("function has the name "
                    + read.f.parameters().get(0) + ", which has no value, expected numbers and x1, x2, …");
        List<String> names = read.f.variables();
        List<String> numbered = new ArrayList<>();
        for (int i = 1; i <= x.size(); i++) numbered.add("x" + i);
        if (names.size() == x.size()) return read;
        if (numbered.containsAll(names)) return new Formula(read.f.over(numbered.toArray(new String[0])), read.remark);
        throw new IllegalArgumentException("function has the variables " + String.join(", ", names)
                + ", but the point has " + x.size() + (x.size() == 1 ? " entry" : " entries"));
    }

    private static Formula read(String text) {
        try {
            return new Formula(Expression.parse(text), "");
        } catch (ExpressionException e) {
            int start = text.lastIndexOf(" (");
            if (start > 0 && isRemark(text.substring(start + 1)))
                return new Formula(Expression.parse(text.substring(0, start)), text.substring(start + 1));
            throw e;
        }
    }

    /** Words in parentheses: one of them has five letters or more, which no function of the language has before a space or a dash. */
    private static boolean isRemark(String text) {
        return text.endsWith(")") && text.indexOf(')') == text.length() - 1 && text.matches("\\(.*\\p{L}{5,}[ -].*\\)");
    }

    /** Tells of the remark, so that nothing is left out in silence. */
    Answer told(Answer answer) {
        if (remark.isEmpty()) return answer;
        return answer.put("remark", remark).say("took " + Quoted.of(remark) + " for a remark");
    }
}
