package mml.geometry;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Projection}: the normal equations, the coordinates, the foot of the perpendicular. */
public sealed interface ProjectionStep extends Step {
    /** The point, the generators of the subspace as columns, and the matrix of the inner product. */
    record Start(Vector x, Matrix B, Matrix A) implements ProjectionStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x", x)
                    .put("B", B)
                    .put("A", A)
                    .caption("Which point of the span of " + (B.cols() == 1 ? "b" : B.cols() + " vectors")
                            + " is nearest to x = " + NumberText.tuple(x) + "?")
                    .formula(Tex.equation("x", x) + ",\\quad " + Tex.equation("B", B) + ",\\quad "
                            + Tex.equation("A", A));
        }
    }

    /** These generators are combinations of those before them and are left out. */
    record Dependent(List<Integer> columns) implements ProjectionStep {
        public Dependent {
            columns = List.copyOf(columns);
        }

        @Override
        public void tell(Telling t) {
            StringBuilder names = new StringBuilder();
            StringBuilder tex = new StringBuilder();
            for (int j : columns) {
                String comma = names.length() == 0 ? "" : ", ";
                names.append(comma).append('b').append(Scripts.subscript(j + 1));
                tex.append(comma).append("b_{").append(j + 1).append('}');
            }
            t.kind("dependent")
                    .put("columns", columns)
                    .caption(names + (columns.size() == 1 ? " is a combination" : " are combinations")
                            + " of the vectors before; the others are a basis")
                    .formula(tex + " \\in \\operatorname{span}\\{b_j\\}");
        }
    }

    /** The residual must be orthogonal to each generator: {@code gram · λ = rhs}. */
    record NormalEquations(Matrix gram, Vector rhs) implements ProjectionStep {
        @Override
        public void tell(Telling t) {
            t.kind("normal equations")
                    .put("gram", gram)
                    .put("rhs", rhs)
                    .caption(
                            gram.cols() == 1
                                    ? "x − λb is orthogonal to b when " + NumberText.of(gram.get(0, 0)) + " λ = "
                                            + NumberText.of(rhs.get(0))
                                    : "x − Bλ is orthogonal to every column of B: " + gram.cols() + " equations for λ")
                    .formula(Tex.equation("B^\\top A B", gram) + ",\\quad " + Tex.equation("B^\\top A x", rhs));
        }
    }

    /** Their solution. */
    record Coordinates(Vector lambda) implements ProjectionStep {
        @Override
        public void tell(Telling t) {
            t.kind("coordinates")
                    .put("lambda", lambda)
                    .caption("The coordinates are λ = "
                            + (lambda.size() == 1
                                    ? NumberText.of(lambda.get(0))
                                    : NumberText.tuple(lambda, lambda.maxNorm())))
                    .formula(Tex.equation("\\lambda", lambda));
        }
    }

    /** The projection, what is left of x, and its length. */
    record Foot(Vector projection, Vector residual, double distance) implements ProjectionStep {
        @Override
        public void tell(Telling t) {
            double scale = Math.max(projection.maxNorm(), residual.maxNorm());
            t.kind("foot")
                    .put("projection", projection, scale)
                    .put("residual", residual, scale)
                    .put("distance", distance)
                    .caption("The nearest point is "
                            + NumberText.tuple(projection, scale)
                            + ", at distance "
                            + NumberText.of(distance))
                    .formula(Tex.equation("\\pi_U(x)", projection, scale) + ",\\quad \\lVert x - \\pi_U(x)\\rVert = "
                            + Tex.number(distance));
        }
    }

    /** The matrix that does the same to every x. */
    record Done(Matrix P) implements ProjectionStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("P", P)
                    .caption("The projection matrix P takes every point to its nearest; doing it twice changes nothing")
                    .formula(Tex.equation("P", P) + ",\\quad P^2 = P");
        }
    }
}
