package mml.exact;

import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link CharacteristicPolynomial}: one coefficient after the other, and the polynomial. */
public sealed interface CharacteristicPolynomialStep extends Step {
    /** The matrix. */
    record Start(Table A) implements CharacteristicPolynomialStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("A", A)
                    .caption("The characteristic polynomial of a " + A.rows() + " × " + A.cols() + " matrix")
                    .formula("A = " + Tex.matrix(A));
        }
    }

    /** {@code a_k = −tr(A M_k)/k}, the coefficient of {@code λ^{n−k}} in {@code det(λI − A)}. */
    record Coefficient(int k, String a, Table M) implements CharacteristicPolynomialStep {
        @Override
        public void tell(Telling t) {
            t.kind("coefficient")
                    .put("k", k)
                    .put("a", a)
                    .put("M", M)
                    .caption("a" + Scripts.subscript(k) + " = " + NumberText.exact(a) + ", the trace of A times M"
                            + Scripts.subscript(k) + (k == 1 ? ", with the sign turned" : " divided by −" + k))
                    .formula("a_{" + k + "} = -\\tfrac{1}{" + k + "} \\operatorname{tr}(A M_{" + k + "}) = "
                            + Tex.entry(a) + ",\\quad M_{" + k + "} = " + Tex.matrix(M));
        }
    }

    /** The polynomial {@code det(A − λI)}. */
    record Done(String polynomial) implements CharacteristicPolynomialStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("polynomial", polynomial)
                    .caption("det(A − λI) = " + NumberText.exact(polynomial))
                    .formula("\\det(A - \\lambda I) = " + Tex.entry(polynomial.replace("λ", "\\lambda")));
        }
    }
}
