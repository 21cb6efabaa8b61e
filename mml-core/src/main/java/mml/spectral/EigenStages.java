package mml.spectral;

import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * What {@code A = PDP⁻¹} does to space, one factor after the other: {@code P⁻¹} goes to coordinates in the eigenvectors,
 * D multiplies each by its eigenvalue, P comes back. The directions of the eigenvectors stay where they are.
 *
 * @param eigen the eigenvalues and eigenvectors of A, all real
 * @param P the eigenvectors as columns
 * @param D the eigenvalues on the diagonal
 * @param inverse P⁻¹
 * @mml §4.4, (4.55), Figure 4.7
 */
public record EigenStages(Eigen eigen, Matrix P, Matrix D, Matrix inverse) {
    public static EigenStages of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * The stages while {@code trace} watches.
     *
     * @param A square
     * @throws ComplexEigenvalueException if an eigenvalue is not real
     * @throws DefectiveMatrixException if there is no basis of eigenvectors
     */
    public static EigenStages of(Matrix A, Tracer<? super EigenStagesStep> trace) {
        Eigen eigen = Eigen.of(A);
        Vector lambda = eigen.realEigenvalues();
        eigen.reconstruct(); // refuses what has no basis of eigenvectors
        Matrix P = eigen.eigenvectors().real();
        Matrix D = Matrix.diagonal(lambda);
        EigenStages stages = new EigenStages(eigen, P, D, Lu.of(P).inverse());
        if (trace.on()) {
            Matrix stretched = D.times(stages.inverse);
            trace.step(new EigenStagesStep.Given(A, P));
            trace.step(new EigenStagesStep.Coordinates(stages.inverse));
            trace.step(new EigenStagesStep.Stretched(D, stretched));
            trace.step(new EigenStagesStep.Done(P.times(stretched)));
        }
        return stages;
    }

    @Override
    public String toString() {
        return Printed.of("the three stages of A = PDP⁻¹", eigen.A())
                .put("P", P)
                .put("D", D)
                .line(eigen.certificate())
                .toString();
    }
}
