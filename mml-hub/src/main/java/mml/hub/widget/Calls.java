package mml.hub.widget;

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
