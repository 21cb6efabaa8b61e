package mml.optimization;

import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.text.NumberText;
import org.jspecify.annotations.Nullable;

/** To where a quadratic function is smallest along p; of another function, where its second-order model is. */
final class ExactStep extends StepSize {
    @Override
    String title() {
        return "exact line search";
    }

    @Override
    @Nullable
    Iterate along(Vector p, Iterate s, Objective f) {
        double curvature = p.dot(f.hessianTimes(s.x(), p));
        if (!(curvature > 0)) {
            f.note("the curvature along the direction is " + NumberText.of(curvature / p.dot(p))
                    + ", expected more than 0: f has no lowest point there");
            return null;
        }
        double size = -s.gradient().dot(p) / curvature;
        return f.to(s, s.x().plus(size, p), size);
    }
}
