package mml.expression;

import java.util.List;
import java.util.Optional;
import mml.matrix.Shapes;
import mml.text.NumberText;

/**
 * The part of a formula that has no finite value at a point.
 *
 * @param part the first one, in the order of evaluation
 * @param reason why, such as {@code log of −0.5}
 * @param text in one line, such as {@code log(x − 1) at x = 0.5: log of −0.5}
 */
public record Undefined(Expression part, String reason, String text) {
    private static final int SHOWN = 4;

    static Optional<Undefined> find(Expression f, double[] x) {
        Program.Compiler compiler = new Program.Compiler(f);
        Program program = compiler.program();
        double[] values = program.values(x);
        for (int i = 0; i < f.size(); i++) {
            int k = compiler.where[i];
            if (k < 0 || Shapes.finite(values[k])) continue;
            Expression part = f.part(i);
            String reason = reason(program, k, values);
            return Optional.of(
                    new Undefined(part, reason, minus(part.toString()) + at(f.variables(), part, x) + ": " + reason));
        }
        return Optional.empty();
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }

    private static String at(List<String> variables, Expression part, double[] x) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < x.length; i++) {
            if (!part.contains(variables.get(i))) continue;
            if (shown == SHOWN) return out.append(", …").toString();
            out.append(shown++ == 0 ? " at " : ", ")
                    .append(variables.get(i))
                    .append(" = ")
                    .append(number(x[i]));
        }
        return out.toString();
    }

    private static String reason(Program program, int k, double[] values) {
        double y = values[k];
        Operation f = program.operation(k);
        if (f.operands() == 0) return "not a finite number";
        double u = values[program.left(k)];
        double v = f.operands() == 2 ? values[program.right(k)] : 0;
        if ((f == Operation.DIVIDE && v == 0) || (f == Operation.INTEGER_POWER && u == 0)) return "division by 0";
        if (f == Operation.POWER && (u < 0 || (u == 0 && v < 0))) return number(u) + " to the power " + number(v);
        if (Double.isNaN(y) || f == Operation.LOG || f == Operation.LOG2 || f == Operation.LOG10)
            return f.text() + " of " + number(u);
        return "beyond the range of doubles";
    }

    private static String number(double x) {
        return NumberText.of(x);
    }

    /** In words, as {@code text}. */
    @Override
    public String toString() {
        return text;
    }
}
