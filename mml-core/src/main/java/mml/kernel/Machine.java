package mml.kernel;

import java.util.Objects;

/**
 * What the kernels run on: {@link Engine} and {@link Workers}, one of each for the whole program. Another choice
 * changes the time, never a bit of a result.
 */
public final class Machine {
    private static volatile Engine engine = new PlainEngine();
    private static volatile Workers workers = Workers.serial();

    private Machine() {}

    public static Engine engine() {
        return engine;
    }

    public static void use(Engine engine) {
        Machine.engine = Objects.requireNonNull(engine, "engine");
    }

    public static Workers workers() {
        return workers;
    }

    public static void use(Workers workers) {
        Machine.workers = Objects.requireNonNull(workers, "workers");
    }
}
