package mml.hub.widget.ch04;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Derivation;
import org.junit.jupiter.api.Test;

class MatrixExercisesTest {
    @Test
    void everyLineOfTheDerivationsHoldsForAnyNumbers() {
        for (Derivation d : List.of(new TraceDerivation(), new CharacteristicDerivation(), new SpectralDerivation()))
            for (int seed = 0; seed <= 60; seed++)
                for (Derivation.Line line : d.lines(seed)) assertTrue(line.holds(), d.name() + ": " + line.tex());
    }
}
