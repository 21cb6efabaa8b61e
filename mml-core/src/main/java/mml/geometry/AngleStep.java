package mml.geometry;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
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
                    .caption("x = " + Captions.tuple(x) + ", y = " + Captions.tuple(y))
                    .formula(Captions.equation("x", x) + ",\\quad " + Captions.equation("y", y) + ",\\quad "
                            + Captions.equation("A", A));
        }
    }

    /** {@code ⟨x, y⟩ = xᵀAy}. */
    record Product(double inner) implements AngleStep {
        @Override
        public void tell(Telling t) {
            t.kind("product")
                    .put("inner", inner)
                    .caption("The inner product ⟨x, y⟩ is " + Captions.digits(inner))
                    .formula("\\langle x, y\\rangle = x^\\top A\\, y = " + Captions.tex(inner));
        }
    }

    /** {@code ‖x‖} and {@code ‖y‖}. */
    record Lengths(double normX, double normY) implements AngleStep {
        @Override
        public void tell(Telling t) {
            t.kind("lengths")
                    .put("normX", normX)
                    .put("normY", normY)
                    .caption("The lengths are " + Captions.digits(normX) + " and " + Captions.digits(normY))
                    .formula("\\lVert x\\rVert = \\sqrt{x^\\top A\\, x} = " + Captions.tex(normX)
                            + ",\\quad \\lVert y\\rVert = " + Captions.tex(normY));
        }
    }

    /** The cosine and the angle that has it. */
    record Found(double cosine, double radians) implements AngleStep {
        @Override
        public void tell(Telling t) {
            t.kind("found")
                    .put("cosine", cosine)
                    .put("radians", radians)
                    .caption("cos ω = " + Captions.digits(cosine) + ", so ω = " + Captions.digits(radians) + " rad = "
                            + Captions.digits(radians * (180 / FastMath.PI)) + "°")
                    .formula(
                            "\\omega = \\arccos\\frac{\\langle x, y\\rangle}{\\lVert x\\rVert\\,\\lVert y\\rVert} = \\arccos "
                                    + Captions.tex(cosine) + " = " + Captions.tex(radians));
        }
    }
}
