package mml.calculus;

import java.util.Arrays;
import mml.expression.Operation;
import mml.expression.Program;

/**
 * The adjoints of a program at many points, to the bits of {@link Sweep#adjoints}: edges of a kind are done together, but what one
 * node is given is added in the Sweep's order, and the first it is given is not added to nought. All values are finite.
 */
final class Backwards {
    private static final int PLUS = 0;
    private static final int MINUS = 1;
    private static final int TIMES = 2;
    /** Both edges from a square. */
    private static final int TWICE = 3;

    private static final int LOCAL = 4;
    /** What the first of the kinds before into a node is more. */
    private static final int FIRST = 5;

    private final Program program;
    private final Forwards values;
    private final Stretches stretches;
    private final int[] kinds;
    /** Of each edge, the slot it adds to and the slot it comes from. */
    private final int[] to;

    private final int[] from;
    /** The slot of what a product is multiplied by; the node of a derivative that has to be computed, −1 − i by its second operand. */
    private final int[] by;
    /** Slots that start from nought. */
    private final int[] zeros;

    Backwards(ComputationGraph graph, Forwards values) {
        this.program = graph.program();
        this.values = values;
        Edges edges = new Edges(graph);
        Runs runs = edges.runs(values);
        int[] order = runs.order();
        to = new int[order.length];
        from = new int[order.length];
        by = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            int edge = order[k];
            to[k] = values.slot(edges.operand(edge));
            from[k] = values.slot(edges.givers[edges.nodes[edge]]);
            int kind = edges.kinds[edge] % FIRST;
            if (kind == TIMES || kind == TWICE) by[k] = values.slot(edges.other(edge));
            if (kind == LOCAL) by[k] = edges.first[edge] ? edges.nodes[edge] : -1 - edges.nodes[edge];
        }
        stretches = Stretches.of(runs, to, from, by);
        kinds = new int[stretches.count()];
        for (int s = 0; s < kinds.length; s++)
            kinds[s] = edges.kinds[order[stretches.bounds()[s]]];
        zeros = edges.zeros(values);
    }

    /** The edges in the order of the Sweep, without those that hand an adjoint on unchanged. */
    private static final class Edges {
        private final Program program;
        /** Whose adjoint is that of each node: its own, or the only one that it is given, unchanged. */
        private final int[] givers;
        /** Which nodes are given something, and which of them nothing that could be written as the first. */
        private final boolean[] given;

        private final boolean[] zero;
        private final boolean[] first;
        private final int[] nodes;
        private int[] kinds;
        private int count;

        Edges(ComputationGraph graph) {
            program = graph.program();
            givers = new int[program.size()];
            for (int i = 0; i < givers.length; i++) givers[i] = i;
            given = new boolean[program.size()];
            zero = new boolean[program.size()];
            kinds = new int[2 * program.size()];
            nodes = new int[kinds.length];
            first = new boolean[kinds.length];
            int[] gifts = gifts(graph);
            for (int i = program.output(0); i >= 0; i--) {
                if ((gifts[i] == 0 && i != program.output(0)) || !graph.active(i)) continue;
                int operands = square(i) ? 1 : program.operation(i).operands();
                for (int k = 0; k < operands; k++) {
                    int operand = k == 0 ? program.left(i) : program.right(i);
                    if (!graph.active(operand)) continue;
                    boolean unchanged = gifts[operand] == 1 && kind(program.operation(i), k == 0) == PLUS;
                    if (unchanged && program.operation(operand) != Operation.NAME) givers[operand] = givers[i];
                    else add(i, k == 0, operand);
                }
            }
            kinds = Arrays.copyOf(kinds, count);
            for (int i = 0; i < zero.length; i++)
                if (program.operation(i) == Operation.NAME && !given[i] && i != program.output(0)) zero[i] = true;
        }

        /** How many edges add to each node on the way. */
        private static int[] gifts(ComputationGraph graph) {
            Program program = graph.program();
            int[] gifts = new int[program.size()];
            for (int i = program.output(0); i >= 0; i--) {
                if ((gifts[i] == 0 && i != program.output(0)) || !graph.active(i)) continue;
                if (program.operation(i).operands() > 0) gifts[program.left(i)]++;
                if (program.operation(i).operands() == 2) gifts[program.right(i)]++;
            }
            return gifts;
        }

        private boolean square(int i) {
            return program.operation(i) == Operation.MULTIPLY && program.left(i) == program.right(i);
        }

        private void add(int i, boolean isFirst, int operand) {
            int kind = square(i) ? TWICE : kind(program.operation(i), isFirst);
            nodes[count] = i;
            first[count] = isFirst;
            kinds[count++] = given[operand] || kind == LOCAL ? kind : FIRST + kind;
            if (!given[operand] && kind == LOCAL) zero[operand] = true;
            given[operand] = true;
        }

        private static int kind(Operation operation, boolean first) {
            return switch (operation) {
                case ADD -> PLUS;
                case SUBTRACT -> first ? PLUS : MINUS;
                case NEGATE -> MINUS;
                case MULTIPLY -> TIMES;
                default -> LOCAL;
            };
        }

        int operand(int edge) {
            return first[edge] ? program.left(nodes[edge]) : program.right(nodes[edge]);
        }

        int other(int edge) {
            return first[edge] ? program.right(nodes[edge]) : program.left(nodes[edge]);
        }

        /** An edge waits for all that its node is given, and for what its operand is given before. */
        Runs runs(Forwards values) {
            Runs.Builder builder = new Runs.Builder(kinds) {
                @Override
                int key(int edge) {
                    return values.slot(operand(edge));
                }
            };
            int[] last = new int[program.size()];
            Arrays.fill(last, -1);
            for (int edge = 0; edge < count; edge++) {
                int giver = givers[nodes[edge]];
                int operand = operand(edge);
                if (last[giver] >= 0) builder.after(last[giver], edge);
                if (last[operand] >= 0) builder.after(last[operand], edge);
                last[operand] = edge;
            }
            return builder.runs();
        }

        int[] zeros(Forwards values) {
            int[] slots = new int[zero.length];
            int n = 0;
            for (int i = 0; i < zero.length; i++) if (zero[i]) slots[n++] = values.slot(i);
            return Arrays.copyOf(slots, n);
        }
    }

    /** Writes the adjoints into the slots of the values v, of nodes on the way to the output and of inputs. */
    void at(double[] v, double[] adjoints) {
        for (int slot : zeros) adjoints[slot] = 0;
        adjoints[values.slot(program.output(0))] = 1;
        int[] bounds = stretches.bounds();
        int[] forms = stretches.forms();
        for (int s = 0; s < kinds.length; s++) {
            int begin = bounds[s];
            int n = bounds[s + 1] - begin;
            int form = forms[s];
            switch (kinds[s]) {
                case PLUS -> Loops.addTo(form, n, adjoints, to, from, begin);
                case MINUS -> Loops.subtractFrom(form, n, adjoints, to, from, begin);
                case TIMES -> Loops.addTo(form, n, adjoints, to, from, v, by, begin);
                case TWICE -> Loops.addTwice(form, n, adjoints, to, from, v, by, begin);
                case FIRST + PLUS -> Loops.copy(form, n, adjoints, to, from, begin);
                case FIRST + MINUS -> Loops.negate(form, n, adjoints, to, from, begin);
                case FIRST + TIMES -> Loops.multiply(form, n, adjoints, to, from, v, by, begin);
                case FIRST + TWICE -> Loops.twice(form, n, adjoints, to, from, v, by, begin);
                default -> local(begin, begin + n, v, adjoints);
            }
        }
    }

    private void local(int begin, int end, double[] v, double[] adjoints) {
        for (int k = begin; k < end; k++) {
            double adjoint = adjoints[from[k]];
            if (adjoint == 0) continue; // also where the derivative is infinite
            boolean first = by[k] >= 0;
            int i = first ? by[k] : -1 - by[k];
            double second = program.operation(i).operands() == 2 ? v[values.slot(program.right(i))] : Double.NaN;
            double u = v[values.slot(program.left(i))];
            adjoints[to[k]] += adjoint * Sweep.local(program, i, first, u, second, v[values.slot(i)]);
        }
    }
}
