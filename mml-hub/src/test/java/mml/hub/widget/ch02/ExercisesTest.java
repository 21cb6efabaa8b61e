package mml.hub.widget.ch02;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Derivation;
import org.junit.jupiter.api.Test;

class ExercisesTest {
    @Test
    void everyLineOfEveryDerivationHoldsForAnyNumbers() {
        for (Derivation d : Chapter2.CHAPTER.derivations())
            for (int seed = 0; seed <= 40; seed++)
                for (Derivation.Line line : d.lines(seed)) assertTrue(line.holds(), d.name() + ": " + line.tex());
    }

    @Test
    void theSameSeedGivesTheSameLines() {
        for (Derivation d : Chapter2.CHAPTER.derivations()) assertEquals(d.lines(7), d.lines(7));
    }
}
