package mml.optimization;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ThreeTests}. */
public sealed interface ThreeTestsStep extends Step {
    /**
     * The graph and two of its points.
     *
     * @param t where f was asked, from left to right
     * @param f its values there; NaN outside of its domain
     */
    record Start(Vector t, Vector f, double x, double fx, double y, double fy) implements ThreeTestsStep {
        @Override
        public void tell(Telling to) {
            to.kind("start")
                    .put("t", t)
                    .put("f", f)
                    .put("x", x)
                    .put("fx", fx)
                    .put("y", y)
                    .put("fy", fy)
                    .caption("Two points of the graph: f(" + NumberText.of(x) + ") = " + NumberText.of(fx) + ", f("
                            + NumberText.of(y) + ") = " + NumberText.of(fy))
                    .formula("f(x) = " + Tex.number(fx) + ",\\quad f(y) = " + Tex.number(fy));
        }
    }

    /** The chord: is f no higher than it at {@code θx + (1 − θ)y}? */
    record Chord(double theta, double at, double value, double chord, boolean holds) implements ThreeTestsStep {
        @Override
        public void tell(Telling t) {
            t.kind("chord")
                    .put("theta", theta)
                    .put("at", at)
                    .put("value", value)
                    .put("chord", chord)
                    .put("holds", holds)
                    .caption("Chord: f(" + NumberText.of(at) + ") = " + NumberText.of(value)
                            + (holds ? ", not above" : ", above") + " the chord's " + NumberText.of(chord))
                    .formula("f(\\theta x + (1 - \\theta) y) = " + Tex.number(value) + (holds ? " \\le " : " > ")
                            + Tex.number(chord) + " = \\theta f(x) + (1 - \\theta) f(y)");
        }
    }

    /** The tangent at x: is f no lower than it at y? */
    record Tangent(double slope, double atY, double fy, boolean holds) implements ThreeTestsStep {
        @Override
        public void tell(Telling t) {
            t.kind("tangent")
                    .put("slope", slope)
                    .put("atY", atY)
                    .put("fy", fy)
                    .put("holds", holds)
                    .caption("Tangent at x: at y it is " + NumberText.of(atY) + (holds ? ", not above" : ", above")
                            + " f(y) = " + NumberText.of(fy))
                    .formula("f(x) + f'(x)(y - x) = " + Tex.number(atY) + (holds ? " \\le " : " > ") + Tex.number(fy)
                            + " = f(y)");
        }
    }

    /** Where f has no tangent, this test says nothing. */
    record NoTangent(double x) implements ThreeTestsStep {
        @Override
        public void tell(Telling t) {
            t.kind("no tangent")
                    .put("x", x)
                    .caption("f has no tangent at " + NumberText.of(x) + ": this test says nothing there")
                    .formula("f'(x) \\text{ does not exist}");
        }
    }

    /** The second derivative, at that place between x and y, of those looked at, where it is least: is it below zero? */
    record Curvature(double at, double second, boolean holds) implements ThreeTestsStep {
        @Override
        public void tell(Telling t) {
            t.kind("curvature")
                    .put("at", at)
                    .put("second", second)
                    .put("holds", holds)
                    .caption("Curvature: the least f″ seen between x and y is " + NumberText.of(second) + ", at "
                            + NumberText.of(at) + (holds ? ": not negative" : ": negative"))
                    .formula("f''(" + Tex.number(at) + ") = " + Tex.number(second) + (holds ? " \\ge 0" : " < 0"));
        }
    }
}
