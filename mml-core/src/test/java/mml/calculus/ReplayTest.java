package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import mml.expression.Operation;
import mml.expression.Program;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A function that is done again, beside the sweep that is watched. */
class ReplayTest {
    private static final List<Operation> OPERATIONS = List.of(
            Operation.ADD,
            Operation.ADD,
            Operation.SUBTRACT,
            Operation.MULTIPLY,
            Operation.MULTIPLY,
            Operation.DIVIDE,
            Operation.POWER,
            Operation.MIN,
            Operation.MAX,
            Operation.NEGATE,
            Operation.ABS,
            Operation.RELU,
            Operation.SQRT,
            Operation.EXP,
            Operation.LOG,
            Operation.TANH,
            Operation.SIGMOID);

    @Property(tries = 300, seed = "12")
    void theBitsAreThoseOfTheSweep(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int n = 1 + rng.below(4);
        Program f = random(rng, n);
        Differentiable replayed = new Taped() {
            private final ComputationGraph graph = new ComputationGraph(f, ReverseMode.inputs(n));

            @Override
            ComputationGraph graph(Vector x) {
                return graph;
            }
        };
        replayed.at(Vector.zeros(n)); // the first time it is not made ready yet
        for (int k = 0; k < 4; k++) {
            Vector x = Vector.generate(n, i -> Math.rint(8 * rng.normal()) / 4);
            assertEquals(bits(f.at(x.toArray())), bits(replayed.at(x)));
            assertEquals(said(() -> ReverseMode.of(f, x, Tracer.off()).gradient()), said(() -> replayed.gradient(x)));
        }
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    /** The bits of what is found, or why there is nothing. */
    private static Object said(Supplier<Vector> gradient) {
        try {
            List<Long> all = new ArrayList<>();
            for (double entry : gradient.get().toArray()) all.add(bits(entry));
            return all;
        } catch (NotDifferentiableException e) {
            return e.node() + ": " + e.text();
        }
    }

    /** Some operations on what was made lately, the same on one row of numbers after another. */
    private static Program random(Rng rng, int n) {
        Tape tape = new Tape();
        List<Tape.Variable> made = new ArrayList<>();
        for (int i = 0; i < n; i++) made.add(tape.input(1));
        made.add(tape.constant(rng.below(3) - 1));
        int rows = 1 + rng.below(3);
        for (int row = 0; row < rows; row++) {
            Operation operation = OPERATIONS.get(rng.below(OPERATIONS.size()));
            int length = 1 + rng.below(9);
            int first = rng.below(made.size());
            int second = rng.below(made.size());
            for (int k = 0; k < length; k++) {
                Tape.Variable u = made.get((first + k) % made.size());
                Tape.Variable v = made.get((second + (rng.below(4) == 0 ? 1 : 0)) % made.size());
                if (rng.below(5) == 0) made.add(u.power(rng.below(5) - 1));
                else made.add(operation.operands() == 1 ? u.apply(operation) : u.apply(operation, v));
            }
        }
        Tape.Variable sum = made.get(made.size() - 1);
        for (int k = rng.below(made.size()); k < made.size(); k++) sum = sum.plus(made.get(k));
        return tape.program(sum);
    }

    private static Tape.Variable rosenbrock(Tape.Variable[] x) {
        Tape.Variable sum = x[0].times(0);
        for (int i = 0; i + 1 < x.length; i++) {
            Tape.Variable a = x[i].times(-1).plus(1);
            Tape.Variable b = x[i + 1].minus(x[i].times(x[i]));
            sum = sum.plus(a.times(a)).plus(b.times(b).times(100));
        }
        return sum;
    }

    @Test
    void aGradientWrittenByHand() {
        Differentiable f = Differentiable.of(ReplayTest::rosenbrock);
        for (int n : new int[] {1, 2, 3, 40, 7}) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) x[i] = (i % 5 - 2) / 4.0;
            double[] g = new double[n];
            for (int i = 0; i + 1 < n; i++) {
                double b = x[i + 1] - x[i] * x[i];
                g[i] += -2 * (1 - x[i]) - 400 * b * x[i];
                g[i + 1] += 200 * b;
            }
            for (int k = 0; k < 3; k++)
                assertArrayEquals(g, f.gradient(Vector.of(x)).toArray(), 0); // every operation is exact here
        }
    }

    @Test
    void theFunctionIsCalledOnceUnlessItLooks() {
        AtomicInteger calls = new AtomicInteger();
        Differentiable straight = Differentiable.of(x -> {
            calls.incrementAndGet();
            return x[0].times(x[0]);
        });
        for (int k = 0; k < 5; k++)
            assertEquals(2.0 * k, straight.gradient(Vector.of(k)).get(0));
        assertEquals(1, calls.get());

        Function<Tape.Variable[], Tape.Variable> branching = x -> x[0].value() < 2 ? x[0].times(x[0]) : x[0].times(3);
        Differentiable f = Differentiable.of(branching);
        double[] slopes = {0, 2, 3, 3};
        for (int k = 0; k < 8; k++)
            assertEquals(slopes[k % 4], f.gradient(Vector.of(k % 4)).get(0));
    }

    @Test
    void anotherNumberOfEntriesIsRefused() {
        Differentiable f = Differentiable.of(mml.expression.Expression.parse("x*y"));
        for (int k = 0; k < 3; k++)
            assertEquals(
                    "x has 1 entry, expected 2",
                    assertThrows(IllegalArgumentException.class, () -> f.gradient(Vector.of(1)))
                            .getMessage());
    }

    @Test
    void twoThreadsHaveArraysOfTheirOwn() throws InterruptedException {
        Workspace workspace = new Workspace(1, 2, 3);
        Workspace.Arrays mine = workspace.take();
        assertSame(mine, workspace.take());
        List<Workspace.Arrays> others = new ArrayList<>();
        Thread other = new Thread(() -> others.add(workspace.take()));
        other.start();
        other.join();
        assertNotSame(mine.values(), others.get(0).values());
        assertNotSame(others.get(0), workspace.take());
    }
}
