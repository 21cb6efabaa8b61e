package mml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mml.exact.CharacteristicPolynomial;
import mml.exact.Diagonalization;
import mml.exact.Eigenspaces;
import mml.exact.Eigenspaces.Eigenspace;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.text.Count;
import mml.text.NumberText;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/** §4.2 and §4.4 on the command line, with fractions: what is found by hand. */
final class ExactEigen {
    private static final int MOST = 40; // n⁴ multiplications of ever longer fractions

    static final List<Algorithm> ALGORITHMS = List.of(
            exact("characteristic-polynomial", "§4.2", "det(A − λI), exactly", ExactEigen::characteristicPolynomial),
            exact(
                    "eigenspaces",
                    "§4.2",
                    "Eigenvalues that are fractions, with bases of their eigenspaces",
                    ExactEigen::eigenspaces),
            exact("diagonalization", "§4.4", "A = PDP⁻¹ with fractions", ExactEigen::diagonalization));

    private ExactEigen() {}

    private static Algorithm exact(String name, String section, String summary, Algorithm.Work work) {
        return Algorithm.of(name, section, summary, work).withOptions(() -> List.of(Options.exact()));
    }

    private static FieldMatrix<BigFraction> matrix(Run run, String instead) {
        FieldMatrix<BigFraction> A = run.problem().get("matrix").fractions();
        Problem.square(A);
        if (A.rows() > MOST)
            throw new IllegalArgumentException("matrix is " + Tables.shape(A) + ", expected at most " + MOST + "×"
                    + MOST + " with fractions; mml run " + instead + " takes doubles");
        return A;
    }

    private static Answer characteristicPolynomial(Run run) {
        Cells matrix = run.problem().get("matrix");
        if (Letters.in(matrix)) return Letters.characteristicPolynomial(matrix, run);
        CharacteristicPolynomial<BigFraction> p = CharacteristicPolynomial.of(matrix(run, "eigen"), run.trace());
        return new Answer(p.certificate())
                .putVector("coefficients", p.coefficients())
                .say("det(A − λI) = " + NumberText.exact(p.toString()));
    }

    private static Answer eigenspaces(Run run) {
        Eigenspaces spaces = Eigenspaces.of(matrix(run, "eigen"), run.trace());
        List<BigFraction> lambdas = new ArrayList<>();
        List<Integer> algebraic = new ArrayList<>();
        List<List<BigFraction>> vectors = new ArrayList<>();
        List<Integer> geometric = new ArrayList<>();
        Answer answer = new Answer(spaces.certificate())
                .say("det(A − λI) = " + NumberText.exact(spaces.polynomial().toString()));
        for (Eigenspace space : spaces.spaces()) {
            lambdas.add(space.lambda());
            algebraic.add(space.algebraic());
            geometric.add(space.geometric());
            for (FieldMatrix<BigFraction> x : space.basis()) vectors.add(x.columnEntries(0));
            answer.say(said(space));
        }
        int others = spaces.rest().size() - 1;
        if (others > 0)
            answer.say(Count.of(others, "more eigenvalue is no fraction", "more eigenvalues are no fractions")
                    + "; mml run eigen finds " + (others == 1 ? "it" : "them") + " in doubles");
        return answer.putVector("eigenvalues", lambdas)
                .put("algebraic", algebraic)
                .put("geometric", geometric)
                .putVectors("eigenvectors", vectors)
                .put("complete", spaces.complete())
                .put("defective", spaces.defective())
                .put("diagonalizable", spaces.diagonalisable());
    }

    private static String said(Eigenspace space) {
        String basis =
                space.basis().stream().map(x -> Tables.text(x.columnEntries(0))).collect(Collectors.joining(", "));
        return Answer.equation("λ", space.lambda())
                + (space.algebraic() > 1 ? ", " + space.algebraic() + " times" : "")
                + ": the eigenspace is spanned by " + basis
                + (space.defective() ? " alone, so eigenvectors are missing" : "");
    }

    private static Answer diagonalization(Run run) {
        Diagonalization d = Diagonalization.of(matrix(run, "eigen"), run.trace());
        List<FieldElement<?>> diagonal = new ArrayList<>();
        for (int i = 0; i < d.D().rows(); i++) diagonal.add(d.D().get(i, i));
        return new Answer(d.certificate())
                .put("P", d.P())
                .putVector("eigenvalues", diagonal)
                .put("inverse", d.inverse())
                .say("P =\n" + Tables.text(d.P(), d.P().cols()))
                .say("D = diag" + "(" + String.join(", ", Elements.exact(diagonal)) + ")")
                .say("\nP⁻¹ =\n" + Tables.text(d.inverse(), d.P().cols()));
    }
}
