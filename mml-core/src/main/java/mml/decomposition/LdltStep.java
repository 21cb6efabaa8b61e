package mml.decomposition;

import java.util.List;
import java.util.function.Function;
import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * What can be seen of {@link Ldlt}: pivot after pivot, of size one or two, is split off. At every step
 * {@code PAPᵀ = L S Lᵀ}, with P given as the order of rows and columns, and S diagonal, up to 2×2 blocks, as far as the
 * elimination has come.
 */
public sealed interface LdltStep extends Step {
    /** The symmetric matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements LdltStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("scale", scale);
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "A symmetric " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
        }
    }

    /** The pivot d, in row and column k, was split off. */
    record Pivot(int k, double d, List<Integer> order, Matrix L, Matrix S) implements LdltStep {
        @Override
        public void describe(Fields out) {
            out.kind("pivot");
            out.put("k", k);
            out.put("d", d);
            out.put("order", order);
            out.put("L", L);
            out.put("S", S);
        }

        @Override
        public String caption() {
            return "Pivot " + (k + 1) + ", from row " + (order.get(k) + 1) + " of A, is " + Captions.digits(d);
        }

        @Override
        public String formula() {
            return "d_{" + (k + 1) + "} = " + Captions.plain(d) + ",\\quad " + Captions.equation("S", S);
        }
    }

    /** The 2×2 pivot in rows and columns k and k + 1, with {@code e} off its diagonal, was split off. */
    record Block(int k, double e, List<Integer> order, Matrix L, Matrix S) implements LdltStep {
        @Override
        public void describe(Fields out) {
            out.kind("block");
            out.put("k", k);
            out.put("e", e);
            out.put("order", order);
            out.put("L", L);
            out.put("S", S);
        }

        @Override
        public String caption() {
            return "The diagonal is too small: rows " + (order.get(k) + 1) + " and " + (order.get(k + 1) + 1)
                    + " of A are a 2 × 2 pivot, with " + Captions.digits(e) + " off its diagonal";
        }

        @Override
        public String formula() {
            return "e_{" + (k + 2) + "," + (k + 1) + "} = " + Captions.plain(e) + ",\\quad "
                    + Captions.equation("S", S);
        }
    }

    /** L, and what is left of the matrix, D. */
    record Done(List<Integer> order, Matrix L, Matrix D) implements LdltStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("order", order);
            out.put("L", L);
            out.put("D", D);
        }

        @Override
        public String caption() {
            return "The pivots are D, what they were divided into is L";
        }

        @Override
        public String formula() {
            return Captions.equation("L", L) + ",\\quad " + Captions.equation("D", D);
        }
    }

    default <R> R match(
            Function<Start, R> start, Function<Pivot, R> pivot, Function<Block, R> block, Function<Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Pivot s) return pivot.apply(s);
        if (this instanceof Block s) return block.apply(s);
        return done.apply((Done) this);
    }
}
