package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Jacobian;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Input;
import mml.hub.widget.Letters;
import mml.hub.widget.State;
import mml.hub.widget.TextField;
import mml.matrix.Vector;

/** Two formulas in two variables, apart by a semicolon: an example or the reader's own. */
final class OwnMap implements Input {
    private static final double REACH = 2;
    private static final double[] TRIED = {0.5, 1, 0, -0.5, -1, 1.5, -1.5};

    private final List<Example> examples;
    private final TextField<Formulas> field;
    private final String[] outdated;

    /** @param x0 the corner of the patch at first */
    record Example(String text, String name, Vector x0, double middleX, double middleY) {}

    /** Two formulas in the same two variables. */
    record Formulas(Expression u, Expression v) {
        /** The free letters of both. */
        List<String> letters() {
            List<String> out = new ArrayList<>(u.parameters());
            for (String letter : v.parameters()) if (!out.contains(letter)) out.add(letter);
            return out;
        }

        Formulas with(State state) {
            return new Formulas(Letters.put(state, u), Letters.put(state, v));
        }

        List<String> variables() {
            return u.variables();
        }

        List<Expression> both() {
            return List.of(u, v);
        }
    }

    OwnMap(List<Example> examples, String... outdated) {
        this.examples = List.copyOf(examples);
        field = new TextField<>("f", examples.get(0).text(), OwnMap::checked, FormulaInput::fault);
        this.outdated = outdated.clone();
    }

    private static Formulas read(String text) {
        int at = text.indexOf(';');
        if (at < 0) throw new IllegalArgumentException("One formula; a second one is needed, behind a semicolon");
        Expression u = Expression.parse(text.substring(0, at));
        Expression v = Expression.parse(text.substring(at + 1));
        List<String> names = new ArrayList<>(u.variables());
        for (String name : v.variables()) if (!names.contains(name)) names.add(name);
        List<String> pair = pair(names);
        return new Formulas(u.over(pair.toArray(new String[0])), v.over(pair.toArray(new String[0])));
    }

    private static List<String> pair(List<String> names) {
        for (List<String> pair : List.of(List.of("x", "y"), List.of("x1", "x2")))
            if (pair.containsAll(names)) return pair;
        throw new IllegalArgumentException(
                "The variables are " + String.join(", ", names) + ", expected x and y, or x1 and x2");
    }

    /** Read where it can be shown: with few letters, and somewhere a Jacobian. */
    private static Formulas checked(String text) {
        Formulas f = read(text);
        Letters.check(f.letters());
        somewhere(f.with(State.empty()));
        return f;
    }

    /** The map of a state, with the numbers of the sliders for its letters. */
    Formulas in(State state) {
        return field.in(state).with(state);
    }

    Example example(State state) {
        String text = field.text(state);
        for (Example e : examples) if (e.text().equals(text)) return e;
        return new Example(text, "", somewhere(in(state)), 0, 0);
    }

    /** A corner from which the map has a Jacobian: the first of a coarse grid. */
    private static Vector somewhere(Formulas f) {
        for (double y : TRIED) for (double x : TRIED) if (hasJacobian(f, Vector.of(x, y))) return Vector.of(x, y);
        throw new IllegalArgumentException("This map has no derivatives in this window");
    }

    static boolean hasJacobian(Formulas f, Vector x) {
        try {
            Jacobian.of(f.both(), x);
            return true;
        } catch (NotDifferentiableException e) {
            return false;
        }
    }

    static double reach() {
        return REACH;
    }

    @Override
    public List<Control> controls(State state) {
        List<Option> options = new ArrayList<>();
        for (Example e : examples) options.add(new Option(e.text(), e.name()));
        List<Control> out = new ArrayList<>();
        out.add(Control.Choice.ofExamples(options, field.text(state), "Your own map"));
        out.add(field.field(
                state,
                "Your own map",
                2,
                "Two formulas in x and y, apart by a semicolon. Other letters become sliders."));
        out.addAll(Letters.sliders(state, field.in(state).letters()));
        return out;
    }

    @Override
    public boolean owns(String key) {
        return key.equals("example") || key.equals(field.key()) || Letters.owns(key);
    }

    @Override
    public State set(State state, String key, String text) {
        if (Letters.owns(key)) return state.without("step").with(key, text);
        if (key.equals("example") && text.isEmpty()) return state;
        return field.typed(state, text, outdated);
    }
}
