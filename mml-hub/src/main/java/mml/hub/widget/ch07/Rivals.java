package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.hub.widget.Control;
import mml.hub.widget.Input;
import mml.hub.widget.State;

/** Which other methods stand in the race: a box to tick for each. */
final class Rivals implements Input {
    private static final String KEY = "rivals";
    private static final String USUAL = "fixed.newton.bfgs";
    private static final String BOX = "rival-";

    private final Function<State, DescentMethod> method;

    /** @param method the one that races against them */
    Rivals(Function<State, DescentMethod> method) {
        this.method = method;
    }

    /** Those that are ticked, without the method itself. */
    List<DescentMethod> in(State state) {
        List<DescentMethod> out = new ArrayList<>();
        for (DescentMethod rival : DescentMethod.ALL)
            if (rival != method.apply(state) && isTicked(state, rival)) out.add(rival);
        return out;
    }

    private static boolean isTicked(State state, DescentMethod rival) {
        return ("." + state.get(KEY, USUAL) + ".").contains("." + rival.key() + ".");
    }

    @Override
    public List<Control> controls(State state) {
        List<Control> out = new ArrayList<>();
        for (DescentMethod rival : DescentMethod.ALL)
            if (rival != method.apply(state))
                out.add(new Control.Toggle(BOX + rival.key(), rival.label(), isTicked(state, rival)));
        return out;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(BOX);
    }

    @Override
    public State set(State state, String key, String value) {
        StringBuilder out = new StringBuilder();
        for (DescentMethod rival : DescentMethod.ALL) {
            boolean on = key.equals(BOX + rival.key()) ? !value.isEmpty() : isTicked(state, rival);
            if (on) out.append(out.length() > 0 ? "." : "").append(rival.key());
        }
        return state.with(KEY, out.length() == 0 ? "none" : out.toString());
    }
}
