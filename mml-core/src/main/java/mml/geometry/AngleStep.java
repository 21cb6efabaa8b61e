package mml.geometry;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;
import org.apache.commons.math3.util.FastMath;

/** What can be seen of {@link Angle}: the numerator, the denominator, the quotient. */
public sealed interface AngleStep extends Step {
    /** The two vectors and the matrix of the inner product. */
    record Start(Vector x, Vector y, Matrix A) implements AngleStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("x", x);
            out.put("y", y);
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "x = " + Captions.tuple(x) + ", y = " + Captions.tuple(y);
        }

        @Override
        public String formula() {
            return Captions.equation("x", x) + ",\\quad " + Captions.equation("y", y) + ",\\quad "
                    + Captions.equation("A", A);
        }
    }

    /** {@code ⟨x, y⟩ = xᵀAy}. */
    record Product(double inner) implements AngleStep {
        @Override
        public void describe(Fields out) {
            out.kind("product");
            out.put("inner", inner);
        }

        @Override
        public String caption() {
            return "The inner product ⟨x, y⟩ is " + Captions.digits(inner);
        }

        @Override
        public String formula() {
            return "\\langle x, y\\rangle = x^\\top A\\, y = " + Captions.tex(inner);
        }
    }

    /** {@code ‖x‖} and {@code ‖y‖}. */
    record Lengths(double normX, double normY) implements AngleStep {
        @Override
        public void describe(Fields out) {
            out.kind("lengths");
            out.put("normX", normX);
            out.put("normY", normY);
        }

        @Override
        public String caption() {
            return "The lengths are " + Captions.digits(normX) + " and " + Captions.digits(normY);
        }

        @Override
        public String formula() {
            return "\\lVert x\\rVert = \\sqrt{x^\\top A\\, x} = " + Captions.tex(normX) + ",\\quad \\lVert y\\rVert = "
                    + Captions.tex(normY);
        }
    }

    /** The cosine and the angle that has it. */
    record Found(double cosine, double radians) implements AngleStep {
        @Override
        public void describe(Fields out) {
            out.kind("found");
            out.put("cosine", cosine);
            out.put("radians", radians);
        }

        @Override
        public String caption() {
            return "cos ω = " + Captions.digits(cosine) + ", so ω = " + Captions.digits(radians) + " rad = "
                    + Captions.digits(radians * (180 / FastMath.PI)) + "°";
        }

        @Override
        public String formula() {
            return "\\omega = \\arccos\\frac{\\langle x, y\\rangle}{\\lVert x\\rVert\\,\\lVert y\\rVert} = \\arccos "
                    + Captions.tex(cosine) + " = " + Captions.tex(radians);
        }
    }

    default <R> R match(
            Function<Start, R> start,
            Function<Product, R> product,
            Function<Lengths, R> lengths,
            Function<Found, R> found) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Product s) return product.apply(s);
        if (this instanceof Lengths s) return lengths.apply(s);
        return found.apply((Found) this);
    }
}
