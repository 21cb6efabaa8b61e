package mml.hub.widget;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.text.Table;

/** Java source for "show Java". */
public final class Calls {
    private Calls() {}

    /** A declaration of the matrix with exact entries. */
    public static String matrix(String name, Table M) {
        StringBuilder out = new StringBuilder("FieldMatrix<BigFraction> ")
                .append(name)
                .append(" = FieldMatrix.parse(new String[][] {\n");
        rows(out, M);
        return out.append("});\n").toString();
    }

    /** A declaration of the matrix of doubles. */
    public static String matrix(String name, Matrix A) {
        StringBuilder out = new StringBuilder("Matrix " + name + " = Matrix.of(new double[][] {\n");
        for (int i = 0; i < A.rows(); i++) {
            out.append("    {");
            for (int j = 0; j < A.cols(); j++) out.append(j > 0 ? ", " : "").append(Numbers.shortest(A.get(i, j)));
            out.append("},\n");
        }
        return out.append("});\n").toString();
    }

    /** {@code Vector.of(1, 0.5)}. */
    public static String vector(Vector v) {
        StringBuilder out = new StringBuilder("Vector.of(");
        for (int i = 0; i < v.size(); i++) out.append(i > 0 ? ", " : "").append(Numbers.shortest(v.get(i)));
        return out.append(')').toString();
    }

    /** A declaration of a small matrix of doubles, on one line. */
    public static String line(String name, Matrix A) {
        return "Matrix " + name + " = " + matrix(A) + ";\n";
    }

    /** {@code Matrix.of(2, 2, 1, 0, 0, 1)}. */
    public static String matrix(Matrix A) {
        StringBuilder out = new StringBuilder("Matrix.of(" + A.rows() + ", " + A.cols());
        for (double a : A.entries()) out.append(", ").append(Numbers.shortest(a));
        return out.append(')').toString();
    }

    /** A declaration of data, one example a row: their numbers if they are few, otherwise the file that holds them. */
    public static String data(String name, Matrix X) {
        return X.rows() <= 24
                ? line(name, X)
                : "Matrix " + name + " = CsvFile.read(Path.of(\"data.csv\")).matrix();   // " + X.rows() + " × "
                        + X.cols() + "\n";
    }

    /** The rows of {@code new String[][] {…}}. */
    public static void rows(StringBuilder out, Table M) {
        for (int i = 0; i < M.rows(); i++) {
            out.append("    {");
            for (int j = 0; j < M.cols(); j++)
                out.append(j > 0 ? ", " : "").append('"').append(M.text(i, j)).append('"');
            out.append("},\n");
        }
    }
}
