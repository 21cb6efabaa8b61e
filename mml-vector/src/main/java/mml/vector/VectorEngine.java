package mml.vector;

import mml.kernel.Engine;
import mml.kernel.PlainEngine;

/**
 * The engine on {@code jdk.incubator.vector}. It multiplies and adds in the same order as the plain engine and fuses
 * nothing, so that a result does not depend on it; only large products become faster. A program that wants it says
 *
 * <pre>
 *   Machine.use(VectorEngine.of());
 * </pre>
 *
 * <p>and is started with {@code java --add-modules jdk.incubator.vector}. Until the JIT compiler has seen them, which
 * takes some tenths of a second, vectors are objects and slow; small products stay with the plain engine. So does
 * everything on a processor without AVX-512, where the plain engine is the faster of the two.
 */
public final class VectorEngine implements Engine {
    static final String MODULE = "jdk.incubator.vector";
    private static final long SMALL = 1 << 17;

    private final Engine plain = new PlainEngine();

    private VectorEngine() {}

    /**
     * The engine, if this Java has it.
     *
     * @throws IllegalStateException if Java runs without the module jdk.incubator.vector
     */
    public static Engine of() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty())
            throw new IllegalStateException("the vector engine needs a Java option: java --add-modules " + MODULE
                    + " …; without it, the plain engine gives the same numbers");
        return new VectorEngine();
    }

    @Override
    public void multiply(int rows, int depth, int n, double[] a, double[][] b, double[][] c) {
        if ((long) rows * depth * n < SMALL || !Strips.fit()) plain.multiply(rows, depth, n, a, b, c);
        else Strips.multiply(rows, depth, n, a, b, c);
    }
}
