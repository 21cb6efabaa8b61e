package mml.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A formula in some variables, such as {@code sqrt(x^2+exp(x^2))+cos(x^2+exp(x^2))}: an immutable value.
 *
 * <p>Equal parts are one part: the formula above has a…f and x, as in Example 5.14. Parts stand in the order in which one
 * meets them from left to right, each after its operands, the whole last. Numbers are exact as they were typed and are
 * rounded once, when the formula is evaluated. What is typed stays as it is; {@link #simplified} says what it does.
 *
 * <p>{@link #at} is NaN or infinite outside the domain; {@link #undefinedAt} then says which part is to blame.
 *
 * @mml §5.1, §5.6.2, Example 5.14
 */
public final class Expression {
    private static final int MOST_NODES = 20_000;

    private final Node[] nodes;
    private final Names names;
    private @Nullable Program program;

    Expression(Node[] nodes, Names names) {
        if (nodes.length > MOST_NODES)
            throw new IllegalArgumentException(
                    "a formula of " + nodes.length + " parts, expected at most " + MOST_NODES);
        this.nodes = nodes;
        this.names = names;
    }

    /**
     * Reads a formula. x, y, z and t, also with an index, are its variables, other single letters are parameters.
     *
     * @throws ExpressionException if it is none, or not yet
     */
    public static Expression parse(String text) {
        return parse(text, Names.usual());
    }

    /** Reads a formula in the variables given, which stand in this order; other single letters are parameters. */
    public static Expression parse(String text, String... variables) {
        return parse(text, Names.of(variables));
    }

    /** Reads a formula with the given names. */
    public static Expression parse(String text, Names names) {
        return Parser.parse(text, names);
    }

    /** A number; of 0.1 the decimal, not the double. */
    public static Expression number(double value) {
        if (!Shapes.finite(value))
            throw new IllegalArgumentException("value is " + value + ", expected a finite number");
        Nodes pool = new Nodes();
        int i = pool.add(Node.number(Numbers.shortest(Math.abs(value))));
        if (value < 0) i = pool.add(Operation.NEGATE, i);
        return new Expression(pool.under(i), Names.usual());
    }

    /** The name alone. */
    public static Expression name(String name) {
        if (!Names.valid(name))
            throw new IllegalArgumentException("name is \"" + name + "\", expected letters, then digits");
        return new Expression(new Node[] {Node.name(name)}, Names.usual());
    }

    /** {@code this + v}; its variables are those of both. */
    public Expression plus(Expression v) {
        return with(Operation.ADD, v);
    }

    public Expression minus(Expression v) {
        return with(Operation.SUBTRACT, v);
    }

    public Expression times(Expression v) {
        return with(Operation.MULTIPLY, v);
    }

    public Expression over(Expression v) {
        return with(Operation.DIVIDE, v);
    }

    public Expression power(Expression v) {
        return with(Operation.POWER, v);
    }

    /** {@code this ^ n}. */
    public Expression power(int n) {
        return power(number(n));
    }

    public Expression negate() {
        return with(Operation.NEGATE);
    }

    /** The operation applied to this formula. */
    public Expression with(Operation operation) {
        if (operation.operands() != 1 || operation == Operation.INTEGER_POWER)
            throw new IllegalArgumentException(operation + " has " + operation.operands() + " operands, expected one");
        Nodes pool = new Nodes();
        int[] where = pool.addAll(this);
        return new Expression(pool.under(pool.add(operation, where[where.length - 1])), names);
    }

    /** The operation applied to this formula and another. */
    public Expression with(Operation operation, Expression v) {
        if (operation.operands() != 2)
            throw new IllegalArgumentException(operation + " has " + operation.operands() + " operands, expected two");
        Nodes pool = new Nodes();
        int[] u = pool.addAll(this);
        int[] w = pool.addAll(v);
        return new Expression(pool.under(pool.add(operation, u[u.length - 1], w[w.length - 1])), together(v, ""));
    }

    /** The names of a formula made of this one, in which {@code replaced} does not occur any more, and v. */
    private Names together(Expression v, String replaced) {
        if (names.isUsual() && (v.names.isUsual() || v.used().isEmpty())) return names;
        List<String> all = new ArrayList<>(variables());
        all.remove(replaced);
        if (!v.used().isEmpty()) for (String name : v.variables()) if (!all.contains(name)) all.add(name);
        return Names.of(all);
    }

    /** The variables in order: as declared, else those that occur, in natural order. */
    public List<String> variables() {
        return names.variables(used());
    }

    /** The names that occur and are no variables, in natural order. They have to get a value before the formula has one. */
    public List<String> parameters() {
        return names.parameters(used());
    }

    private List<String> used() {
        List<String> used = new ArrayList<>();
        for (Node node : nodes) if (node.operation() == Operation.NAME) used.add(node.text());
        return used;
    }

    /** Whether the name occurs. */
    public boolean contains(String name) {
        return used().contains(name);
    }

    /** The same formula as a function of these variables, in this order; every other name is a parameter. */
    public Expression over(String... variables) {
        return new Expression(nodes, Names.of(variables));
    }

    /** With a number for a parameter or a variable, which then is none any more. */
    public Expression with(String name, double value) {
        return with(name, number(value));
    }

    /** With a formula in place of a name. */
    public Expression with(String name, Expression value) {
        Nodes pool = new Nodes();
        int[] v = pool.addAll(value);
        int[] where = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[i];
            boolean replaced = node.operation() == Operation.NAME && node.text().equals(name);
            where[i] = replaced ? v[v.length - 1] : pool.add(Nodes.moved(node, where));
        }
        return new Expression(pool.under(where[where.length - 1]), together(value, name));
    }

    /**
     * The value at x.
     *
     * @param x the variables, in the order of {@link #variables()}
     * @throws IllegalArgumentException if x has another number of entries, or a parameter has no value
     */
    public double at(double... x) {
        return program().at(x);
    }

    public double at(Vector x) {
        return at(x.toArray());
    }

    /** Why the value at x is not a finite number: the first part that is none. Empty where it is one. */
    public Optional<Undefined> undefinedAt(double... x) {
        return Undefined.find(this, x);
    }

    public Optional<Undefined> undefinedAt(Vector x) {
        return undefinedAt(x.toArray());
    }

    /** The operations one after the other, to be run over numbers of any kind. */
    public Program program() {
        Program made = program;
        if (made == null) {
            made = Program.of(this);
            program = made;
        }
        return made;
    }

    /** The same function by the few rules of {@link Simplification}. */
    public Expression simplified() {
        return Simplifier.simplify(this, Simplification.NOBODY);
    }

    /** The same, telling each use of a rule. */
    public Expression simplified(Simplification.Listener listener) {
        return Simplifier.simplify(this, listener);
    }

    /** How many different parts it has, itself among them. */
    public int size() {
        return nodes.length;
    }

    /** The i-th part as a formula in the same variables. */
    public Expression part(int i) {
        Shapes.index(i, nodes.length, "part");
        if (i == nodes.length - 1) return this;
        Nodes pool = new Nodes();
        for (int k = 0; k <= i; k++) pool.add(nodes[k]); // operands stand before
        return new Expression(pool.under(i), names);
    }

    /** What the i-th part does. */
    public Operation operation(int i) {
        return node(i).operation();
    }

    /** The first operand of the i-th part, −1 if it has none. */
    public int left(int i) {
        return node(i).left();
    }

    /** The second operand of the i-th part, −1 if it has none. */
    public int right(int i) {
        return node(i).right();
    }

    /** The number or the name of the i-th part, the operation otherwise. */
    public String label(int i) {
        Node node = node(i);
        return node.text().isEmpty() ? node.operation().text() : node.text();
    }

    Node node(int i) {
        return nodes[Shapes.index(i, nodes.length, "part")];
    }

    /** Where the part made of these nodes stands. */
    int find(Node[] part) {
        Nodes pool = new Nodes();
        for (Node node : nodes) pool.add(node);
        int[] where = new int[part.length];
        for (int i = 0; i < part.length; i++) where[i] = pool.add(Nodes.moved(part[i], where));
        return where[part.length - 1];
    }

    Names names() {
        return names;
    }

    /** TeX, without dollars. */
    public String tex() {
        return TexPrinter.of(this);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Expression f
                && Arrays.equals(nodes, f.nodes)
                && variables().equals(f.variables());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes);
    }

    /** The formula in the language it was read from: {@link #parse} with the same variables gives the same formula. */
    @Override
    public String toString() {
        return Printer.of(this);
    }
}
