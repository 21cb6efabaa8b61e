package mml.certified;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every list of claims is tried on. */
abstract class CertifiedContract {
    private final Claims cases;

    CertifiedContract(Claims cases) {
        this.cases = cases;
    }

    @Property(tries = 40, seed = "20")
    void whatIsCertifiedIsTrue(@ForAll long seed) {
        assertEquals(List.of(), cases.faults(seed));
    }
}
