package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Input;
import mml.hub.widget.Param;
import mml.hub.widget.State;

/** Row operations of the learner's own: one is put together, then done, undone, done again; or a hint is asked for. */
final class OwnOperation implements Input {
    private static final Param<String> KIND = Param.choice(
                    "op",
                    "Operation",
                    new Option("add", "add a multiple"),
                    new Option("swap", "swap two rows"),
                    new Option("scale", "scale a row"))
            .outdates("hint");

    /** The row that was tapped and waits for another. */
    static final String TAP = "tap";

    private final Function<State, Reduction<?>> reduction;

    /** @param reduction what a state asks for */
    OwnOperation(Function<State, Reduction<?>> reduction) {
        this.reduction = reduction;
    }

    /** The operations of a state, done or undone. */
    static List<Move> moves(State state, Reduction<?> reduction) {
        return Move.parse(state.get("ops", ""), reduction.M().rows());
    }

    /** The one that is put together. */
    private static Move pending(State state) {
        return new Move(KIND.in(state), state.count("i", 1), state.get("f", "1"), state.count("k", 0));
    }

    private static int done(State state, List<Move> moves) {
        return Math.min(state.count("step", moves.size()), moves.size());
    }

    @Override
    public List<Control> controls(State state) {
        Reduction<?> now = reduction.apply(state);
        int rows = now.M().rows();
        Move move = pending(state);
        String problem = move.problem();
        boolean adds = move.kind().equals("add");
        boolean fits = move.i() < rows && move.k() < rows;
        List<Control> out = new ArrayList<>(KIND.controls(state));
        out.add(row("i", adds ? "to" : "row", move.i(), rows));
        if (!move.kind().equals("swap"))
            out.add(new Control.Field(
                    "f", adds ? "times" : "by", move.factor(), 1, "", problem.startsWith("Choose") ? "" : problem));
        if (!move.kind().equals("scale")) out.add(row("k", adds ? "of" : "with", move.k(), rows));
        boolean good = fits && problem.isEmpty();
        String label = good ? "Do " + now.operation(move).caption() : fits && move.i() == move.k() ? problem : "Do it";
        List<Move> moves = moves(state, now);
        int done = done(state, moves);
        out.add(new Control.Button("do", "apply", label, good));
        out.add(new Control.Button("do", "undo", "Undo", done > 0));
        out.add(new Control.Button("do", "redo", "Redo", done < moves.size()));
        out.add(new Control.Button("do", "hint", state.has("hint") ? "More of the hint" : "Hint", true));
        return out;
    }

    /** The state with the operation put together that is meant by dragging one row onto another. */
    static State dragged(State state, Reduction<?> reduction, int from, int to) {
        List<Move> moves = moves(state, reduction);
        return reduction
                .dragged(moves.subList(0, done(state, moves)), from, to)
                .map(move -> state.without("hint", TAP)
                        .with("op", move.kind())
                        .with("i", move.i())
                        .with("f", move.factor())
                        .with("k", move.k()))
                .orElse(state);
    }

    /** The first row that is tapped is kept; the second one is what the first was dragged onto. */
    private State tapped(State state, String text) {
        Reduction<?> now = reduction.apply(state);
        int row = chosen(State.empty().with(TAP, text), now.M().rows());
        if (row < 0) return state;
        int first = chosen(state, now.M().rows());
        return first < 0 ? state.with(TAP, row) : dragged(state.without(TAP), now, first, row);
    }

    /** The row that was tapped; −1 if none was. */
    static int chosen(State state, int rows) {
        int row = state.count(TAP, rows);
        return row < rows ? row : -1;
    }

    private static Control row(String key, String label, int row, int rows) {
        List<Option> names = new ArrayList<>();
        for (int i = 0; i < rows; i++) names.add(new Option(Integer.toString(i), "row " + (i + 1)));
        return new Control.Choice(key, label, names, Integer.toString(Math.min(row, rows - 1)));
    }

    @Override
    public boolean owns(String key) {
        return List.of("op", "i", "f", "k", "do", TAP).contains(key);
    }

    @Override
    public State set(State state, String key, String value) {
        if (key.equals(TAP)) return tapped(state, value);
        if (!key.equals("do")) return state.with(key, value).without("hint", TAP);
        if (value.equals("hint")) return state.with("hint", Math.min(3, state.count("hint", 0) + 1));
        List<Move> moves = moves(state, reduction.apply(state));
        int done = done(state, moves);
        State next = state.without("hint", TAP);
        return switch (value) {
            case "undo" -> next.with("step", Math.max(0, done - 1));
            case "redo" -> next.with("step", Math.min(moves.size(), done + 1));
            default -> {
                Move move = pending(state);
                if (!move.problem().isEmpty()) yield state;
                List<Move> longer = new ArrayList<>(moves.subList(0, done));
                longer.add(move);
                yield next.with("ops", Move.text(longer)).with("step", done + 1);
            }
        };
    }
}
