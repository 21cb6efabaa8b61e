package mml.bench.accuracy;

import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * A kind of reference cases.
 *
 * @param name for a table
 * @param folder where they are
 * @param measure how far off a library is, relative to the largest number that is expected
 */
record ReferenceTask(String name, String folder, Measure measure) {
    /** Asks a library and compares. */
    interface Measure {
        double error(Library library, GoldenCase golden, Matrix A);
    }

    double error(Library library, GoldenCase golden, Matrix A) {
        return measure.error(library, golden, A);
    }

    static final List<ReferenceTask> ALL = List.of(
            new ReferenceTask("symmetric eigenvalues", "eigSym", (library, golden, A) -> {
                Vector wanted = GoldenCase.vector(golden.expected("eigenvaluesAscending"));
                return relative(sorted(library.symmetricEigen(A).values()), wanted);
            }),
            new ReferenceTask("eigenvalues", "eig", (library, golden, A) -> {
                Matrix wanted = GoldenCase.matrix(golden.expected("eigenvalues"));
                return unordered(library.eigenvalues(A), wanted) / GoldenCase.number(golden.expected("spectralRadius"));
            }),
            new ReferenceTask("singular values", "svd", (library, golden, A) -> {
                Vector wanted = sorted(GoldenCase.vector(golden.expected("singularValues")));
                double[] got = library.svd(A).values().toArray();
                return relative(sorted(Vector.of(Arrays.copyOf(got, wanted.size()))), wanted);
            }));

    private static Vector sorted(Vector x) {
        return Vector.of(Arrays.stream(x.toArray()).sorted().toArray());
    }

    private static double relative(Vector got, Vector wanted) {
        double error = got.minus(wanted).maxNorm();
        return wanted.maxNorm() == 0 ? (error == 0 ? 0 : Double.POSITIVE_INFINITY) : error / wanted.maxNorm();
    }

    /** The largest distance when each wanted number takes the nearest of those not taken. */
    private static double unordered(Matrix got, Matrix wanted) {
        boolean[] taken = new boolean[got.rows()];
        double worst = got.rows() == wanted.rows() ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < wanted.rows() && worst < Double.POSITIVE_INFINITY; i++) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < got.rows(); k++) {
                double distance = got.row(k).minus(wanted.row(i)).norm();
                if (!taken[k] && distance < least) {
                    least = distance;
                    nearest = k;
                }
            }
            if (nearest < 0) return Double.POSITIVE_INFINITY;
            taken[nearest] = true;
            worst = Math.max(worst, least);
        }
        return worst;
    }
}
