package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.expression.Operation;
import mml.matrix.Shapes;
import mml.text.Printed;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * A derivative that somebody finds by hand: at each part of a formula a rule is chosen, which asks for the derivatives of parts of
 * that part. Part 0 is the whole; the parts a rule asks for come behind those that there are. Immutable, so that every state can be
 * kept. Any rule that is true there may be chosen, also one that asks for more than it needs to.
 *
 * @param f what is differentiated
 * @param variable by which
 * @param parts what was asked for
 * @mml §5.1.2, (5.29)–(5.32)
 */
public record RuleTree(Expression f, String variable, List<Part> parts) {
    /**
     * A part whose derivative is asked for.
     *
     * @param f the part
     * @param above which part asks for it, −1 for the whole
     * @param rule the one that was chosen; null if none was yet
     * @param below what that asks for
     */
    public record Part(Expression f, int above, @Nullable Rule rule, List<Integer> below) {
        public Part {
            below = List.copyOf(below);
        }
    }

    public RuleTree {
        parts = List.copyOf(parts);
    }

    /**
     * A derivative that is asked for, no rule chosen.
     *
     * @throws IllegalArgumentException if the variable is no name
     */
    public static RuleTree of(Expression f, String variable) {
        return new RuleTree(f, Expression.name(variable).toString(), List.of(new Part(f, -1, null, List.of())));
    }

    /** The parts without a rule, from left to right. */
    public List<Integer> open() {
        List<Integer> out = new ArrayList<>();
        open(0, out);
        return out;
    }

    private void open(int part, List<Integer> out) {
        if (parts.get(part).rule() == null) out.add(part);
        for (int below : parts.get(part).below()) open(below, out);
    }

    public boolean isDone() {
        return isKnown(0);
    }

    private boolean depends(Expression u) {
        return u.contains(variable);
    }

    private boolean isVariable(Expression u) {
        return u.size() == 1 && depends(u);
    }

    private static Operation operation(Expression u) {
        return u.operation(u.size() - 1);
    }

    private static Expression left(Expression y) {
        int left = y.left(y.size() - 1);
        return left < 0 ? y : y.part(left);
    }

    private static Expression right(Expression y) {
        int right = y.right(y.size() - 1);
        return right < 0 ? left(y) : y.part(right);
    }

    private Expression at(int part) {
        Shapes.index(part, parts.size(), "part");
        return parts.get(part).f();
    }

    /** The rule that asks for least at a part: the one that {@link Derivative} takes. */
    public Rule best(int part) {
        Expression y = at(part);
        if (!depends(y)) return Rule.CONSTANT;
        boolean first = depends(left(y));
        boolean second = depends(right(y));
        return switch (operation(y)) {
            case NAME -> Rule.VARIABLE;
            case ADD, SUBTRACT -> Rule.SUM;
            case NEGATE -> Rule.CONSTANT_FACTOR;
            case MULTIPLY -> first && second ? Rule.PRODUCT : Rule.CONSTANT_FACTOR;
            case DIVIDE -> second ? Rule.QUOTIENT : Rule.CONSTANT_FACTOR;
            case POWER -> !second ? Rule.POWER : !first ? Rule.EXPONENTIAL : Rule.GENERAL_POWER;
            case MIN, MAX -> Rule.CHAIN;
            default -> isVariable(left(y)) ? Rule.FUNCTION : Rule.CHAIN;
        };
    }

    /** Why a rule cannot be used at a part; empty if it can. */
    public String problem(int part, Rule rule) {
        Expression y = at(part);
        Operation o = operation(y);
        boolean first = depends(left(y));
        boolean second = depends(right(y));
        String is = RuleTreeStep.spoken(y) + " is " + kind(y);
        String x = ComputationGraph.spoken(variable);
        return switch (rule) {
            case CONSTANT -> depends(y) ? RuleTreeStep.spoken(y) + " changes with " + x + ", so it is no constant" : "";
            case VARIABLE -> isVariable(y) ? "" : is + ", not " + x + " itself";
            case SUM -> o == Operation.ADD || o == Operation.SUBTRACT ? "" : is + ", no sum";
            case PRODUCT -> o == Operation.MULTIPLY ? "" : is + ", no product";
            case QUOTIENT -> o == Operation.DIVIDE ? "" : is + ", no quotient";
            case CONSTANT_FACTOR ->
                switch (o) {
                    case NEGATE -> "";
                    case MULTIPLY ->
                        first && second ? "both factors of " + RuleTreeStep.spoken(y) + " change with " + x : "";
                    case DIVIDE -> second ? "the denominator of " + RuleTreeStep.spoken(y) + " changes with " + x : "";
                    default -> is + ", and no factor stands before it";
                };
            case POWER ->
                o == Operation.SQRT
                        ? ""
                        : o != Operation.POWER
                                ? is + ", no power"
                                : second ? "the exponent of " + RuleTreeStep.spoken(y) + " changes with " + x : "";
            case EXPONENTIAL ->
                o == Operation.EXP
                        ? ""
                        : o != Operation.POWER
                                ? is + ", no power"
                                : first ? "the base of " + RuleTreeStep.spoken(y) + " changes with " + x : "";
            case GENERAL_POWER ->
                o != Operation.POWER
                        ? is + ", no power"
                        : first && second
                                ? ""
                                : "base and exponent of " + RuleTreeStep.spoken(y) + " do not both change with " + x
                                        + ", and its logarithm would need a base above 0";
            case FUNCTION ->
                o.operands() != 1 || !o.isFunction()
                        ? is + ", no function of the table"
                        : isVariable(left(y))
                                ? ""
                                : "inside of " + RuleTreeStep.spoken(y) + " stands " + RuleTreeStep.spoken(left(y))
                                        + ", not " + x + " alone";
            case CHAIN ->
                o.isFunction() || (o == Operation.POWER && (!first || !second))
                        ? ""
                        : is
                                + (o == Operation.POWER
                                        ? " whose base and exponent both change"
                                        : ", not one function of another");
        };
    }

    /** A part in words, such as {@code 2·x²}. */
    public String name(int part) {
        return RuleTreeStep.spoken(at(part));
    }

    /** What the outermost operation of a part makes, in words, such as {@code a product}. */
    public String kind(int part) {
        Expression y = at(part);
        return depends(y) ? kind(y) : kind(y) + " and does not change with " + ComputationGraph.spoken(variable);
    }

    private static String kind(Expression y) {
        Operation o = operation(y);
        return switch (o) {
            case NUMBER, PI, E -> "a number";
            case NAME -> "a single letter";
            case ADD -> "a sum";
            case SUBTRACT -> "a difference";
            case MULTIPLY -> "a product";
            case DIVIDE -> "a quotient";
            case POWER -> "a power";
            case NEGATE -> "something with a minus before it";
            default -> o.text() + " of something";
        };
    }

    /** What a rule asks for at a part, in order. */
    private List<Expression> asked(Expression y, Rule rule) {
        return switch (rule) {
            case CONSTANT, VARIABLE, FUNCTION -> List.of();
            case SUM, PRODUCT, QUOTIENT, GENERAL_POWER -> List.of(left(y), right(y));
            case CONSTANT_FACTOR -> List.of(inner(y, rule));
            case POWER, EXPONENTIAL -> isVariable(inner(y, rule)) ? List.of() : List.of(inner(y, rule));
            case CHAIN ->
                operation(y) == Operation.MIN || operation(y) == Operation.MAX
                        ? List.of(left(y), right(y))
                        : List.of(inner(y, rule));
        };
    }

    private Expression inner(Expression y, Rule rule) {
        return takesRight(y, rule) ? right(y) : left(y);
    }

    /** Whether a rule that asks for one operand asks for the second. */
    private boolean takesRight(Expression y, Rule rule) {
        return switch (rule) {
            case CONSTANT_FACTOR -> operation(y) == Operation.MULTIPLY && !depends(left(y));
            case EXPONENTIAL -> operation(y) == Operation.POWER;
            case CHAIN -> operation(y) == Operation.POWER && depends(right(y));
            default -> false;
        };
    }

    /** Whether a rule that can be used asks for more than the best one does. */
    public boolean isDetour(int part, Rule rule) {
        Expression y = at(part);
        return asked(y, rule).size() > asked(y, best(part)).size();
    }

    /**
     * The tree with a rule chosen at a part.
     *
     * @throws IllegalArgumentException if the part has a rule already, or this one cannot be used there
     */
    public RuleTree by(int part, Rule rule) {
        Expression y = at(part);
        Rule before = parts.get(part).rule();
        if (before != null)
            throw new IllegalArgumentException(
                    "part " + part + " has the rule " + before.text() + ", expected one without a rule");
        String problem = problem(part, rule);
        if (!problem.isEmpty()) throw new IllegalArgumentException(problem);
        List<Part> next = new ArrayList<>(parts);
        List<Integer> below = new ArrayList<>();
        for (Expression u : asked(y, rule)) {
            below.add(next.size());
            next.add(new Part(u, part, null, List.of()));
        }
        next.set(part, new Part(y, parts.get(part).above(), rule, below));
        return new RuleTree(f, variable, next);
    }

    /** The derivative of a part as far as it is known; what is not stands there under a name of its own. */
    private Expression derivative(int part, String hole) {
        Part p = parts.get(part);
        Rule rule = p.rule();
        if (rule == null) return Expression.name(hole + part);
        Expression y = p.f();
        Expression first = p.below().isEmpty() ? null : derivative(p.below().get(0), hole);
        Expression second = p.below().size() < 2 ? null : derivative(p.below().get(1), hole);
        Expression result = takesRight(y, rule)
                ? rule.of(y, left(y), right(y), null, first)
                : rule.of(y, left(y), right(y), first, second);
        return result.simplified();
    }

    private boolean isKnown(int part) {
        if (parts.get(part).rule() == null) return false;
        for (int below : parts.get(part).below()) if (!isKnown(below)) return false;
        return true;
    }

    /**
     * The derivative of a part.
     *
     * @throws IllegalArgumentException if a rule is missing below it
     */
    public Expression derivative(int part) {
        at(part);
        if (!isKnown(part))
            throw new IllegalArgumentException("part " + part + " is not known yet, expected rules for all below it");
        return derivative(part, "");
    }

    /** The derivative of the whole as far as it is known, what is still asked for as {@code (…)′}. */
    public String soFar() {
        String letter = free();
        StringBuilder out = new StringBuilder();
        String text = derivative(0, letter).toString();
        for (int i = 0; i < text.length(); i++) {
            int end = i + 1;
            while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
            boolean hole = text.charAt(i) == letter.charAt(0) && end > i + 1;
            if (!hole) {
                out.append(text.charAt(i));
                continue;
            }
            int part = 0;
            for (int k = i + 1; k < end; k++) part = 10 * part + text.charAt(k) - '0';
            out.append('(').append(parts.get(part).f()).append(")′");
            i = end - 1;
        }
        return out.toString();
    }

    /** A letter that the formula does not know, with whatever index, and that begins no function. */
    private String free() {
        for (String letter : new String[] {"w", "k", "q", "h", "j"}) {
            boolean used = false;
            for (int i = 0; i < f.size(); i++) used |= f.label(i).startsWith(letter);
            if (!used) return letter;
        }
        return "v";
    }

    /**
     * Makes these choices, then the best ones from left to right, while {@code trace} watches.
     *
     * @param choices rules for open parts of this tree, in order
     * @return the tree with a rule everywhere
     * @throws IllegalArgumentException if one cannot be made
     */
    public RuleTree replay(List<Choice> choices, Tracer<? super RuleTreeStep> trace) {
        boolean on = trace.on();
        if (on) trace.step(new RuleTreeStep.Asked(variable, f));
        RuleTree tree = this;
        for (int k = 0; !tree.isDone(); k++) {
            int first = tree.open().get(0);
            Choice choice = k < choices.size() ? choices.get(k) : new Choice(first, tree.best(first));
            RuleTree next = tree.by(choice.part(), choice.rule());
            if (on) trace.step(next.chosen(tree, choice));
            tree = next;
        }
        if (on) trace.step(new RuleTreeStep.Done(variable, f, tree.derivative(0)));
        return tree;
    }

    /** A rule for a part. */
    public record Choice(int part, Rule rule) {}

    private RuleTreeStep.Chosen chosen(RuleTree before, Choice choice) {
        List<Expression> asked = new ArrayList<>();
        for (int below : parts.get(choice.part()).below())
            asked.add(parts.get(below).f());
        List<RuleTreeStep.Known> known = new ArrayList<>();
        for (int part = choice.part();
                part >= 0 && isKnown(part);
                part = parts.get(part).above()) known.add(new RuleTreeStep.Known(part, derivative(part, "")));
        return new RuleTreeStep.Chosen(
                choice.part(),
                at(choice.part()),
                choice.rule(),
                asked,
                before.isDetour(choice.part(), choice.rule()),
                known,
                soFar());
    }

    @Override
    public String toString() {
        Printed out = Printed.of("derivative by hand with respect to " + variable)
                .put("f", f.toString())
                .put("open parts", open().size());
        return out.put("f′", soFar()).toString();
    }
}
