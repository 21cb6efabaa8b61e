package mml.exact;

import java.util.List;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One axiom, examined.
 *
 * @param axiom which one
 * @param holds whether it holds
 * @param witness the elements that prove it: the neutral element, the inverses in the order of the elements, or, when
 *     it fails, the elements that break it
 * @param reason the proof in words
 */
public record AxiomStep(Axiom axiom, boolean holds, List<Integer> witness, String reason) implements Step {
    public AxiomStep {
        witness = List.copyOf(witness);
    }

    @Override
    public void tell(Telling t) {
        t.kind("axiom")
                .put("axiom", axiom.title())
                .put("holds", holds)
                .put("witness", witness)
                .put("reason", reason)
                .caption(axiom.title() + (holds ? ": yes, " : ": no, ") + reason)
                .formula(holds ? axiom.formula() : "\\neg\\left(" + axiom.formula() + "\\right)");
    }
}
