package mml.geometry;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;
import org.apache.commons.math3.util.FastMath;

/** What can be seen of {@link Angle}: the numerator, the denominator, the quotient. */
public sealed interface AngleStep extends Step {
    /** The two vectors and the matrix of the inner product. */
    record Start(Vector x, Vector y, Matrix A) implements AngleStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x", x)
                    .put("y", y)
                    .put("A", A)
                    .caption("x = " + NumberText.tuple(x) + ", y = " + NumberText.tuple(y))
                    .formula(Tex.equation("x", x) + ",\\quad " + Tex.equation("y", y) + ",\\quad "
                            + Tex.equation("A", A));
        }
    }

    /** {@code ⟨x, y⟩ = xᵀAy}. */
    record Product(double inner) implements AngleStep {
        @Override
        public void tell(Telling t) {
            t.kind("product")
                    .put("inner", inner)
                    .caption("The inner product ⟨x, y⟩ is " + NumberText.of(inner))
                    .formula("\\langle x, y\\rangle = x^\\top A\\, y = " + Tex.number(inner));
        }
    }

    /** {@code ‖x‖} and {@code ‖y‖}. */
    record Lengths(double normX, double normY) implements AngleStep {
        @Override
        public void tell(Telling t) {
            t.kind("lengths")
                    .put("normX", normX)
                    .put("normY", normY)
                    .caption("The lengths are " + NumberText.of(normX) + " and " + NumberText.of(normY))
                    .formula("\\lVert x\\rVert = \\sqrt{x^\\top A\\, x} = " + Tex.number(normX)
                            + ",\\quad \\lVert y\\rVert = " + Tex.number(normY));
        }
    }

    /** The cosine and the angle that has it. */
    record Found(double cosine, double radians) implements AngleStep {
        @Override
        public void tell(Telling t) {
            t.kind("found")
                    .put("cosine", cosine)
                    .put("radians", radians)
                    .caption("cos ω = " + NumberText.of(cosine) + ", so ω = " + NumberText.of(radians) + " rad = "
                            + NumberText.of(radians * (180 / FastMath.PI)) + "°")
                    .formula(
                            "\\omega = \\arccos\\frac{\\langle x, y\\rangle}{\\lVert x\\rVert\\,\\lVert y\\rVert} = \\arccos "
                                    + Tex.number(cosine) + " = " + Tex.number(radians));
        }
    }
}
