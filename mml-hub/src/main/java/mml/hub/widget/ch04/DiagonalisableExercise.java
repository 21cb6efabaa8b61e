package mml.hub.widget.ch04;

import java.util.List;
import mml.exact.Eigenspaces;
import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.exact.NiceMatrices;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Which of four matrices have a real basis of eigenvectors, and where one is missing. They are made from their
 * eigenvalues, in bases of whole numbers, and stand in any order.
 *
 * @mml §4.4, Exercise 4.7
 */
public final class DiagonalisableExercise extends Exercise {
    private static final String NAMES = "ABCD";

    public DiagonalisableExercise() {
        super(
                "E4.3",
                yesOrNo("a", "Is A diagonalisable over ℝ?"),
                yesOrNo("b", "Is B?"),
                yesOrNo("c", "Is C?"),
                yesOrNo("d", "Is D?"),
                Control.Field.line("l", "The eigenvalue whose eigenspace is too small", "A number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int lambda = rng.between(1, 3);
        int other = -rng.between(1, 2);
        int re = rng.between(-1, 2);
        int im = rng.between(1, 2);
        List<int[][]> forms = List.of(
                new int[][] {{re, -im}, {im, re}},
                new int[][] {{lambda, 1, 0}, {0, lambda, 0}, {0, 0, other}},
                new int[][] {{lambda, 0, 0}, {0, lambda, 0}, {0, 0, other}},
                new int[][] {{lambda, 0}, {0, other}});
        int[] order = rng.shuffle(forms.size());
        Task task = new Task();
        for (int k = 0; k < order.length; k++) {
            FieldMatrix<BigFraction> A = inOtherBasis(FieldMatrix.of(forms.get(order[k])), rng);
            Eigenspaces spaces = Eigenspaces.of(A);
            String name = NAMES.substring(k, k + 1);
            task.value(name, Tex.matrix(A))
                    .value("why" + name, why(spaces, re, im))
                    .yesOrNo(
                            Character.toString((char) ('a' + k)),
                            "Matrix " + name,
                            spaces.diagonalisable(),
                            hint(spaces));
        }
        return task.number(
                "l",
                "The eigenvalue",
                lambda,
                Integer.toString(lambda),
                "it is a double one, with only one independent eigenvector.",
                Task.Slip.of(other, "the eigenspace of that one is as large as it should be."));
    }

    private static FieldMatrix<BigFraction> inOtherBasis(FieldMatrix<BigFraction> D, Rng rng) {
        FieldMatrix<BigFraction> P = NiceMatrices.invertible(D.rows(), rng);
        return P.times(D).times(Inverse.of(P).inverse());
    }

    private static String hint(Eigenspaces spaces) {
        if (!spaces.complete()) return "look at the discriminant of its characteristic polynomial.";
        return spaces.defective()
                ? "count the eigenvectors of its double eigenvalue."
                : "its eigenspaces have all the dimensions they need.";
    }

    private static String why(Eigenspaces spaces, int re, int im) {
        if (!spaces.complete())
            return "\\text{no: }\\lambda=" + (re == 0 ? "" : re) + "\\pm " + (im == 1 ? "" : im) + "i";
        StringBuilder out = new StringBuilder(spaces.diagonalisable() ? "\\text{yes: }" : "\\text{no: }");
        for (Eigenspaces.Eigenspace space : spaces.spaces())
            out.append(out.indexOf("dim") < 0 ? "" : ",\\ ")
                    .append("\\dim E_{")
                    .append(space.lambda())
                    .append("}=")
                    .append(space.geometric())
                    .append(space.geometric() < space.algebraic() ? "<" + space.algebraic() : "");
        return out.toString();
    }
}
