package mml.hub.widget.ch08;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Input;
import mml.hub.widget.Memo;
import mml.hub.widget.State;
import mml.hub.widget.TextField;
import mml.model.Dag;

/** A graph chosen among examples or typed, and what is asked of it: two of its nodes, and which others are given. */
final class GraphInput implements Input {
    private static final String FROM = "a";
    private static final String TO = "b";
    private static final String GIVEN = "given";
    static final int NODES = 10;
    static final int ARROWS = 16;
    private static final int LETTERS = 14;

    private record Example(String text, String title, String a, String b, String given) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example("a -> b -> c; a -> d <- c; d -> e", "Five nodes", "b", "d", "a,c"),
            new Example(
                    "cloudy -> sprinkler; cloudy -> rain; sprinkler -> wet <- rain",
                    "The wet lawn",
                    "sprinkler",
                    "rain",
                    "cloudy,wet"),
            new Example("burglar -> alarm <- quake; alarm -> call", "The alarm", "burglar", "quake", "call"),
            new Example("x1 -> x2 -> x3 -> x4", "A chain", "x1", "x4", "x2"),
            new Example("b <- a -> c", "A fork", "b", "c", "a"),
            new Example("a -> c <- b", "A collider", "a", "b", "c"),
            new Example("u -> x; u -> m <- v; v -> y", "An M", "x", "y", "m"),
            new Example("u -> x; u -> m <- v; v -> y; m -> x; m -> y", "A butterfly", "x", "y", "m"),
            new Example("a -> x; a -> b -> x; c -> b; c -> y", "A long trail", "x", "y", "b"));

    private final TextField<Dag> field =
            new TextField<>("graph", EXAMPLES.get(0).text(), new Memo<>(GraphInput::read)::get);
    private final GraphDrawing drawing = new GraphDrawing(this);

    /** The same graph, drawn by hand. */
    GraphDrawing drawing() {
        return drawing;
    }

    private static Dag read(String text) {
        Dag graph = Dag.parse(text);
        int n = graph.nodes().size();
        if (n < 2) throw new IllegalArgumentException("there is one node, expected two at least");
        if (n > NODES) throw new IllegalArgumentException("there are " + n + " nodes, there is room for " + NODES);
        int m = graph.edges().size();
        if (m > ARROWS) throw new IllegalArgumentException("there are " + m + " arrows, there is room for " + ARROWS);
        for (String name : graph.nodes())
            if (name.length() > LETTERS)
                throw new IllegalArgumentException(
                        "the name " + name + " has " + name.length() + " letters, there is room for " + LETTERS);
        return graph;
    }

    Dag graph(State state) {
        return field.in(state);
    }

    String problem(String text) {
        return field.problem(text);
    }

    /** What the example asks; of a graph of the reader's own, its first and its last node. */
    private Example asked(State state) {
        String text = field.text(state);
        for (Example e : EXAMPLES) if (e.text().equals(text)) return e;
        List<String> nodes = graph(state).nodes();
        return new Example(text, "", nodes.get(0), nodes.get(nodes.size() - 1), "");
    }

    String from(State state) {
        String name = state.get(FROM, asked(state).a());
        return graph(state).nodes().contains(name) ? name : asked(state).a();
    }

    String to(State state) {
        String from = from(state);
        String name = state.get(TO, asked(state).b());
        List<String> nodes = graph(state).nodes();
        if (nodes.contains(name) && !name.equals(from)) return name;
        String other = asked(state).b();
        return other.equals(from) ? asked(state).a() : other;
    }

    /** The nodes that are given, in the order of the graph. */
    List<String> given(State state) {
        List<String> said = split(state.get(GIVEN, asked(state).given()));
        List<String> out = new ArrayList<>();
        for (String name : graph(state).nodes())
            if (said.contains(name) && !name.equals(from(state)) && !name.equals(to(state))) out.add(name);
        return out;
    }

    /** With another graph, and the same question as far as it has these nodes. */
    State with(State state, Dag next) {
        State asked = state.with(FROM, from(state)).with(TO, to(state)).with(GIVEN, String.join(",", given(state)));
        return field.put(asked, next.toString());
    }

    private static List<String> split(String text) {
        List<String> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++)
            if (i == text.length() || text.charAt(i) == ',') {
                out.add(text.substring(start, i));
                start = i + 1;
            }
        return out;
    }

    @Override
    public List<Control> controls(State state) {
        List<Option> examples = new ArrayList<>();
        for (Example e : EXAMPLES) examples.add(new Option(e.text(), e.title()));
        return List.of(
                Control.Choice.ofExamples(examples, field.text(state), "Your own graph"),
                field.field(
                        state,
                        "Your own graph",
                        3,
                        "Names and arrows, such as a -> b <- c; parts apart by ; or new lines. Up to " + NODES
                                + " nodes."));
    }

    /** The controls of the question. */
    Input question() {
        return new Input() {
            @Override
            public List<Control> controls(State state) {
                return questions(state);
            }

            @Override
            public boolean owns(String key) {
                return key.equals(FROM) || key.equals(TO) || key.startsWith(GIVEN);
            }

            @Override
            public State set(State state, String key, String value) {
                return ask(state.without("step"), key, value);
            }
        };
    }

    private List<Control> questions(State state) {
        List<Option> nodes = new ArrayList<>();
        for (String name : graph(state).nodes()) nodes.add(new Option(name, name));
        List<Control> out = new ArrayList<>();
        out.add(new Control.Choice(FROM, "Does", nodes, from(state)));
        out.add(new Control.Choice(TO, "tell anything of", nodes, to(state)));
        List<String> given = given(state);
        for (int k = 0; k < nodes.size(); k++) {
            String name = nodes.get(k).value();
            if (!name.equals(from(state)) && !name.equals(to(state)))
                out.add(new Control.Toggle(GIVEN + "-" + (k + 1), name + " is known", given.contains(name)));
        }
        return out;
    }

    private State ask(State state, String key, String value) {
        String from = from(state);
        String to = to(state);
        List<String> nodes = graph(state).nodes();
        List<String> given = new ArrayList<>(given(state));
        if (key.equals(FROM) || key.equals(TO)) {
            if (!nodes.contains(value)) return state;
            boolean swapped = value.equals(key.equals(FROM) ? to : from);
            String newFrom = key.equals(FROM) ? value : swapped ? to : from;
            String newTo = key.equals(TO) ? value : swapped ? from : to;
            given.remove(value);
            return state.with(FROM, newFrom).with(TO, newTo).with(GIVEN, String.join(",", given));
        }
        for (int k = 0; k < nodes.size(); k++) {
            if (!key.equals(GIVEN + "-" + (k + 1))) continue;
            given.remove(nodes.get(k));
            if (!value.isEmpty()) given.add(nodes.get(k));
        }
        return state.with(GIVEN, String.join(",", given));
    }

    @Override
    public boolean owns(String key) {
        return key.equals("example") || key.equals(field.key());
    }

    @Override
    public State set(State state, String key, String value) {
        if (key.equals("example") && value.isEmpty()) return state;
        return field.typed(problem(value).isEmpty() ? drawing.leaving(state).without(FROM, TO, GIVEN) : state, value);
    }
}
