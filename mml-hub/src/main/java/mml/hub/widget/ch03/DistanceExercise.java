package mml.hub.widget.ch03;

import mml.geometry.Angle;
import mml.geometry.InnerProduct;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * Distances and an angle under the dot product and under a matrix.
 *
 * @mml §3.3, §3.4, Exercises 3.3, 3.4
 */
public final class DistanceExercise extends Exercise {
    public DistanceExercise() {
        super(
                "E3.2",
                Control.Field.line("d", "Distance under the dot product", "A number; √5 and 3/√2 are numbers, too."),
                Control.Field.line("a", "Distance under A", "A number."),
                Control.Field.line("c", "Cosine of the angle under B", "A number."));
    }

    @Override
    protected Task draw(Rng rng) {
        Vector y = Draws.vector(rng, 3, 2);
        Vector z = Draws.vector(rng, 3, 3);
        Vector x = y.plus(z);
        int s = Draws.sign(rng);
        int t = Draws.sign(rng);
        Matrix A = Matrix.of(3, 3, rng.between(2, 3), s, 0, s, rng.between(3, 4), t, 0, t, rng.between(2, 3));
        int r = Draws.sign(rng);
        Matrix B = Matrix.of(2, 2, rng.between(2, 3), r, r, rng.between(1, 3));
        Vector u = Draws.vector(rng, 2, 2);
        Vector v = Draws.vector(rng, 2, 2);
        while (product(u, B, v) == 0 || u.get(0) * v.get(1) == u.get(1) * v.get(0)) {
            u = Draws.vector(rng, 2, 2);
            v = Draws.vector(rng, 2, 2);
        }
        int dot = product(z, Matrix.identity(3), z);
        int under = product(z, A, z);
        int uv = product(u, B, v);
        int uu = product(u, B, u);
        int vv = product(v, B, v);
        double cosine = Angle.of(u, v, InnerProduct.of(B)).cosine();
        return new Task()
                .value("x", Draws.tex(x))
                .value("y", Draws.tex(y))
                .value("z", Draws.tex(z))
                .value("A", Draws.tex(A))
                .value("B", Draws.tex(B))
                .value("u", Draws.tex(u))
                .value("v", Draws.tex(v))
                .value("dot", Integer.toString(dot))
                .value("Az", Draws.tex(A.times(z)))
                .value("under", Integer.toString(under))
                .value("uv", Integer.toString(uv))
                .value("uu", Integer.toString(uu))
                .value("vv", Integer.toString(vv))
                .number(
                        "d",
                        "The first distance",
                        InnerProduct.dot().distance(x, y),
                        Draws.root(dot),
                        "it is the length of x − y, the root of a sum of squares.",
                        Task.Slip.of(dot, "that is its square."))
                .number(
                        "a",
                        "The second distance",
                        InnerProduct.of(A).distance(x, y),
                        Draws.root(under),
                        "multiply A by z = x − y first, then take the root of zᵀ(Az).",
                        Task.Slip.of(under, "that is its square."),
                        Task.Slip.of(
                                A.times(z).norm(),
                                "that is the length of Az; what is asked for is the root of zᵀ(Az)."))
                .number(
                        "c",
                        "The cosine",
                        cosine,
                        uv + "/√" + uu * vv,
                        "three numbers are needed, uᵀBv, uᵀBu and vᵀBv.",
                        Task.Slip.of(uv, "that is uᵀBv; it has still to be divided by both lengths."),
                        Task.Slip.of(
                                Angle.of(u, v, InnerProduct.dot()).cosine(),
                                "that is the cosine for the dot product, not under B."));
    }

    private static int product(Vector x, Matrix A, Vector y) {
        return (int) x.dot(A.times(y));
    }
}
