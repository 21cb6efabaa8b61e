package mml.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.text.Words;
import mml.trace.Step;
import mml.trace.Telling;

/** What {@link Pushforward} does, value by value. */
public sealed interface PushforwardStep extends Step {
    /**
     * Where it begins.
     *
     * @param g the formula
     * @param values x, ascending
     * @param probabilities of them
     */
    record Start(String g, Vector values, Vector probabilities) implements PushforwardStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("g", g)
                    .put("values", values)
                    .put("probabilities", probabilities)
                    .caption("Each x leads to one y = g(x); which probability has each y?")
                    .formula("P(Y=y)=\\sum_{x:\\,g(x)=y}P(X=x)");
        }
    }

    /**
     * All that leads to one y.
     *
     * @param y the value
     * @param probability of it
     * @param from the x that lead there
     */
    record Image(double y, double probability, Vector from) implements PushforwardStep {
        @Override
        public void tell(Telling t) {
            t.kind("image")
                    .put("y", y)
                    .put("probability", probability)
                    .put("from", from)
                    .caption("To y = " + NumberText.of(y)
                            + (from.size() == 1
                                    ? " leads x = " + list() + ", with probability "
                                    : " lead x = " + list() + "; together they have ")
                            + NumberText.of(probability))
                    .formula("P(Y=" + Tex.number(y) + ")=" + sum() + "=" + Tex.number(probability));
        }

        /** {@code −1, 0 and 1}. */
        private String list() {
            List<String> out = new ArrayList<>();
            for (double x : from.toArray()) out.add(NumberText.of(x));
            return Words.and(out);
        }

        private String sum() {
            StringBuilder out = new StringBuilder();
            for (int k = 0; k < from.size(); k++)
                out.append(k == 0 ? "" : "+")
                        .append("P(X=")
                        .append(Tex.number(from.get(k)))
                        .append(")");
            return out.toString();
        }
    }

    /**
     * All of it.
     *
     * @param values y, ascending
     * @param probabilities of them
     * @param mean E[Y]
     */
    record Done(Vector values, Vector probabilities, double mean) implements PushforwardStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("values", values)
                    .put("probabilities", probabilities)
                    .put("mean", mean)
                    .caption("Y takes " + Count.of(values.size(), "value") + "; its mean is " + NumberText.of(mean))
                    .formula("\\operatorname{E}[Y]=\\sum_xg(x)\\,P(X=x)=" + Tex.number(mean));
        }
    }
}
