package mml.hub.widget.ch12;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * A kernel and the inner product after its map: the same number by two ways.
 *
 * @mml §12.4
 */
public final class KernelExercise extends Exercise {
    public KernelExercise() {
        super(
                "E12.4",
                Control.Field.line("p", "⟨x, z⟩", "A whole number."),
                Control.Field.line("k", "k(x, z)", "A whole number."),
                Control.Field.line("f", "x₁², x₁x₂, x₂²", "Three numbers."));
    }

    @Override
    protected Task draw(Rng rng) {
        Vector x = Vector.of(rng.between(1, 3) * Draws.sign(rng), rng.between(1, 3));
        Vector z = x;
        while (Math.abs(z.dot(x)) < 2 || z.equals(x))
            z = Vector.of(rng.between(1, 3), rng.between(1, 3) * Draws.sign(rng));
        int inner = (int) x.dot(z);
        Vector map = products(x);
        Vector other = products(z);
        return new Task()
                .value("x", Draws.tex(x))
                .value("z", Draws.tex(z))
                .value("p", Integer.toString(inner))
                .value("k", Integer.toString(inner * inner))
                .value("f", Draws.tex(map))
                .value("g", Draws.tex(other))
                .number("p", "⟨x, z⟩", inner, Integer.toString(inner), "multiply entry by entry and add.")
                .number(
                        "k",
                        "k(x, z)",
                        inner * inner,
                        Integer.toString(inner * inner),
                        "square the inner product.",
                        Task.Slip.of(2.0 * inner, "that is twice the inner product, not its square."))
                .numbers(
                        "f",
                        "The products",
                        map,
                        Draws.tuple(map),
                        "two squares, and between them the product of the entries; its √2 is left out here.");
    }

    private static Vector products(Vector x) {
        return Vector.of(x.get(0) * x.get(0), x.get(0) * x.get(1), x.get(1) * x.get(1));
    }
}
