package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.calculus.DifferenceError;
import mml.calculus.DifferenceQuotient;
import mml.calculus.DifferenceQuotient.Kind;
import mml.calculus.DifferenceStep;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.kernel.Elementary;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.trace.Tracer;
import mml.viz.scene.calculus.SecantScene;

/** Secants of one function at one point, by steps that are a tenth of the one before as far as f has values there. */
record Secants(Expression f, double x, Kind kind, double h) {
    private static final int DECADES = 15;
    private static final int FINE = 4; // points of a V in a decade

    /**
     * All of them.
     *
     * @throws NotDifferentiableException if there is no tangent
     * @throws IllegalArgumentException if f has no values beside x
     */
    DifferenceQuotient quotients(Tracer<? super DifferenceStep> trace) {
        return DifferenceQuotient.of(f, x, kind, Vector.of(steps()), trace);
    }

    /** The steps that stay where f has values. */
    private double[] steps() {
        double[] all = new double[DECADES];
        double power = 1;
        for (int k = 0; k < DECADES; k++) {
            all[k] = h / power;
            power *= 10;
        }
        return usable(kind, all);
    }

    /** The largest step that is shown; less than h where f has no value so far away. */
    double first() {
        double[] steps = steps();
        return steps.length == 0 ? 0 : steps[0];
    }

    private double[] usable(Kind which, double[] all) {
        double[] out = new double[all.length];
        int n = 0;
        for (double step : all)
            if ((which == Kind.BACKWARD || Shapes.finite(f.at(x + step)))
                    && (which == Kind.FORWARD || Shapes.finite(f.at(x - step)))) out[n++] = step;
        return Arrays.copyOf(out, n);
    }

    /** The V of this kind and of the other: one-sided beside central. */
    List<SecantScene.Curve> curves() {
        List<SecantScene.Curve> out = new ArrayList<>();
        for (Kind which : new Kind[] {kind == Kind.CENTRAL ? Kind.FORWARD : kind, Kind.CENTRAL}) {
            double[] all = new double[FINE * DECADES];
            for (int k = 0; k < all.length; k++) all[k] = Elementary.pow(10, -k / (double) FINE);
            double[] usable = usable(which, all);
            if (usable.length > 0)
                out.add(new SecantScene.Curve(
                        DifferenceQuotient.of(f, x, which, Vector.of(usable), Tracer.off()),
                        DifferenceError.of(f, x, which)));
        }
        return out;
    }
}
