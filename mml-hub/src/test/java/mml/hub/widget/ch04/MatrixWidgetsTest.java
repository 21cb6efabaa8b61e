package mml.hub.widget.ch04;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.all;
import static mml.hub.widget.Views.error;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mml.hub.widget.Control;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

/** The widgets of §4.1 to 4.4 and 4.7. */
class MatrixWidgetsTest {
    private final AreaWidget area = new AreaWidget();
    private final EigenWidget eigen = new EigenWidget();
    private final CholeskyWidget cholesky = new CholeskyWidget();
    private final PhylogenyWidget phylogeny = new PhylogenyWidget();

    @Test
    void aShearKeepsTheArea() {
        for (String t : new String[] {"0", "2.5", "-4"})
            assertEquals("5", fact(all(area, State.empty().with("t", t)), "Area"));
        assertEquals("turned over", fact(all(area, matrix("1,3;2,1")), "Orientation"));
        assertEquals("dependent", fact(all(area, matrix("2,-1;-4,2")), "Columns"));
        assertEquals("186", fact(all(area, matrix("2,6,1;0,1,4;-8,0,-1")), "Volume"));
    }

    @Test
    void everyStepOfTheEliminationHasTheSameDeterminant() {
        for (String m : new String[] {"3,1;1,2", "0,2;3,1", "1,2;2,4", "2,6,1;0,1,4;-8,0,-1"}) {
            int steps = area.view(matrix(m)).steps();
            String det = end(area.view(matrix(m)).spoken());
            for (int k = 0; k < steps; k++)
                assertEquals(det, end(area.view(matrix(m).with("step", k)).spoken()));
        }
    }

    private static String end(String spoken) {
        return spoken.substring(spoken.indexOf("Determinant "));
    }

    @Test
    void linesThatXHasMetStayFound() {
        for (String a : new String[] {"2,1;1,3", "4,2;1,3", "1,1;0,1"}) {
            State state = State.empty().with("a", a);
            assertEquals(0, eigen.view(state.with("step", 0)).facts().size(), "x begins beside the lines");
            int last = eigen.view(state).steps() - 1;
            int lines = a.equals("1,1;0,1") ? 1 : 2;
            assertEquals(lines, eigen.view(state.with("step", last)).facts().size(), a);
        }
        View end = eigen.view(State.parse("a=4,2;1,3&step=49"));
        assertEquals("x = ±(0.8944, 0.4472)", fact(end, "found: λ = 5"));
    }

    @Test
    void draggingAColumnToItsOwnPlaceChangesNothing() {
        for (Handle handle : area.view(area.example()).handles()) {
            assertEquals(
                    "3,1;1,2",
                    area.drag(area.example(), handle.key(), handle.x(), handle.y())
                            .get("a", ""));
        }
        assertEquals("13/4,1;1,2", area.nudge(area.example(), "a1", 1, 0).get("a", ""));
        assertEquals("3,1;1,7/4", area.nudge(area.example(), "a2", 0, -1).get("a", ""));
    }

    @Test
    void xStopsAtEveryEigenvector() {
        View view = all(eigen, eigen.example());
        assertEquals("span of (−1, 1)", fact(view, "λ = 2"));
        assertEquals("span of (2, 1)", fact(view, "λ = 5"));
        int found = 0;
        for (int k = 0; k < view.steps(); k++)
            if (eigen.view(State.empty().with("step", k)).caption().endsWith("x: x is an eigenvector")) found++;
        assertEquals(4, found);
        assertEquals(50, view.steps()); // two of them stand on the even stops already
    }

    @Test
    void shearsTurnsAndMultiplesOfTheIdentityAreTold() {
        assertEquals("no: A is defective", fact(all(eigen, matrix("2,1;0,2")), "Basis of eigenvectors"));
        assertEquals(
                "x is turned; only one line is kept",
                all(eigen, matrix("2,1;0,2")).caption());
        assertEquals(
                "Complex eigenvalues: every direction is turned",
                all(eigen, matrix("0,-1;1,0")).caption());
        assertEquals("only a complex one", fact(all(eigen, matrix("0,-1;1,0")), "Basis of eigenvectors"));
        assertEquals(
                "A multiple of the identity: every direction is kept",
                all(eigen, matrix("3,0;0,3")).caption());
        assertEquals("yes", fact(all(eigen, matrix("1,2;1,1")), "Basis of eigenvectors"));
        assertEquals("4,2;-1/2,3", eigen.set(State.empty(), "a21", "-0.5").get("a", ""));
    }

    @Test
    void anEntryBeyondItsSliderIsStillShown() {
        var entries = eigen.view(matrix("10,2;1,-7/2")).panels().get(1).controls();
        assertEquals("10", ((Control.Slider) entries.get(0)).value());
        assertEquals("-3.5", ((Control.Slider) entries.get(3)).value());
    }

    @Test
    void xFollowsTheHandle() {
        State state = State.empty().with("step", 7);
        Handle x = eigen.view(state).handles().get(0);
        assertEquals("7", eigen.drag(State.empty(), "x", x.x(), x.y()).get("step", ""));
        assertEquals("49", eigen.nudge(State.empty(), "x", 1, 0).get("step", ""));
        assertEquals("1", eigen.nudge(State.empty(), "x", 0, 1).get("step", ""));
    }

    @Test
    void choleskySucceedsOrShowsAWitness() {
        assertEquals("64", fact(all(cholesky, cholesky.example()), "det A = (l₁₁⋯)²"));
        View failed = all(cholesky, matrix("1,2,0;2,1,1;0,1,3"));
        assertEquals("(−2, 1, 0)", fact(failed, "Witness x"));
        assertEquals("−3", fact(failed, "xᵀAx"));
        assertEquals("yes", fact(all(cholesky, matrix("1,2,0;2,1,1;0,1,3").with("t", "2")), "Positive definite"));
        assertEquals("no", fact(all(cholesky, State.empty().with("t", "-5")), "Positive definite"));
    }

    @Test
    void anAsymmetricEntryIsNamed() {
        assertEquals(
                "Not symmetric: row 1, column 2 is 2, but row 2, column 1 is 3.",
                error(cholesky, cholesky.set(State.empty(), "a", "1 2\n3 4"), "a"));
        assertEquals(
                "The matrix is 1 × 2; it needs as many rows as columns.",
                error(cholesky, cholesky.set(State.empty(), "a", "1 2"), "a"));
    }

    @Test
    void theFamilyOfAMatrixIsFound() {
        View view = phylogeny.view(matrix("0,-1;1,0").with("step", 99));
        assertEquals("holds", fact(view, "a rotation"));
        assertEquals("fails", fact(view, "symmetric"));
        assertEquals("fails", fact(phylogeny.view(matrix("2,1;0,2").with("step", 2)), "diagonalisable"));
        assertEquals(2, phylogeny.view(matrix("1,0,1;-2,1,0")).steps());
    }

    static State matrix(String m) {
        return State.empty().with("a", m);
    }
}
