package mml.exact;

import mml.matrix.Table;
import mml.trace.Latex;
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
                    .formula("A = " + Latex.matrix(A));
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
                    .caption("a" + Captions.subscript(k) + " = " + Captions.number(a) + ", the trace of A times M"
                            + Captions.subscript(k) + (k == 1 ? ", with the sign turned" : " divided by −" + k))
                    .formula("a_{" + k + "} = -\\tfrac{1}{" + k + "} \\operatorname{tr}(A M_{" + k + "}) = "
                            + Latex.entry(a) + ",\\quad M_{" + k + "} = " + Latex.matrix(M));
        }
    }

    /** The polynomial {@code det(A − λI)}. */
    record Done(String polynomial) implements CharacteristicPolynomialStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("polynomial", polynomial)
                    .caption("det(A − λI) = " + Captions.number(polynomial))
                    .formula("\\det(A - \\lambda I) = " + Latex.entry(polynomial.replace("λ", "\\lambda")));
        }
    }
}
