package mml.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import mml.kernel.Elementary;
import mml.random.Rng;
import org.apache.commons.math3.util.FastMath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a value of an elementary function cost that has the same bits everywhere, and what one that has not? A
 * thousand of them are taken, so that microseconds are nanoseconds a value.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ElementaryBenchmark {
    private static final int COUNT = 1000;

    @Param({
        "1000 exp",
        "1000 log",
        "1000 expm1",
        "1000 log1p",
        "1000 sin",
        "1000 tan",
        "1000 atan",
        "1000 asin",
        "1000 tanh",
        "1000 pow"
    })
    String size;

    private final double[] x = new double[COUNT];
    private final double[] y = new double[COUNT];
    private DoubleUnaryOperator ours = Elementary::exp;
    private DoubleUnaryOperator theirs = Math::exp;
    private DoubleUnaryOperator strict = StrictMath::exp;
    private DoubleUnaryOperator fast = FastMath::exp;

    @Setup
    public void setup() {
        Rng rng = Rng.seeded(1);
        for (int i = 0; i < COUNT; i++) x[i] = rng.uniform();
        switch (size.substring(size.indexOf(' ') + 1)) {
            case "exp" -> compare(Elementary::exp, Math::exp, StrictMath::exp, FastMath::exp);
            case "log" -> compare(Elementary::log, Math::log, StrictMath::log, FastMath::log);
            case "expm1" -> compare(Elementary::expm1, Math::expm1, StrictMath::expm1, FastMath::expm1);
            case "log1p" -> compare(Elementary::log1p, Math::log1p, StrictMath::log1p, FastMath::log1p);
            case "sin" -> compare(Elementary::sin, Math::sin, StrictMath::sin, FastMath::sin);
            case "tan" -> compare(Elementary::tan, Math::tan, StrictMath::tan, FastMath::tan);
            case "atan" -> compare(Elementary::atan, Math::atan, StrictMath::atan, FastMath::atan);
            case "asin" -> compare(Elementary::asin, Math::asin, StrictMath::asin, FastMath::asin);
            case "tanh" -> compare(Elementary::tanh, Math::tanh, StrictMath::tanh, FastMath::tanh);
            case "pow" ->
                compare(
                        t -> Elementary.pow(t, 2.4),
                        t -> Math.pow(t, 2.4),
                        t -> StrictMath.pow(t, 2.4),
                        t -> FastMath.pow(t, 2.4));
            default -> throw new IllegalArgumentException("no function " + size);
        }
    }

    private void compare(
            DoubleUnaryOperator mml,
            DoubleUnaryOperator math,
            DoubleUnaryOperator strictMath,
            DoubleUnaryOperator fastMath) {
        ours = mml;
        theirs = math;
        strict = strictMath;
        fast = fastMath;
    }

    @Benchmark
    public Object mml() {
        return each(ours);
    }

    /** A whole array at once, where there is such a form. */
    @Benchmark
    public Object array() {
        if (size.endsWith(" exp")) Elementary.exp(COUNT, x, y);
        else if (size.endsWith(" log")) Elementary.log(COUNT, x, y);
        else return each(ours);
        return y;
    }

    @Benchmark
    public Object math() {
        return each(theirs);
    }

    @Benchmark
    public Object strictMath() {
        return each(strict);
    }

    @Benchmark
    public Object commonsMath() {
        return each(fast);
    }

    private Object each(DoubleUnaryOperator f) {
        for (int i = 0; i < COUNT; i++) y[i] = f.applyAsDouble(x[i]);
        return y;
    }
}
