package mml.probability;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ChangeOfVariables}: probability that is moved, tile by tile. */
public sealed interface ChangeStep extends Step {
    /**
     * Before anything was moved.
     *
     * @param g the function
     * @param ends of the pieces on which g is monotone
     */
    record Start(String g, Vector ends) implements ChangeStep {
        @Override
        public void tell(Telling t) {
            int pieces = ends.size() - 1;
            t.kind("start")
                    .put("g", g)
                    .put("ends", ends)
                    .caption("Y = " + g + (pieces == 1 ? ": one x for each y" : ": up to " + pieces + " x for one y"))
                    .formula("p_Y(y) = \\sum_{x:\\,g(x)=y} \\frac{p_X(x)}{|g'(x)|}");
        }
    }

    /**
     * The probability between two x goes to the y between their images.
     *
     * @param k which tile, counted from 0
     * @param mass how much
     */
    record Tile(int k, double from, double to, double mass, double low, double high) implements ChangeStep {
        @Override
        public void tell(Telling t) {
            double before = mass / (to - from);
            double after = mass / (high - low);
            t.kind("tile")
                    .put("k", k)
                    .put("from", from)
                    .put("to", to)
                    .put("mass", mass)
                    .put("low", low)
                    .put("high", high)
                    .caption("From " + NumberText.of(from) + " to " + NumberText.of(to) + " lies " + NumberText.of(mass)
                            + ": now from " + NumberText.of(low) + " to " + NumberText.of(high) + ", and "
                            + NumberText.about(after / before, 3) + " times as dense")
                    .formula("\\frac{" + Tex.number(mass) + "}{" + Tex.number(to - from) + "} = " + Tex.number(before)
                            + " \\;\\to\\; \\frac{" + Tex.number(mass) + "}{" + Tex.number(high - low) + "} = "
                            + Tex.number(after));
        }
    }

    /** All tiles have moved. */
    record Done(int tiles, int pieces) implements ChangeStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("tiles", tiles)
                    .put("pieces", pieces)
                    .caption(
                            pieces == 1
                                    ? "All " + tiles + " tiles have moved: thinner ones would make the curve"
                                    : "All " + tiles + " tiles have moved; where they overlap their densities add up")
                    .formula("p_Y(y) = \\sum_{x:\\,g(x)=y} \\frac{p_X(x)}{|g'(x)|}");
        }
    }
}
