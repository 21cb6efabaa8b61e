package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Operation;
import mml.expression.Program;
import mml.matrix.Shapes;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Telling;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a function and which uses which: a graph to be drawn. Its nodes stand in the order of evaluation.
 * Inputs have the names of the variables, operations are called a, b, c, … as in Example 5.14, v₁, v₂, … where letters
 * do not suffice. The name f is for the last operation only: it is the function.
 *
 * <p>As a table, it has a row per node: its name, how it is made, and the places of its operands.
 *
 * @mml §5.6.2, Figures 5.10, 5.11
 */
public final class ComputationGraph implements Table {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int COLUMNS = 4;

    private final Program program;
    private final List<String> inputs;
    /** Made when first asked for: a gradient needs none. */
    private @Nullable List<String> names;
    /** Which results depend on an input. */
    private final boolean[] active;

    ComputationGraph(Program program, List<String> inputs) {
        this.program = program;
        this.inputs = List.copyOf(inputs);
        this.active = active(program);
    }

    private static List<String> names(Program program, List<String> inputs) {
        int interior = 0;
        for (int i = 0; i < program.size(); i++) if (program.operation(i).operands() > 0) interior++;
        List<String> letters = new ArrayList<>();
        for (int k = 0; k < LETTERS.length(); k++) {
            String letter = LETTERS.substring(k, k + 1);
            if (!inputs.contains(letter)) letters.add(letter);
        }
        int f = letters.indexOf("f");
        if (f >= 0 && interior != f + 1) letters.remove(f); // f is the function: an operation before its end is not
        List<String> names = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < program.size(); i++) {
            Operation operation = program.operation(i);
            if (operation == Operation.NUMBER) names.add(NumberText.of(program.constant(i)));
            else if (operation == Operation.NAME) names.add(inputs.get(program.left(i)));
            else names.add(interior <= letters.size() ? letters.get(count++) : "v" + ++count);
        }
        return List.copyOf(names);
    }

    private static boolean[] active(Program program) {
        boolean[] active = new boolean[program.size()];
        for (int i = 0; i < active.length; i++)
            active[i] = switch (program.operation(i).operands()) {
                case 1 -> active[program.left(i)];
                case 2 -> active[program.left(i)] || active[program.right(i)];
                default -> program.operation(i) == Operation.NAME;
            };
        return active;
    }

    /** Whether the i-th node depends on an input. */
    boolean active(int i) {
        return active[i];
    }

    /** How many nodes there are. */
    public int size() {
        return program.size();
    }

    /** How the i-th node is called; of a constant its number. */
    public String name(int i) {
        int place = Shapes.index(i, size(), "node");
        List<String> all = names;
        if (all == null) {
            all = names(program, inputs);
            names = all;
        }
        return all.get(place);
    }

    public Operation operation(int i) {
        return program.operation(Shapes.index(i, size(), "node"));
    }

    /** The places of what the i-th node is made of; twice the same for b = a + a. */
    public List<Integer> operands(int i) {
        return switch (operation(i).operands()) {
            case 0 -> List.of();
            case 1 -> List.of(program.left(i));
            default -> List.of(program.left(i), program.right(i));
        };
    }

    /** The name as it is said, {@code x₁} for x1. */
    public String spoken(int i) {
        return operation(i) == Operation.NUMBER ? name(i) : spoken(name(i));
    }

    /** That a walk through the graph ended at a node, and why. */
    static void stopped(Telling t, int node, String name, String reason) {
        t.kind("stopped")
                .put("node", node)
                .put("name", name)
                .put("reason", reason)
                .caption("Stopped at " + spoken(name) + ": " + reason)
                .formula("\\text{stopped at } " + tex(name));
    }

    static String spoken(String name) {
        int digits = digits(name);
        return digits == name.length()
                ? name
                : name.substring(0, digits) + Scripts.subscript(Integer.parseInt(name.substring(digits)));
    }

    /** The name in TeX, {@code x_{1}} for x1. */
    public String tex(int i) {
        return operation(i) == Operation.NUMBER ? Tex.number(program.constant(i)) : tex(name(i));
    }

    static String tex(String name) {
        int digits = digits(name);
        String letter = name.substring(0, digits);
        String base = letter.length() > 1 ? "\\mathit{" + letter + "}" : letter;
        return digits == name.length() ? base : base + "_{" + name.substring(digits) + "}";
    }

    /** Where the index of a name begins, its length if it has none that can be read. */
    private static int digits(String name) {
        int end = name.length();
        while (end > 1 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') end--;
        return name.length() - end > 9 ? name.length() : end;
    }

    /** How the i-th node is made, such as {@code exp(a)}; of an input and a constant nothing but its name. */
    public String definition(int i) {
        return definition(i, false);
    }

    /** The same in TeX. */
    public String definitionTex(int i) {
        return definition(i, true);
    }

    private String definition(int i, boolean tex) {
        Operation operation = operation(i);
        if (operation.operands() == 0) return tex ? tex(i) : spoken(i);
        String u = tex ? tex(program.left(i)) : spoken(program.left(i));
        String open = tex ? "\\left(" : "(";
        String close = tex ? "\\right)" : ")";
        if (operation == Operation.INTEGER_POWER)
            return tex ? u + "^{" + program.right(i) + "}" : u + Scripts.superscript(program.right(i));
        if (operation == Operation.NEGATE) return (tex ? "-" : "−") + u;
        if (operation.operands() == 1) {
            if (tex && operation == Operation.SQRT) return "\\sqrt{" + u + "}";
            return (tex ? "\\operatorname{" + operation.text() + "}" : operation.text()) + open + u + close;
        }
        String v = tex ? tex(program.right(i)) : spoken(program.right(i));
        return switch (operation) {
            case ADD -> u + " + " + v;
            case SUBTRACT -> u + (tex ? " - " : " − ") + v;
            case MULTIPLY -> u + (tex ? " \\cdot " : "·") + v;
            case DIVIDE -> tex ? "\\frac{" + u + "}{" + v + "}" : u + "/" + v;
            case POWER -> tex ? u + "^{" + v + "}" : u + "^" + v;
            default -> (tex ? "\\" : "") + operation.text() + open + u + ", " + v + close;
        };
    }

    /** The function it is the graph of. */
    public Program program() {
        return program;
    }

    @Override
    public int rows() {
        return size();
    }

    @Override
    public int cols() {
        return COLUMNS;
    }

    @Override
    public String text(int i, int j) {
        Shapes.index(j, COLUMNS, "column");
        if (j == 0) return name(i);
        if (j == 1) return definition(i);
        List<Integer> operands = operands(i);
        return operands.size() >= j - 1 ? Integer.toString(operands.get(j - 2)) : "";
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ComputationGraph g && program.equals(g.program) && inputs.equals(g.inputs);
    }

    @Override
    public int hashCode() {
        return program.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(size(), 100); i++)
            if (operation(i).operands() > 0)
                out.append(out.isEmpty() ? "" : ", ")
                        .append(name(i))
                        .append(" = ")
                        .append(definition(i));
        return out.append(size() > 100 ? ", …" : "").toString();
    }
}
