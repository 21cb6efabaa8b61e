package mml.svm;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * The support vector machine with hard margin: of all hyperplanes that separate two classes the one farthest from both,
 *
 * <pre>
 *   min ½‖w‖²   with  y_n (⟨w, φ(x_n)⟩ + b) ≥ 1.                                                    (12.18)
 * </pre>
 *
 * <p>It stands at right angles to the segment between the nearest points c and d of the two convex hulls, half way:
 * {@code w = 2(c − d)/‖c − d‖²}. Where the hulls meet there is none, and a common point is named as the witness.
 *
 * @mml §12.2.1 to 12.2.3, (12.18); §12.3.2
 */
public final class HardMarginSvm {
    private HardMarginSvm() {}

    /** With the ordinary inner product. */
    public static Svm of(Matrix X, List<String> y) {
        return of(X, y, Kernel.linear(), Tracer.off());
    }

    /** With numbers for labels, such as −1 and 1. */
    public static Svm of(Matrix X, Vector y) {
        return of(X, Labels.names(y));
    }

    /**
     * While {@code trace} watches the hulls.
     *
     * @throws NotSeparableException if the classes cannot be separated, with the weights of a common point of their hulls
     * @throws IllegalArgumentException as {@link Svm#of}
     */
    public static Svm of(Matrix X, List<String> y, Kernel kernel, Tracer<? super HullStep> trace) {
        return ReducedHulls.machine(
                X, y, kernel, 1, trace, "; Svm allows violations", "hard margin: no point lies inside it");
    }
}
