package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.trace.Trace;
import mml.viz.Golden;
import mml.viz.Reductions;
import org.junit.jupiter.api.Test;

class ReductionTexTest {
    @Test
    void theChainOfExample26IsAsAccepted() {
        Golden.check("row-reduction-2.6.tex", ReductionTex.document(Reductions.example26()));
    }

    @Test
    void theSmallestSystem() {
        assertEquals("""
                % needs \\usepackage{amsmath}
                {\\allowdisplaybreaks
                \\begin{align*}
                  & \\left[\\begin{array}{r|r} 2 & 3 \\end{array}\\right] \\\\
                  \\xrightarrow{\\;R_{1} \\leftarrow \\tfrac{1}{2}\\,R_{1}\\;}\\quad & \\left[\\begin{array}{r|r} 1 & \\tfrac{3}{2} \\end{array}\\right]
                \\end{align*}}
                """, ReductionTex.of(Reductions.exact(1, "2 3")));
    }

    @Test
    void aContradictionIsSaid() {
        assertTrue(ReductionTex.of(Reductions.contradiction()).contains("\\text{row } 3\\colon\\ 0 = -4"));
    }

    @Test
    void wideMatricesGetTheirColumns() {
        assertTrue(
                ReductionTex.of(Reductions.exact(0, "1 2 3 4 5 6 7 8 9 10 11")).contains("{MaxMatrixCols}{11}"));
    }

    @Test
    void aTraceWithoutItsStartIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ReductionTex.of(Trace.of(t -> {})));
    }
}
