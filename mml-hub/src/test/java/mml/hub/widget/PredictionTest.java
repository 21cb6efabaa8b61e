package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.hub.widget.ch02.Chapter2;
import mml.hub.widget.ch03.Chapter3;
import mml.hub.widget.ch04.Chapter4;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A widget that asks before it shows: it takes a guess, says why not, and can be told to show all. */
class PredictionTest {
    static Stream<Widget> asking() {
        return Stream.of(Chapter2.CHAPTER, Chapter3.CHAPTER, Chapter4.CHAPTER)
                .flatMap(chapter -> chapter.widgets().stream())
                .filter(w -> control(w, w.example(), "all") != null);
    }

    private static Control control(Widget w, State state, String key) {
        for (Panel panel : w.view(state).panels())
            for (Control c : panel.controls()) if (c.key().equals(key)) return c;
        return null;
    }

    private static Widget widget(String name) {
        return asking().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> answers(Widget w, State state) {
        List<String> out = new ArrayList<>();
        for (Panel panel : w.view(state).panels())
            for (Control c : panel.controls())
                if (c instanceof Control.Button b && b.key().equals("guess")) out.add(b.value());
        return out.isEmpty()
                ? List.of("0;-2", "1;0.5", "4;4", "-3", "-2", "-1", "0", "1", "2", "3", "6", "10", "1/2")
                : out;
    }

    @Test
    void everyWidgetAsks() {
        assertEquals(
                Stream.of(Chapter2.CHAPTER, Chapter3.CHAPTER, Chapter4.CHAPTER)
                        .mapToLong(chapter -> chapter.widgets().size())
                        .sum(),
                asking().count());
    }

    /** The point with the question mark is dragged to the answer, and goes where the answer is shown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"bases # 0 # -2", "projection # 1 # 0.5"})
    void aPointCanBeDraggedToTheAnswer(String name, double x, double y) {
        Widget w = widget(name);
        State first = w.set(w.example(), "step", "0");
        State there = first;
        for (int k = 0; k < 60; k++) {
            Handle aim = aim(w, there);
            Vector at = Reals.pair(there.get("guess", ""), Vector.of(-3, name.equals("bases") ? 3 : -3));
            double right = x - at.get(0);
            double up = y - at.get(1);
            if (right == 0 && up == 0) break;
            there = w.nudge(there, aim.key(), (int) Math.signum(right), (int) Math.signum(up));
        }
        assertEquals("right", w.view(there).feedback().kind());
        Handle aim = aim(w, there);
        assertEquals(there, w.drag(there, "aim", aim.x(), aim.y()), "it stays where it is dropped");
        State all = w.set(first, "all", "1");
        assertTrue(w.view(all).handles().stream().noneMatch(h -> h.key().equals("aim")));
    }

    private static Handle aim(Widget w, State state) {
        return w.view(state).handles().stream()
                .filter(h -> h.key().equals("aim"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("asking")
    void exactlyOneAnswerIsRightAndTheOthersAreToldWhyNot(Widget w) {
        List<String> right = new ArrayList<>();
        for (String guess : answers(w, w.example())) {
            Feedback said = w.view(w.set(w.example(), "guess", guess)).feedback();
            assertFalse(said.text().isEmpty(), w.name() + " " + guess);
            if (said.kind().equals("right")) right.add(guess);
            else if (!said.kind().equals("note")) assertTrue(said.text().startsWith("Not so: "), said.text());
        }
        boolean choice = control(w, w.example(), "guess") instanceof Control.Button;
        assertTrue(right.size() == 1 || (!choice && right.isEmpty()), w.name() + right);
    }

    @ParameterizedTest
    @MethodSource("asking")
    void theFactsComeWithTheStepsOrAllAtOnce(Widget w) {
        State first = w.set(w.example(), "step", "0");
        int now = w.view(first).facts().size();
        State all = w.set(first, "all", "1");
        assertTrue(w.view(all).facts().size() > now, w.name());
        assertEquals(first, w.set(all, "all", ""));
        State last = w.set(first, "step", Integer.toString(w.view(first).steps() - 1));
        if (!w.name().equals("eigen")
                && !w.name().equals("fourier")) // whose facts are those of one vector, one frequency
        assertEquals(w.view(all).facts().size(), w.view(last).facts().size(), w.name());
    }

    @ParameterizedTest
    @MethodSource("asking")
    void whateverElseIsSetAsksAnew(Widget w) {
        State guessed = w.set(w.example(), "guess", answers(w, w.example()).get(0));
        for (Panel panel : w.view(guessed).panels())
            for (Control c : panel.controls())
                if (c instanceof Control.Choice choice && !choice.options().isEmpty())
                    assertFalse(w.set(
                                    guessed,
                                    c.key(),
                                    choice.options()
                                            .get(choice.options().size() - 1)
                                            .value())
                            .has("guess"));
        assertTrue(w.set(guessed, "step", "1").has("guess"), "a step does not");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "lines # m=1,1,2;1,1,-1 # none # one",
                "lines # m=1,2,2;2,4,4 # many # none",
                "row-reduction # m=1,1,3;1,-1,1 # one # many",
                "row-reduction # kind=0&m=1,2;2,4 # 1 # 2",
                "row-reduction # kind=I&m=1,2;2,4 # no # yes",
                "columns # m=1,2,3;2,4,1 # no # many",
                "columns # m=1,2,3;2,4,6 # many # one",
                "columns # m=1,0,2,3;2,1,0,2;0,1,1,3 # one # no",
                "bases # x0=3&x1=1 # 0;-2 # 2;0",
                "solver-race # method=CONJUGATE_GRADIENT # yes # no",
                "solver-race # s=3 # no # yes",
                "balls # p=1 # grows # stays",
                "angle # x0=1 # obtuse # acute",
                "angle # a11=1&a22=1 # right # acute",
                "projection # kind=line # 1;0.5 # 2;1",
                "projection # kind=affine # 0.6;2.8 # 0;0",
                "projection # kind=plane # 2.449 # 3",
                "gram-schmidt # m=1,2,0;1,2,1;0,0,1 # 2 # 3",
                "fourier # f=square # sin # cos",
                "fourier # f=abs # cos # both",
                "fourier # f=own # both # none",
                "rotations # axis1=0&axis2=2 # no # yes",
                "rotations # axis1=1&axis2=1 # yes # no",
                "svd-stages # a=1,2;2,4 # segment # ellipse",
                "svd-stages # a=0,-1;1,0 # circle # ellipse",
                "svd-stages # a=0,0;0,0 # point # circle",
                "ratings # a=4,2,1;4,2,1;4,2,1;4,2,1 # 1 # 3",
                "phylogeny # a=2,1;0,2 # no # yes",
                "phylogeny # a=1,2;-2,1 # yes # no",
                "image-kernel # m=1,2;2,4 # 1 # 2",
                "eigen # a=0,-1;1,0 # 0 # 2",
                "eigen # a=2,1;0,2 # 1 # 2",
                "eigen # a=2,0;0,2 # all # 2",
                "cholesky # a=1,2;2,1 # no # yes",
                "area # a=1,2;3,4 # -2 # 2"
            })
    void itKnowsTheAnswer(String name, String state, String right, String wrong) {
        Widget w = widget(name);
        assertEquals(
                "right",
                w.view(w.set(State.parse(state), "guess", right)).feedback().kind());
        assertFalse(w.view(w.set(State.parse(state), "guess", wrong))
                .feedback()
                .kind()
                .equals("right"));
    }

    @Test
    void theEigenExplorerDrawsTheKeptLinesForWhoHasGuessed() {
        Widget eigen = widget("eigen");
        String asked = eigen.view(eigen.example()).picture().toString();
        String guessed =
                eigen.view(eigen.set(eigen.example(), "guess", "1")).picture().toString();
        assertTrue(guessed.length() > asked.length());
        assertTrue(eigen.view(eigen.example()).facts().isEmpty());
        assertFalse(eigen.view(eigen.set(eigen.example(), "guess", "2")).facts().isEmpty());
    }
}
