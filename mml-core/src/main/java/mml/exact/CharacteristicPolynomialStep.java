package mml.exact;

import java.util.function.Function;
import mml.matrix.Table;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/** What can be seen of {@link CharacteristicPolynomial}: one coefficient after the other, and the polynomial. */
public sealed interface CharacteristicPolynomialStep extends Step {
    /** The matrix. */
    record Start(Table A) implements CharacteristicPolynomialStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "The characteristic polynomial of a " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return "A = " + Latex.matrix(A);
        }
    }

    /** {@code a_k = −tr(A M_k)/k}, the coefficient of {@code λ^{n−k}} in {@code det(λI − A)}. */
    record Coefficient(int k, String a, Table M) implements CharacteristicPolynomialStep {
        @Override
        public void describe(Fields out) {
            out.kind("coefficient");
            out.put("k", k);
            out.put("a", a);
            out.put("M", M);
        }

        @Override
        public String caption() {
            return "a" + Captions.subscript(k) + " = " + Captions.number(a) + ", the trace of A times M"
                    + Captions.subscript(k) + (k == 1 ? ", with the sign turned" : " divided by −" + k);
        }

        @Override
        public String formula() {
            return "a_{" + k + "} = -\\tfrac{1}{" + k + "} \\operatorname{tr}(A M_{" + k + "}) = " + Latex.entry(a)
                    + ",\\quad M_{" + k + "} = " + Latex.matrix(M);
        }
    }

    /** The polynomial {@code det(A − λI)}. */
    record Done(String polynomial) implements CharacteristicPolynomialStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("polynomial", polynomial);
        }

        @Override
        public String caption() {
            return "det(A − λI) = " + Captions.number(polynomial);
        }

        @Override
        public String formula() {
            return "\\det(A - \\lambda I) = " + Latex.entry(polynomial.replace("λ", "\\lambda"));
        }
    }

    default <R> R match(
            Function<? super Start, R> start,
            Function<? super Coefficient, R> coefficient,
            Function<? super Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Coefficient s) return coefficient.apply(s);
        return done.apply((Done) this);
    }
}
