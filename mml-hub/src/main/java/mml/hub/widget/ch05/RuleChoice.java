package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.calculus.Rule;
import mml.calculus.RuleTree;
import mml.calculus.RuleTree.Choice;
import mml.calculus.RuleTreeStep;
import mml.hub.widget.Control;
import mml.hub.widget.Feedback;
import mml.hub.widget.Input;
import mml.hub.widget.State;
import mml.trace.Trace;
import org.jspecify.annotations.Nullable;

/** The rules as buttons: one is chosen for the part that is asked about, one is taken back, or a hint is asked for. */
final class RuleChoice implements Input {
    static final String MOVES = "moves";
    static final String PART = "part";
    static final String TRIED = "tried";
    static final String HINT = "hint";
    private static final String RULE = "rule";
    private static final String UNDO = "undo";

    /** What no longer applies to another part. */
    static final String[] SAID = {TRIED, HINT, PART};

    private final Function<State, RuleTree> start;

    /** @param start the tree of a state without any rule */
    RuleChoice(Function<State, RuleTree> start) {
        this.start = start;
    }

    /** The reader's choices, as far as they can be made. */
    static List<Choice> moves(State state, RuleTree start) {
        List<Choice> out = new ArrayList<>();
        RuleTree tree = start;
        String text = state.get(MOVES, "");
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf(',', from) < 0 ? text.length() : text.indexOf(',', from);
            Choice choice = choice(text.substring(from, end), tree);
            if (choice == null) return out;
            out.add(choice);
            tree = tree.by(choice.part(), choice.rule());
            from = end + 1;
        }
        return out;
    }

    /** {@code 3.SUM}, or nothing if that cannot be chosen. */
    private static @Nullable Choice choice(String text, RuleTree tree) {
        int dot = text.indexOf('.');
        int part =
                State.empty().with(PART, dot < 0 ? "" : text.substring(0, dot)).count(PART, -1);
        Rule rule = rule(text.substring(dot + 1));
        return rule != null
                        && tree.open().contains(part)
                        && tree.problem(part, rule).isEmpty()
                ? new Choice(part, rule)
                : null;
    }

    private static @Nullable Rule rule(String name) {
        for (Rule rule : Rule.values()) if (rule.name().equals(name)) return rule;
        return null;
    }

    private static String text(List<Choice> moves) {
        StringBuilder out = new StringBuilder();
        for (Choice move : moves)
            out.append(out.isEmpty() ? "" : ",")
                    .append(move.part())
                    .append('.')
                    .append(move.rule().name());
        return out.toString();
    }

    /** The whole run of a state: the reader's choices, then the best ones. */
    Trace<RuleTreeStep> trace(State state) {
        RuleTree tree = start.apply(state);
        return Trace.of(t -> tree.replay(moves(state, tree), t));
    }

    /** The choices up to a step, whoever made them. */
    private static List<Choice> upTo(Trace<RuleTreeStep> trace, int step) {
        List<Choice> out = new ArrayList<>();
        for (int k = 0; k <= step; k++)
            if (trace.get(k) instanceof RuleTreeStep.Chosen c) out.add(new Choice(c.part(), c.rule()));
        return out;
    }

    private static int step(State state, Trace<RuleTreeStep> trace) {
        return Math.min(state.count("step", 0), trace.size() - 1);
    }

    /** The tree at a step. */
    private RuleTree tree(State state, Trace<RuleTreeStep> trace, int step) {
        RuleTree tree = start.apply(state);
        for (Choice choice : upTo(trace, step)) tree = tree.by(choice.part(), choice.rule());
        return tree;
    }

    /** The part that is asked about; −1 if there is none. */
    private static int asked(State state, RuleTree tree) {
        List<Integer> open = tree.open();
        int part = state.count(PART, -1);
        return open.contains(part) ? part : open.isEmpty() ? -1 : open.get(0);
    }

    @Override
    public List<Control> controls(State state) {
        Trace<RuleTreeStep> trace = trace(state);
        int step = step(state, trace);
        RuleTree tree = tree(state, trace, step);
        boolean asks = asked(state, tree) >= 0;
        List<Control> out = new ArrayList<>();
        for (Rule rule : Rule.values())
            out.add(new Control.Button(RULE, rule.name(), rule.text() + ": " + rule.formula(), asks));
        out.add(new Control.Button(HINT, "more", state.has(HINT) ? "More of the hint" : "Hint", asks));
        out.add(new Control.Button(UNDO, "1", "Take back", step > 0));
        return out;
    }

    @Override
    public boolean owns(String key) {
        return key.equals(RULE) || key.equals(HINT) || key.equals(UNDO);
    }

    @Override
    public State set(State state, String key, String value) {
        Trace<RuleTreeStep> trace = trace(state);
        int step = step(state, trace);
        RuleTree tree = tree(state, trace, step);
        List<Choice> moves = upTo(trace, step);
        if (key.equals(UNDO)) {
            if (step == 0) return state;
            boolean done = trace.get(step) instanceof RuleTreeStep.Done;
            List<Choice> shorter = moves.subList(0, moves.size() - (done ? 0 : 1));
            return state.without(SAID).with(MOVES, text(shorter)).with("step", step - 1);
        }
        int part = asked(state, tree);
        if (part < 0) return state;
        if (key.equals(HINT)) return state.without(TRIED).with(HINT, Math.min(2, state.count(HINT, 0) + 1));
        Rule rule = rule(value);
        if (rule == null) return state;
        if (!tree.problem(part, rule).isEmpty()) return state.without(HINT).with(TRIED, value);
        moves.add(new Choice(part, rule));
        return state.without(SAID).with(MOVES, text(moves)).with("step", step + 1);
    }

    /** What is said at a step: to what was tried or chosen, and what is asked now. */
    Feedback said(State state, Trace<RuleTreeStep> trace, int step) {
        RuleTree tree = tree(state, trace, step);
        int part = asked(state, tree);
        if (part < 0) return Feedback.right("No part is without a rule: the derivative is found.");
        String name = tree.name(part);
        Rule tried = rule(state.get(TRIED, ""));
        if (tried != null) {
            String problem = tree.problem(part, tried);
            if (!problem.isEmpty()) return Feedback.wrong("Not the rule “" + tried.text() + "”: " + problem + ".");
        }
        Rule best = tree.best(part);
        if (state.has(HINT))
            return Feedback.note(
                    state.count(HINT, 1) < 2
                            ? "Look at what is computed last: " + name + " is " + tree.kind(part) + "."
                            : "Take “" + best.text() + "”: " + best.formula() + ".");
        String question = "Which rule for " + name + "?";
        boolean own = step > 0 && step <= moves(state, start.apply(state)).size();
        if (own && trace.get(step) instanceof RuleTreeStep.Chosen c) {
            if (!c.detour()) return Feedback.right("“" + c.rule().title() + "” is right. " + question);
            Rule shorter = tree(state, trace, step - 1).best(c.part());
            return Feedback.note("That is true, too; “" + shorter.text() + "” would ask for less. " + question);
        }
        return Feedback.note(question);
    }
}
