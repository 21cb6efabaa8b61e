package mml.kernel;

/** The inner loop of {@link Gemm}. Engines differ in speed and in nothing else. */
public interface Engine {
    /**
     * {@code c_ij ← c_ij + Σ_p a_ip b_pj} for {@code i < rows}, {@code p < depth}, {@code j < n}: added one product
     * after the other in the order of p, each product and each sum rounded on its own.
     *
     * @param a row after row, {@code depth} entries each
     * @param b one array a row, at least {@code n} long
     * @param c one array a row, at least {@code n} long, none of them in {@code b}
     */
    void multiply(int rows, int depth, int n, double[] a, double[][] b, double[][] c);
}
