package mml.hub.widget.ch06;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Input;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.text.Numbers;

/** A run of ones and zeros: chosen among examples, typed, or made longer by a button. */
final class Throws implements Input {
    private static final int MOST = 40;
    private static final String ADD = "add";

    private final MatrixInput<Vector> typed = MatrixInput.of("data", 2, MOST, Throws::read)
            .example("1,1,0,1,1,0,1,0,1,1", "Ten throws, seven of them 1")
            .example("1,1,1,1", "Four throws, all 1")
            .example("0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1", "Twenty throws that alternate")
            .example("0", "A single 0")
            .labelled("Your own throws", "Ones and zeros, up to 40, such as 1 0 0 1.")
            .outdates("step");

    private static Vector read(String[][] cells) {
        if (cells.length != 1)
            throw new IllegalArgumentException(
                    "There are " + cells.length + " rows, expected one row of ones and zeros.");
        double[] x = new double[cells[0].length];
        for (int n = 0; n < x.length; n++) {
            String cell = cells[0][n];
            if (!cell.equals("0") && !cell.equals("1"))
                throw new IllegalArgumentException("Entry " + (n + 1) + " is " + cell + ", expected 0 or 1.");
            x[n] = cell.equals("1") ? 1 : 0;
        }
        return Vector.of(x);
    }

    /** The throws of a state. */
    Vector in(State state) {
        return typed.in(state);
    }

    @Override
    public List<Control> controls(State state) {
        List<Control> out = new ArrayList<>(typed.controls(state));
        boolean room = in(state).size() < MOST;
        out.add(new Control.Button(ADD, "1", "One more: 1", room));
        out.add(new Control.Button(ADD, "0", "One more: 0", room));
        return out;
    }

    @Override
    public boolean owns(String key) {
        return key.equals(ADD) || typed.owns(key);
    }

    /** A throw that is added is looked at. */
    @Override
    public State set(State state, String key, String value) {
        if (!key.equals(ADD)) return typed.set(state, key, value);
        Vector x = in(state);
        if (x.size() >= MOST || !(value.equals("0") || value.equals("1"))) return state;
        StringBuilder longer = new StringBuilder();
        for (int n = 0; n < x.size(); n++)
            longer.append(Numbers.shortest(x.get(n))).append(',');
        return typed.put(state, longer.append(value).toString()).with("step", x.size() + 1);
    }
}
