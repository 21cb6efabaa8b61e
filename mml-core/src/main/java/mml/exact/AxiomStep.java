package mml.exact;

import java.util.List;
import mml.trace.Fields;
import mml.trace.Step;

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
    public void describe(Fields out) {
        out.kind("axiom");
        out.put("axiom", axiom.title());
        out.put("holds", holds);
        out.put("witness", witness);
        out.put("reason", reason);
    }

    @Override
    public String caption() {
        return axiom.title() + (holds ? ": yes, " : ": no, ") + reason;
    }

    @Override
    public String formula() {
        return holds ? axiom.formula() : "\\neg\\left(" + axiom.formula() + "\\right)";
    }
}
