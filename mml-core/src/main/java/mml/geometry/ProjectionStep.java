package mml.geometry;

import java.util.List;
import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link Projection}: the normal equations, the coordinates, the foot of the perpendicular. */
public sealed interface ProjectionStep extends Step {
    /** The point, the generators of the subspace as columns, and the matrix of the inner product. */
    record Start(Vector x, Matrix B, Matrix A) implements ProjectionStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("x", x);
            out.put("B", B);
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "Which point of the span of " + (B.cols() == 1 ? "b" : B.cols() + " vectors") + " is nearest to x = "
                    + Captions.tuple(x) + "?";
        }

        @Override
        public String formula() {
            return Captions.equation("x", x) + ",\\quad " + Captions.equation("B", B) + ",\\quad "
                    + Captions.equation("A", A);
        }
    }

    /** These generators are combinations of those before them and are left out. */
    record Dependent(List<Integer> columns) implements ProjectionStep {
        public Dependent {
            columns = List.copyOf(columns);
        }

        @Override
        public void describe(Fields out) {
            out.kind("dependent");
            out.put("columns", columns);
        }

        @Override
        public String caption() {
            StringBuilder names = new StringBuilder();
            for (int j : columns)
                names.append(names.length() == 0 ? "b" : ", b").append(Captions.subscript(j + 1));
            return names + (columns.size() == 1 ? " is a combination" : " are combinations")
                    + " of the vectors before; the others are a basis";
        }

        @Override
        public String formula() {
            StringBuilder names = new StringBuilder();
            for (int j : columns)
                names.append(names.length() == 0 ? "b_{" : ", b_{")
                        .append(j + 1)
                        .append('}');
            return names + " \\in \\operatorname{span}\\{b_j\\}";
        }
    }

    /** The residual must be orthogonal to each generator: {@code gram · λ = rhs}. */
    record NormalEquations(Matrix gram, Vector rhs) implements ProjectionStep {
        @Override
        public void describe(Fields out) {
            out.kind("normal equations");
            out.put("gram", gram);
            out.put("rhs", rhs);
        }

        @Override
        public String caption() {
            return gram.cols() == 1
                    ? "x − λb is orthogonal to b when " + Captions.digits(gram.get(0, 0)) + " λ = "
                            + Captions.digits(rhs.get(0))
                    : "x − Bλ is orthogonal to every column of B: " + gram.cols() + " equations for λ";
        }

        @Override
        public String formula() {
            return Captions.equation("B^\\top A B", gram) + ",\\quad " + Captions.equation("B^\\top A x", rhs);
        }
    }

    /** Their solution. */
    record Coordinates(Vector lambda) implements ProjectionStep {
        @Override
        public void describe(Fields out) {
            out.kind("coordinates");
            out.put("lambda", lambda);
        }

        @Override
        public String caption() {
            return "The coordinates are λ = "
                    + (lambda.size() == 1 ? Captions.digits(lambda.get(0)) : Captions.tuple(lambda, lambda.maxNorm()));
        }

        @Override
        public String formula() {
            return Captions.equation("\\lambda", lambda);
        }
    }

    /** The projection, what is left of x, and its length. */
    record Foot(Vector projection, Vector residual, double distance) implements ProjectionStep {
        @Override
        public void describe(Fields out) {
            out.kind("foot");
            out.put("projection", projection);
            out.put("residual", residual);
            out.put("distance", distance);
        }

        @Override
        public String caption() {
            return "The nearest point is "
                    + Captions.tuple(projection, Math.max(projection.maxNorm(), residual.maxNorm())) + ", at distance "
                    + Captions.digits(distance);
        }

        @Override
        public String formula() {
            return Captions.equation("\\pi_U(x)", projection) + ",\\quad \\lVert x - \\pi_U(x)\\rVert = "
                    + Captions.tex(distance);
        }
    }

    /** The matrix that does the same to every x. */
    record Done(Matrix P) implements ProjectionStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("P", P);
        }

        @Override
        public String caption() {
            return "The projection matrix P takes every point to its nearest; doing it twice changes nothing";
        }

        @Override
        public String formula() {
            return Captions.equation("P", P) + ",\\quad P^2 = P";
        }
    }

    default <R> R match(
            Function<Start, R> start,
            Function<Dependent, R> dependent,
            Function<NormalEquations, R> normalEquations,
            Function<Coordinates, R> coordinates,
            Function<Foot, R> foot,
            Function<Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Dependent s) return dependent.apply(s);
        if (this instanceof NormalEquations s) return normalEquations.apply(s);
        if (this instanceof Coordinates s) return coordinates.apply(s);
        if (this instanceof Foot s) return foot.apply(s);
        return done.apply((Done) this);
    }
}
