package mml.calculus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import mml.expression.Functions;
import mml.expression.Operation;
import mml.expression.Program;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * The values of a program at many points, to the bits of {@link Program#values}: what does not depend on an input is computed
 * once, a chain of additions is one sum, and operations of a kind are done together.
 */
final class Forwards {
    private static final int SUM = 0;
    private static final int ADD = 1;
    private static final int SUBTRACT = 2;
    private static final int MULTIPLY = 3;
    private static final int OTHER = 4;

    private final ComputationGraph graph;
    private final Program program;
    private final Chains chains;
    private final int[] uses;
    /** Where the value of each node is kept; of an addition inside a chain nowhere. */
    private final int[] slots;
    /** The inputs, in the first slots: which entry of x each is. */
    private final int[] entries;

    private final boolean inOrder;
    /** A value for each slot, of what depends on no input. */
    private final double[] constants;
    /** The operations in runs of a kind; their results are in the last slots. */
    private final Runs runs;

    /** The slot of the first of them. */
    private final int first;

    private final Stretches stretches;
    private final int[] kinds;
    /** The slots of the operands of each operation; of a sum where its terms begin and end. */
    private final int[] left;

    private final int[] right;
    private final int[] terms;
    /** Slots to look at: an infinite value anywhere shows itself in one of them. */
    private final int[] watched;
    /** What the function adds up in the end, a value that no derivative needs; none if it ends with something else. */
    private final int[] total;

    Forwards(ComputationGraph graph, Chains chains) {
        this.graph = graph;
        this.chains = chains;
        program = graph.program();
        slots = new int[program.size()];
        uses = Chains.uses(program);
        entries = placeInputs();
        boolean ordered = entries.length == program.inputs();
        for (int j = 0; j < entries.length; j++) ordered &= entries[j] == j;
        inOrder = ordered;
        double[] known = placeConstants(entries.length);
        runs = schedule(known.length);
        int[] order = runs.order();
        first = known.length;
        constants = Arrays.copyOf(known, first + order.length + 1);
        if (totals(program.output(0))) slots[program.output(0)] = first + order.length;
        left = new int[order.length];
        right = new int[order.length];
        terms = placeOperands(order);
        stretches = Stretches.of(runs, left, right);
        kinds = new int[stretches.count()];
        for (int s = 0; s < kinds.length; s++)
            kinds[s] = Math.min(kind(order[stretches.bounds()[s]]), OTHER);
        watched = watch();
        total = totals(program.output(0)) ? slots(chains.terms(program.output(0))) : new int[0];
    }

    private int[] slots(int... nodes) {
        int[] places = new int[nodes.length];
        for (int k = 0; k < places.length; k++) places[k] = slots[nodes[k]];
        return places;
    }

    /** Whether it is a sum that is the value of the function and nothing else. */
    private boolean totals(int i) {
        return i == program.output(0) && chains.head(i) && uses[i] == 0;
    }

    private int[] placeInputs() {
        int[] found = new int[program.size()];
        int count = 0;
        for (int i = 0; i < slots.length; i++) {
            if (program.operation(i) != Operation.NAME) continue;
            slots[i] = count;
            found[count++] = program.left(i);
        }
        return Arrays.copyOf(found, count);
    }

    /** Equal constants have one slot. */
    private double[] placeConstants(int first) {
        double[] values = new double[program.size()];
        double[] known = new double[program.size()];
        Map<Double, Integer> places = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (graph.active(i)) continue;
            values[i] = program.value(i, values);
            Integer place = places.putIfAbsent(values[i], first + places.size());
            slots[i] = place == null ? first + places.size() - 1 : place;
            known[slots[i]] = values[i];
        }
        return Arrays.copyOf(known, first + places.size());
    }

    /** The operations, sorted by where the last of their operands is; each result goes into the next slot. */
    private Runs schedule(int first) {
        int[] all = new int[program.size()];
        for (int i = 0; i < all.length; i++) all[i] = computed(i) ? kind(i) : -1;
        Runs.Builder builder = new Runs.Builder(all) {
            @Override
            int key(int i) {
                return slots[program.operation(i).operands() == 1 ? program.left(i) : program.right(i)];
            }

            @Override
            void placed(int i, int place) {
                slots[i] = first + place;
            }
        };
        for (int i = 0; i < all.length; i++) {
            if (!computed(i)) continue;
            for (int operand : operands(i)) if (computed(operand)) builder.after(operand, i);
        }
        return builder.runs();
    }

    private boolean computed(int i) {
        return graph.active(i) && program.operation(i) != Operation.NAME && !chains.inside(i) && !totals(i);
    }

    private int[] operands(int i) {
        if (chains.head(i)) return chains.terms(i);
        return program.operation(i).operands() == 1
                ? new int[] {program.left(i)}
                : new int[] {program.left(i), program.right(i)};
    }

    @SuppressWarnings("EnumOrdinal") // one kind for each operation
    private int kind(int i) {
        if (chains.head(i)) return SUM;
        Operation operation = program.operation(i);
        return switch (operation) {
            case ADD -> ADD;
            case SUBTRACT -> SUBTRACT;
            case MULTIPLY -> MULTIPLY;
            default -> OTHER + operation.ordinal();
        };
    }

    private int[] placeOperands(int[] order) {
        int[] sums = new int[program.size()];
        int count = 0;
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            if (chains.head(i)) {
                left[k] = count;
                for (int term : chains.terms(i)) sums[count++] = slots[term];
                right[k] = count;
            } else {
                left[k] = slots[program.left(i)];
                if (program.operation(i).operands() == 2) right[k] = slots[program.right(i)];
            }
        }
        return Arrays.copyOf(sums, count);
    }

    /** Sums and products hand on what is not finite; what goes into anything else, or into nothing, is looked at. */
    private int[] watch() {
        boolean[] look = new boolean[constants.length];
        for (int i = 0; i < slots.length; i++) {
            if (graph.active(i) ? uses[i] == 0 && !totals(i) : !Shapes.finite(constants[slots[i]]))
                look[slots[i]] = true;
            if (computed(i) && kind(i) >= OTHER) for (int operand : operands(i)) look[slots[operand]] = true;
        }
        if (!totals(program.output(0))) look[slots[program.output(0)]] = true;
        int[] found = new int[look.length];
        int count = 0;
        for (int slot = 0; slot < look.length; slot++) if (look[slot]) found[count++] = slot;
        return Arrays.copyOf(found, count);
    }

    int slot(int i) {
        return slots[i];
    }

    int size() {
        return constants.length;
    }

    /** A value for each slot before any operation. */
    double[] start() {
        return constants.clone();
    }

    /** Writes the values at x into their slots, finite or not; v is the {@link #start}, or was written before. */
    void at(Vector x, double[] v) {
        if (inOrder) for (int j = 0; j < entries.length; j++) v[j] = x.get(j);
        else for (int j = 0; j < entries.length; j++) v[j] = x.get(entries[j]);
        int[] bounds = stretches.bounds();
        int[] forms = stretches.forms();
        for (int s = 0; s < kinds.length; s++) {
            int from = bounds[s];
            int n = bounds[s + 1] - from;
            switch (kinds[s]) {
                case SUM -> sum(from, from + n, v);
                case ADD -> Loops.add(forms[s], n, v, first + from, left, right, from);
                case SUBTRACT -> Loops.subtract(forms[s], n, v, first + from, left, right, from);
                case MULTIPLY -> Loops.multiply(forms[s], n, v, first + from, left, right, from);
                default -> apply(from, from + n, v);
            }
        }
    }

    /** The value of the function, with the others in their slots. */
    double output(double[] v) {
        return total.length == 0 ? v[slots[program.output(0)]] : Loops.sum(v, total, 0, total.length);
    }

    /** Whether all values are finite. */
    boolean finite(double[] v) {
        for (int slot : watched) if (!Shapes.finite(v[slot])) return false;
        return Loops.size(v, total) < Double.MAX_VALUE / 2 || Shapes.finite(output(v)); // half is room for rounding
    }

    private void sum(int from, int to, double[] v) {
        for (int k = from; k < to; k++) v[first + k] = Loops.sum(v, terms, left[k], right[k]);
    }

    private void apply(int from, int to, double[] v) {
        int i = runs.order()[from];
        Operation operation = program.operation(i);
        for (int k = from; k < to; k++) {
            double u = v[left[k]];
            if (operation == Operation.INTEGER_POWER) v[first + k] = Functions.power(u, program.right(runs.order()[k]));
            else if (operation.operands() == 2) v[first + k] = Functions.value(operation, u, v[right[k]]);
            else v[first + k] = Functions.value(operation, u);
        }
    }

    /** What the adjoints of the inputs, in the first slots, add up to. */
    double[] gradient(double[] adjoints, int n) {
        double[] gradient = new double[n];
        if (inOrder) for (int j = 0; j < n; j++) gradient[j] = 0 + adjoints[j]; // never −0, as in a sum
        else for (int j = 0; j < entries.length; j++) gradient[entries[j]] += adjoints[j];
        return gradient;
    }
}
