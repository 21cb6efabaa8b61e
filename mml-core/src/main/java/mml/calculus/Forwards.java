package mml.calculus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import mml.expression.Functions;
import mml.expression.Operation;
import mml.expression.Program;
import mml.matrix.Shapes;

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
    /** Where the value of each node is kept; of an addition inside a chain nowhere. */
    private final int[] slots;
    /** The inputs, in the first slots: which entry of x each is. */
    private final int[] entries;
    /** A value for each slot, of what depends on no input. */
    private final double[] constants;
    /** The operations in runs of a kind; their results are in the last slots. */
    private final Runs runs;

    private final Stretches stretches;
    private final int[] kinds;
    /** The slots of the operands of each operation; of a sum where its terms begin and end. */
    private final int[] left;

    private final int[] right;
    private final int[] terms;
    /** Slots to look at: an infinite value anywhere shows itself in one of them. */
    private final int[] watched;

    Forwards(ComputationGraph graph, Chains chains) {
        this.graph = graph;
        this.chains = chains;
        program = graph.program();
        slots = new int[program.size()];
        entries = placeInputs();
        double[] known = placeConstants(entries.length);
        runs = schedule(known.length);
        int[] order = runs.order();
        constants = Arrays.copyOf(known, known.length + order.length);
        left = new int[order.length];
        right = new int[order.length];
        terms = placeOperands(order);
        stretches = Stretches.of(runs, left, right);
        kinds = new int[stretches.count()];
        for (int s = 0; s < kinds.length; s++)
            kinds[s] = Math.min(kind(order[stretches.bounds()[s]]), OTHER);
        watched = watch();
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
        return graph.active(i) && program.operation(i) != Operation.NAME && !chains.inside(i);
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
        int[] uses = Chains.uses(program);
        for (int i = 0; i < slots.length; i++) {
            if (!graph.active(i) || uses[i] == 0) look[slots[i]] = true;
            if (computed(i) && kind(i) >= OTHER) for (int operand : operands(i)) look[slots[operand]] = true;
        }
        look[slots[program.output(0)]] = true;
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

    /** Writes the values at x into their slots, finite or not. */
    void at(double[] x, double[] v) {
        System.arraycopy(constants, 0, v, 0, constants.length - left.length);
        for (int j = 0; j < entries.length; j++) v[j] = x[entries[j]];
        int first = v.length - left.length;
        for (int s = 0; s < kinds.length; s++) {
            int from = stretches.bounds()[s];
            int n = stretches.bounds()[s + 1] - from;
            int form = stretches.forms()[s];
            switch (kinds[s]) {
                case SUM -> sum(from, from + n, first, v);
                case ADD -> Loops.add(form, n, v, first + from, left, right, from);
                case SUBTRACT -> Loops.subtract(form, n, v, first + from, left, right, from);
                case MULTIPLY -> Loops.multiply(form, n, v, first + from, left, right, from);
                default -> apply(from, from + n, first, v);
            }
        }
    }

    /** Whether all values are. */
    boolean finite(double[] v) {
        for (int slot : watched) if (!Shapes.finite(v[slot])) return false;
        return true;
    }

    private void sum(int from, int to, int first, double[] v) {
        for (int k = from; k < to; k++) {
            double sum = v[terms[left[k]]];
            for (int term = left[k] + 1; term < right[k]; term++) sum += v[terms[term]];
            v[first + k] = sum;
        }
    }

    private void apply(int from, int to, int first, double[] v) {
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
        for (int j = 0; j < entries.length; j++) gradient[entries[j]] += adjoints[j];
        return gradient;
    }
}
