package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Backpropagation;
import mml.calculus.NotDifferentiableException;
import mml.calculus.Perceptron;
import mml.calculus.Perceptron.Activation;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;
import mml.trace.Tracer;

/**
 * Backpropagation through two layers as products of rows and matrices; checked against the tape.
 *
 * @mml §5.6.1, (5.115)–(5.118)
 */
public final class LayersDerivation extends Derivation {
    public LayersDerivation() {
        super("layers", "network");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix A0 = Matrix.generate(3, 2, (i, j) -> rng.between(-4, 4) / 4.0);
        Matrix A1 = Matrix.generate(1, 3, (i, j) -> rng.between(1, 4) / 2.0);
        Perceptron net = new Perceptron(List.of(
                new Perceptron.Layer(A0, Vector.of(0.5, -0.5, 0.25), Activation.TANH),
                new Perceptron.Layer(A1, Vector.of(0.5), Activation.IDENTITY)));
        return lines(Backpropagation.of(net, Draws.vector(rng, 2, 2), Vector.of(rng.between(-2, 2))));
    }

    @Override
    public List<Line> following(State state) {
        try {
            Backpropagation g = NetworkWidget.gradient(state);
            int layers = g.network().layers().size();
            if (layers != 2)
                throw new IllegalArgumentException(
                        "The network of the figure has " + Count.of(layers, "layer") + "; these lines go through two.");
            return lines(g);
        } catch (NotDifferentiableException e) {
            throw new IllegalArgumentException("A unit of the figure's network stands at a kink.", e);
        }
    }

    private static List<Line> lines(Backpropagation g) {
        Perceptron.Layer first = g.network().layers().get(0);
        Perceptron.Layer second = g.network().layers().get(1);
        Vector hidden = new Perceptron(List.of(first)).at(g.x());
        Vector tape = g.onTape(Tracer.off()).gradient();
        int before = first.A().rows() * (first.A().cols() + 1);
        double close = 1e-12 * (1 + tape.maxNorm());
        double flow = 2 * (g.output().get(0) - g.target().get(0));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\delta_2=2\\cdot("
                        + Live.number(g.output().get(0)) + "-"
                        + Live.factor(g.target().get(0)) + ")=" + Live.number(flow),
                Math.abs(flow - tape.get(before + hidden.size())) <= close,
                "change"));
        Vector weights = hidden.times(flow);
        lines.add(new Line(
                "\\frac{\\partial L}{\\partial\\mat A_1}=" + Live.number(flow) + "\\cdot" + row(hidden) + "="
                        + row(weights),
                weights.minus(part(tape, before, hidden.size())).maxNorm() <= close));
        Vector passed = second.A().row(0).times(flow);
        Vector delta = part(tape, before - hidden.size(), hidden.size());
        Vector sums = first.A().times(g.x()).plus(first.b());
        Vector slopes = Vector.generate(hidden.size(), i -> slope(first.activation(), sums.get(i)));
        Vector through = Vector.generate(hidden.size(), i -> slopes.get(i) * passed.get(i));
        lines.add(new Line(
                "\\delta_2\\mat A_1=" + row(passed) + ",\\quad\\sigma^{'}:\\ " + tuple(slopes)
                        + ",\\quad\\vec\\delta_1\\T=" + row(delta),
                through.minus(delta).maxNorm() <= close,
                "change"));
        Matrix outer = Matrix.generate(hidden.size(), g.x().size(), (i, j) -> delta.get(i) * g.x().get(j));
        lines.add(new Line(
                "\\frac{\\partial L}{\\partial\\mat A_0}=" + Live.column(delta) + row(g.x()) + "=" + Live.matrix(outer),
                Vector.of(outer.entries())
                                .minus(part(tape, 0, before - hidden.size()))
                                .maxNorm()
                        <= close));
        return lines;
    }

    /** σ′(z): what comes through one unit if 1 is put in. */
    private static double slope(Activation activation, double z) {
        Perceptron unit =
                new Perceptron(List.of(new Perceptron.Layer(Matrix.identity(1), Vector.zeros(1), activation)));
        Vector at = Vector.of(z);
        return Backpropagation.of(unit, at, unit.at(at).minus(Vector.of(0.5)))
                .input()
                .get(0);
    }

    private static Vector part(Vector all, int from, int size) {
        return Vector.generate(size, i -> all.get(from + i));
    }

    private static String row(Vector x) {
        return Live.matrix(Matrix.ofColumns(x).transpose());
    }

    private static String tuple(Vector x) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < x.size(); i++) out.append(i > 0 ? ",\\ " : "").append(Live.number(x.get(i)));
        return out.toString();
    }
}
