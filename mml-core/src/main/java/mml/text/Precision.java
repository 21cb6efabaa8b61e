package mml.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many significant digits {@link NumberText#of(double)} gives, and with it captions and pictures: those it thinks best,
 * unless somebody draws with a wish of his own, which holds in his thread until he has what he wants.
 */
public final class Precision {
    /** The most digits that may be wished for; a double has no more. */
    public static final int MOST = 15;

    private static final ThreadLocal<@Nullable Integer> WISHED = new ThreadLocal<>();

    private Precision() {}

    /**
     * The most digits of a number, at least 1.
     *
     * @throws IllegalArgumentException if it is not within 1 … {@value #MOST}
     */
    public static int check(int digits) {
        if (digits < 1 || digits > MOST)
            throw new IllegalArgumentException("digits is " + digits + ", expected 1 to " + MOST);
        return digits;
    }

    /** What {@code task} makes, its numbers with so many digits. */
    public static <T> T of(int digits, Supplier<T> task) {
        Integer before = WISHED.get();
        WISHED.set(check(digits));
        try {
            return task.get();
        } finally {
            if (before == null) WISHED.remove();
            else WISHED.set(before);
        }
    }

    /** The digits wished for, or those of a writer who knows of no wish. */
    public static int or(int otherwise) {
        Integer wished = WISHED.get();
        return wished == null ? otherwise : wished;
    }
}
