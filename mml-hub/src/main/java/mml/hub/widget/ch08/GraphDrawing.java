package mml.hub.widget.ch08;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Feedback;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.State;
import mml.model.Dag;
import mml.viz.scene.model.GraphPlaces;
import mml.viz.scene.model.SeparationScene;
import mml.viz.svg.Point;

/**
 * The graph of a {@link GraphInput}, drawn by hand: a press on the ground puts a node there, a drag from node to node draws an
 * arrow or takes it away, and buttons do the same for a keyboard. The state holds where the nodes stand, in hundredths of the
 * room, and the graphs before.
 */
final class GraphDrawing implements Input {
    private static final String ON = "draw";
    private static final String PLACES = "at";
    private static final String PULL =
            "pull"; // the node, where its arrow ends, and the node there, counted from 0; −1 for none
    private static final String NO = "no"; // what was refused: the ends of an arrow, or what there is no room for
    private static final String PAST = "past";
    private static final String NODE = "node";
    private static final String OTHER = "other";
    private static final String EDIT = "edit";
    private static final String TAP = "tap";
    private static final String DROP = "drop";
    private static final String GROUND = "ground";
    private static final int STEP = 4; // hundredths that one press of an arrow key goes
    private static final int MOST_PAST = 1200; // characters of a link

    private final GraphInput graph;

    GraphDrawing(GraphInput graph) {
        this.graph = graph;
    }

    private static boolean on(State state) {
        return state.has(ON);
    }

    /** Where each node was put; none if nobody has drawn. */
    List<Point> places(State state) {
        int n = graph.graph(state).nodes().size();
        List<Integer> all = numbers(state.get(PLACES, ""));
        if (all.size() != 2 * n) return on(state) ? GraphPlaces.of(graph.graph(state)) : List.of();
        List<Point> out = new ArrayList<>();
        for (int k = 0; k < n; k++) out.add(new Point(all.get(2 * k) / 100.0, all.get(2 * k + 1) / 100.0));
        return out;
    }

    private List<Point> placed(State state) {
        List<Point> places = places(state);
        return places.isEmpty() ? GraphPlaces.of(graph.graph(state)) : places;
    }

    /** Whole numbers up to three digits, apart by points; none if there is anything else. */
    private static List<Integer> numbers(String text) {
        List<Integer> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '.') continue;
            int value = 0;
            if (i == start || i - start > 3) return List.of();
            for (int j = start; j < i; j++) {
                char c = text.charAt(j);
                if (c < '0' || c > '9') return List.of();
                value = 10 * value + c - '0';
            }
            out.add(value);
            start = i + 1;
        }
        return out;
    }

    private static int hundredths(double share) {
        return (int) Math.floor(100 * Math.max(0, Math.min(1, share)) + 0.5);
    }

    private static String written(List<Point> places) {
        StringBuilder out = new StringBuilder();
        for (Point p : places)
            out.append(out.isEmpty() ? "" : ".")
                    .append(hundredths(p.x()))
                    .append('.')
                    .append(hundredths(p.y()));
        return out.toString();
    }

    /** The scene as it is drawn, with what is being pulled. */
    SeparationScene drawn(State state, SeparationScene scene) {
        List<Point> places = places(state);
        SeparationScene out = places.isEmpty() ? scene : scene.placed(places);
        List<Integer> pull = pull(state);
        if (pull.isEmpty()) return out;
        int to = pull.get(3);
        return out.pulling(pull.get(0), to < 0 ? new Point(pull.get(1) / 100.0, pull.get(2) / 100.0) : places.get(to));
    }

    /** From where, its end, and the node there; empty if nothing is pulled. */
    private List<Integer> pull(State state) {
        List<Integer> pull = numbers(state.get(PULL, ""));
        int n = graph.graph(state).nodes().size();
        if (!on(state) || pull.size() != 4 || pull.get(0) >= n || pull.get(3) > n) return List.of();
        return List.of(pull.get(0), pull.get(1), pull.get(2), pull.get(3) - 1);
    }

    /** What cannot be drawn, and why; empty if nothing was refused. */
    String refused(State state) {
        List<Integer> pull = pull(state);
        if (!pull.isEmpty() && pull.get(3) >= 0) return cycle(state, pull.get(0), pull.get(3));
        String no = state.get(NO, "");
        if (no.equals("nodes")) return "There is room for " + GraphInput.NODES + " nodes.";
        if (no.equals("arrows")) return "There is room for " + GraphInput.ARROWS + " arrows.";
        List<Integer> ends = numbers(no);
        int n = graph.graph(state).nodes().size();
        return ends.size() == 2 && ends.get(0) < n && ends.get(1) < n ? cycle(state, ends.get(0), ends.get(1)) : "";
    }

    private String cycle(State state, int from, int to) {
        Dag g = graph.graph(state);
        List<Integer> back = g.way(to, from);
        if (from == to || back.isEmpty()) return "";
        String way = String.join(" → ", g.names(back));
        return "An arrow " + g.nodes().get(from) + " → " + g.nodes().get(to) + " would close the cycle " + way + " → "
                + g.nodes().get(to) + ".";
    }

    /** The same input; what it sets ends what was said of a refusal. */
    static Group calm(Group group) {
        List<Input> inputs = new ArrayList<>();
        for (Input input : group.inputs())
            inputs.add(new Input() {
                @Override
                public List<Control> controls(State state) {
                    return input.controls(state);
                }

                @Override
                public boolean owns(String key) {
                    return input.owns(key);
                }

                @Override
                public State set(State state, String key, String value) {
                    return input.set(state.without(NO, PULL), key, value);
                }

                @Override
                public Feedback answer(State state) {
                    return input.answer(state);
                }
            });
        return new Group(group.title(), inputs);
    }

    /** A state about to show another graph: where its nodes stand is forgotten, the graph before is kept if one draws. */
    State leaving(State state) {
        State next = state.without("step", PLACES, PULL, NO);
        if (!on(state)) return next.without(PAST);
        String past = graph.graph(state) + "@" + written(placed(state)) + "|" + state.get(PAST, "");
        while (past.length() > MOST_PAST) past = past.substring(0, past.lastIndexOf('|', past.length() - 2) + 1);
        return next.with(PAST, past);
    }

    private State edited(State state, Dag next, List<Point> places) {
        return graph.with(leaving(state), next).with(PLACES, written(places));
    }

    private State undone(State state) {
        String past = state.get(PAST, "");
        int end = past.indexOf('|');
        int at = past.indexOf('@');
        if (at < 0 || end < at) return state.without(PAST);
        String rest = past.substring(end + 1);
        State next = state.without("step", PULL, NO);
        next = rest.isEmpty() ? next.without(PAST) : next.with(PAST, rest);
        String text = past.substring(0, at);
        return graph.problem(text).isEmpty()
                ? graph.with(next, Dag.parse(text)).with(PLACES, past.substring(at + 1, end))
                : next;
    }

    /** An arrow that was not there comes, one that was goes; one that closes a cycle is refused. */
    private State turned(State state, int from, int to) {
        Dag g = graph.graph(state);
        Dag.Edge edge = new Dag.Edge(from, to);
        State still = state.without(PULL, NO);
        if (from == to) return still;
        if (g.hasEdge(from, to)) return edited(still, g.without(edge), placed(state));
        if (!g.way(to, from).isEmpty()) return still.with(NO, from + "." + to).without("step");
        if (g.edges().size() == GraphInput.ARROWS)
            return still.with(NO, "arrows").without("step");
        return edited(still, g.with(edge), placed(state));
    }

    private State put(State state, Point share) {
        Dag g = graph.graph(state);
        if (g.nodes().size() == GraphInput.NODES)
            return state.without(PULL, "step").with(NO, "nodes");
        char letter = 'a';
        while (g.nodes().contains(String.valueOf(letter))) letter++;
        String name = String.valueOf(letter);
        List<Point> places = new ArrayList<>(placed(state));
        places.add(share);
        return edited(state, g.with(name), places).with(NODE, name);
    }

    private State deleted(State state, int k) {
        Dag g = graph.graph(state);
        if (g.nodes().size() <= 2) return state;
        List<Point> places = new ArrayList<>(placed(state));
        places.remove(k);
        return edited(state, g.without(k), places).without(NODE, OTHER);
    }

    /** The place of a grid that is farthest from all nodes. */
    private Point free(State state) {
        Point best = new Point(0.5, 0.5);
        double most = -1;
        for (int i = 0; i < 5; i++)
            for (int j = 0; j < 6; j++) {
                Point p = new Point((j + 0.5) / 6, (i + 0.5) / 5);
                double nearest = 2;
                for (Point q : placed(state)) nearest = Math.min(nearest, p.distance(q));
                if (nearest <= most) continue;
                most = nearest;
                best = p;
            }
        return best;
    }

    /** The ground, and above it the nodes. */
    List<Handle> handles(State state, SeparationScene scene) {
        if (!on(state)) return List.of();
        List<Handle> out = new ArrayList<>();
        out.add(Handle.of(
                GROUND,
                "the ground: press to put a node there",
                scene.node(0),
                (s, x, y) -> pressed(s, scene, new Point(x, y)),
                (s, right, up) -> put(s, free(s))));
        Dag g = graph.graph(state);
        for (int k = 0; k < g.nodes().size(); k++) {
            int node = k;
            String name = g.nodes().get(k);
            out.add(Handle.of(
                    "node-" + (k + 1),
                    (name.equals(chosen(state)) ? "chosen node " : "node ") + name + ": drag to another for an arrow",
                    scene.node(k),
                    (s, x, y) -> pulled(s, scene, node, new Point(x, y)),
                    (s, right, up) -> nudged(s, node, right, up)));
        }
        return out;
    }

    private State pressed(State state, SeparationScene scene, Point at) {
        int there = scene.nodeAt(at);
        return there < 0
                ? put(state, scene.share(at))
                : state.with(NODE, graph.graph(state).nodes().get(there));
    }

    private State pulled(State state, SeparationScene scene, int node, Point at) {
        Point share = scene.share(at);
        int there = scene.nodeAt(at);
        return state.without("step", NO)
                .with(
                        PULL,
                        node + "." + hundredths(share.x()) + "." + hundredths(share.y()) + "."
                                + (there == node ? 0 : there + 1));
    }

    private State nudged(State state, int node, double right, double up) {
        List<Point> places = new ArrayList<>(placed(state));
        Point p = places.get(node);
        places.set(node, new Point(p.x() + STEP * right / 100.0, p.y() - STEP * up / 100.0));
        return state.without(PULL, NO).with(PLACES, written(places));
    }

    private String chosen(State state) {
        List<String> nodes = graph.graph(state).nodes();
        String name = state.get(NODE, nodes.get(0));
        return nodes.contains(name) ? name : nodes.get(0);
    }

    private String other(State state) {
        List<String> nodes = graph.graph(state).nodes();
        String name = state.get(OTHER, "");
        if (nodes.contains(name) && !name.equals(chosen(state))) return name;
        return nodes.get(nodes.get(0).equals(chosen(state)) ? 1 : 0);
    }

    @Override
    public List<Control> controls(State state) {
        List<Control> out = new ArrayList<>();
        out.add(new Control.Toggle(ON, "Draw in the picture", on(state)));
        if (!on(state)) return out;
        Dag g = graph.graph(state);
        List<Option> nodes = new ArrayList<>();
        for (String name : g.nodes()) nodes.add(new Option(name, name));
        String from = chosen(state);
        String to = other(state);
        boolean there = g.hasEdge(g.index(from), g.index(to));
        out.add(new Control.Button(EDIT, "undo", "Undo", state.has(PAST)));
        out.add(new Control.Button(EDIT, "add", "New node", true));
        out.add(new Control.Choice(NODE, "Node", nodes, from));
        out.add(new Control.Button(EDIT, "delete", "Delete " + from, nodes.size() > 2));
        out.add(new Control.Choice(OTHER, "Other node", nodes, to));
        out.add(new Control.Button(EDIT, "arrow", (there ? "Take away " : "Draw ") + from + " → " + to, true));
        return out;
    }

    @Override
    public boolean owns(String key) {
        return List.of(ON, NODE, OTHER, EDIT, TAP, DROP).contains(key);
    }

    @Override
    public State set(State before, String key, String value) {
        State state = before.without(NO);
        if (key.equals(ON))
            return value.isEmpty()
                    ? state.without(ON, PULL, PAST, NODE, OTHER)
                    : state.with(ON, "1").with(PLACES, written(placed(state)));
        if (!on(state)) return before;
        Dag g = graph.graph(state);
        return switch (key) {
            case NODE, OTHER -> g.nodes().contains(value) ? state.with(key, value) : before;
            case TAP -> {
                List<Integer> tapped = numbers(value);
                yield tapped.size() == 1 && tapped.get(0) < g.nodes().size()
                        ? state.without(PULL).with(NODE, g.nodes().get(tapped.get(0)))
                        : before;
            }
            case DROP -> {
                List<Integer> pull = pull(state);
                yield pull.isEmpty() || pull.get(3) < 0 || value.isEmpty()
                        ? state.without(PULL)
                        : turned(state, pull.get(0), pull.get(3));
            }
            default -> pressed(state, g.index(chosen(state)), g.index(other(state)), value, before);
        };
    }

    /** After a button. */
    private State pressed(State state, int from, int to, String button, State before) {
        return switch (button) {
            case "undo" -> undone(state);
            case "add" -> put(state, free(state));
            case "delete" -> deleted(state, from);
            case "arrow" -> turned(state, from, to);
            default -> before;
        };
    }
}
