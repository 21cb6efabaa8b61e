package mml.kernel;

import java.util.Objects;

/** What the kernels run on: {@link Workers}, for the whole program. Others change the time, never a bit of a result. */
public final class Machine {
    private static volatile Workers workers = Workers.serial();

    private Machine() {}

    public static Workers workers() {
        return workers;
    }

    public static void use(Workers workers) {
        Machine.workers = Objects.requireNonNull(workers, "workers");
    }
}
