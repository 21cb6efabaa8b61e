package mml.svm;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;
import mml.trace.Tracer;

/**
 * All losses of {@link MarginLoss} at one t.
 *
 * @param t {@code y f(x)}
 * @param losses in the order of the losses
 * @mml §12.2.5, Figure 12.8
 */
public record LossStep(double t, Vector losses) implements Step {
    /**
     * Walks from one t to another.
     *
     * @param parts how many steps to take, at least 1
     */
    public static LossStep walk(double from, double to, int parts, Tracer<? super LossStep> trace) {
        if (parts < 1) throw new IllegalArgumentException("parts is " + parts + ", expected at least 1");
        LossStep last = at(from);
        for (int i = 0; i <= parts; i++) {
            last = at((from * (parts - i) + to * i) / parts);
            if (trace.on()) trace.step(last);
        }
        return last;
    }

    /** The losses at t. */
    public static LossStep at(double t) {
        MarginLoss[] all = MarginLoss.values();
        return new LossStep(t, Vector.generate(all.length, i -> all[i].of(t)));
    }

    /** What one of them is here. */
    public double of(MarginLoss loss) {
        return loss.of(t);
    }

    @Override
    public void tell(Telling telling) {
        telling.kind("loss")
                .put("t", t)
                .put("losses", losses)
                .caption("At y f(x) = " + NumberText.of(t) + " the hinge loss is "
                        + NumberText.of(of(MarginLoss.HINGE)) + ", the zero–one loss "
                        + NumberText.of(of(MarginLoss.ZERO_ONE)))
                .formula("\\max(0, 1 - t) = " + Tex.number(of(MarginLoss.HINGE)) + " \\ge "
                        + Tex.number(of(MarginLoss.ZERO_ONE)));
    }
}
