package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Cases;
import mml.exact.CharacteristicPolynomial;
import mml.exact.Determinant;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.Form;
import mml.exact.Inverse;
import mml.exact.PivotRule;
import mml.exact.RationalFunction;
import mml.exact.RowReduction;
import mml.exact.Rules;
import mml.exact.SolutionSet;
import mml.exact.Zeros;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/** Matrices with a letter: the answer in general, and the values of the letter for which it is another. */
final class Letters {
    /** Which commands take them. */
    static final String WHERE =
            "one letter may stand in the matrix of solve, row-reduction, inverse, determinant and characteristic-polynomial";

    private static final int MOST = 10;

    private Letters() {}

    /** Whether a cell has a letter. */
    static boolean in(Cells cells) {
        for (int i = 0; i < cells.rows(); i++)
            for (int j = 0; j < cells.cols(); j++) if (isExpression(cells.text(i, j))) return true;
        return false;
    }

    /** Whether a text is a polynomial in a letter. */
    static boolean isExpression(String text) {
        try {
            return !RationalFunction.parse(text).symbol().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a cell has a letter to a power, which a row operation on numbers cannot carry along. */
    static boolean isNonlinear(Cells cells) {
        for (int i = 0; i < cells.rows(); i++)
            for (int j = 0; j < cells.cols(); j++)
                if (isExpression(cells.text(i, j))
                        && RationalFunction.parse(cells.text(i, j)).numerator().size() > 2) return true;
        return false;
    }

    static Answer solve(Cells matrix, Cells rhs, Run run) {
        FieldMatrix<RationalFunction> A = functions(matrix);
        FieldMatrix<RationalFunction> b = functions(rhs);
        if (b.cols() != 1)
            throw new IllegalArgumentException(
                    "there are " + b.cols() + " right-hand sides, expected one where the matrix has a letter");
        Cases cases = Cases.of(A, b, run.trace());
        String letter = letter(A.augment(b));
        List<BigFraction> values =
                cases.special().stream().map(Cases.Case::value).toList();
        List<String> texts = new ArrayList<>();
        texts.add(forAll(letter, values, cases.open().orElse("")) + ": " + how(cases.general()));
        for (Cases.Case c : cases.special()) texts.add(forOne(letter, c.value()) + ": " + how(c.solutions()));
        cases.open().ifPresent(p -> texts.add(notFollowed(p)));
        Answer answer = values(new Answer(cases.certificate()), letter, values).putTexts("cases", texts);
        texts.forEach(answer::say);
        return answer;
    }

    /** The determinant as a polynomial in the letter, and where it is 0. */
    static Answer determinant(Cells matrix, Run run) {
        FieldMatrix<RationalFunction> A = square(matrix);
        Determinant<RationalFunction> det = Determinant.of(A, run.trace());
        Zeros zeros = Zeros.of(List.of(det.value()));
        String letter = letter(A);
        Answer answer = values(new Answer(det.certificate()), letter, zeros.fractions())
                .put("det", det.value())
                .say("det = " + text(det.value()));
        zeros.fractions().forEach(x -> answer.say(forOne(letter, x) + ": det = 0"));
        zeros.rest().ifPresent(p -> answer.say("det = 0 also where " + NumberText.exact(p) + " = 0"));
        return answer;
    }

    /** The inverse where there is one: where the determinant is not 0. */
    static Answer inverse(Cells matrix, Run run) {
        FieldMatrix<RationalFunction> A = square(matrix);
        Inverse<RationalFunction> inverse = Inverse.of(A, run.trace());
        RationalFunction det = Determinant.of(A).value();
        Zeros zeros = Zeros.of(List.of(det));
        String letter = letter(A);
        Answer answer = values(new Answer(inverse.certificate()), letter, zeros.fractions())
                .put("det", det)
                .put("inverse", inverse.inverse())
                .say(forAll(letter, zeros.fractions(), zeros.rest().orElse("")) + ":")
                .say(Tables.text(inverse.inverse(), A.cols()));
        if (!det.symbol().isEmpty()) answer.say("elsewhere det = " + text(det) + " is 0 and there is none");
        return answer;
    }

    static Answer characteristicPolynomial(Cells matrix, Run run) {
        FieldMatrix<RationalFunction> A = square(matrix);
        CharacteristicPolynomial<RationalFunction> p = CharacteristicPolynomial.of(A, run.trace());
        return new Answer(p.certificate())
                .put("symbol", letter(A))
                .putVector("coefficients", p.coefficients())
                .say("det(A − λI) = " + NumberText.exact(p.toString()));
    }

    /** The echelon form in general, and for each value that makes a pivot 0 that of the matrix with it put in. */
    static Answer rowReduction(FieldMatrix<RationalFunction> A, int rightHandSides, Run run) {
        small(A);
        if (run.option("--pivots", PivotRule.class) == PivotRule.PARTIAL)
            throw new IllegalArgumentException("--pivots is partial, expected first-nonzero: a letter has no size");
        Form form = run.option("--form", Form.class);
        Rules rules = (form == Form.REDUCED ? Rules.reduced() : Rules.echelon()).withRightHandSides(rightHandSides);
        RowReduction<RationalFunction> general = RowReduction.of(A, rules, run.trace());
        Zeros zeros = Zeros.ofPivots(general);
        List<RowReduction<BigFraction>> special = new ArrayList<>();
        List<BigFraction> values = new ArrayList<>();
        for (BigFraction x : zeros.fractions()) {
            FieldMatrix<BigFraction> B = A.map(f -> f.at(x));
            RowReduction<BigFraction> there = RowReduction.of(B, rules);
            if (isAt(general.matrix(), x, there.matrix())) continue;
            values.add(x);
            special.add(there);
        }
        List<Check> checks = new ArrayList<>(general.certificate().checks());
        special.forEach(R -> checks.addAll(R.certificate().checks()));
        String letter = letter(A);
        String name = form == Form.REDUCED ? "rref" : "ref";
        Answer answer = values(
                        new Answer(new Certificate("each has the row space of the matrix", checks)), letter, values)
                .put(name, general.matrix())
                .put("pivotColumns", general.pivotColumns())
                .put("rank", general.rank());
        say(forAll(letter, values, zeros.rest().orElse("")), general, answer);
        for (int k = 0; k < values.size(); k++) {
            answer.put(name + "At" + (k + 1), special.get(k).matrix());
            say(forOne(letter, values.get(k)), special.get(k), answer);
        }
        zeros.rest().ifPresent(p -> answer.say(notFollowed(p)));
        return answer;
    }

    private static void say(String when, RowReduction<?> R, Answer answer) {
        answer.say(when + ":")
                .say(Tables.text(R.matrix(), R.variables()))
                .say("rank " + R.rank() + Chapter02.pivots(R));
    }

    /** Whether the general matrix is also that for this value, for which another row gave the pivot. */
    private static boolean isAt(FieldMatrix<RationalFunction> general, BigFraction x, FieldMatrix<BigFraction> there) {
        try {
            return general.map(f -> f.at(x)).equals(there);
        } catch (IllegalArgumentException e) { // it has no value here
            return false;
        }
    }

    /** The cells as polynomials in a letter. */
    static FieldMatrix<RationalFunction> functions(Cells cells) {
        FieldMatrix<RationalFunction> A = cells.parse(RationalFunction::parse);
        letter(A);
        return A;
    }

    private static FieldMatrix<RationalFunction> square(Cells matrix) {
        FieldMatrix<RationalFunction> A = functions(matrix);
        Problem.square(A);
        return small(A);
    }

    private static FieldMatrix<RationalFunction> small(FieldMatrix<RationalFunction> A) {
        if (A.rows() > MOST || A.cols() > MOST)
            throw new IllegalArgumentException("matrix is " + Tables.shape(A) + ", expected at most " + MOST + "×"
                    + MOST + " where it has a letter");
        return A;
    }

    private static Answer values(Answer answer, String letter, List<BigFraction> values) {
        return answer.put("symbol", letter)
                .putTexts("specialValues", values.stream().map(Elements::text).toList());
    }

    private static String text(FieldElement<?> x) {
        return NumberText.exact(Answer.brief(x));
    }

    /** {@code for all k but −2, 1 and the roots of k^2 − 3}. */
    private static String forAll(String letter, List<BigFraction> values, String rest) {
        List<String> but = new ArrayList<>();
        if (!values.isEmpty())
            but.add(String.join(", ", values.stream().map(Letters::text).toList()));
        if (!rest.isEmpty()) but.add("the roots of " + NumberText.exact(rest));
        return "for all " + letter + (but.isEmpty() ? "" : " but " + String.join(" and ", but));
    }

    private static String forOne(String letter, BigFraction value) {
        return "for " + letter + " = " + text(value);
    }

    private static String notFollowed(String p) {
        return "for " + NumberText.exact(p) + " = 0, which no fraction solves: not followed";
    }

    private static String how(SolutionSet<?> S) {
        return switch (S.kind()) {
            case NONE -> "no solution";
            case ONE -> "one solution, " + Solutions.words(S);
            case INFINITE -> "infinitely many solutions, " + Solutions.words(S);
        };
    }

    /**
     * The letter.
     *
     * @throws IllegalArgumentException if there are two
     */
    private static String letter(FieldMatrix<RationalFunction> A) {
        String letter = "";
        for (int i = 0; i < A.rows(); i++)
            for (RationalFunction x : A.rowEntries(i)) {
                if (!letter.isEmpty() && !x.symbol().isEmpty() && !letter.equals(x.symbol()))
                    throw new IllegalArgumentException(
                            "row " + (i + 1) + ": one symbol is allowed, found " + letter + " and " + x.symbol());
                if (letter.isEmpty()) letter = x.symbol();
            }
        return letter;
    }
}
