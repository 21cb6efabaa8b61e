package mml.regression;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One degree that {@link DegreeSelection} tried.
 *
 * @param degree M
 * @param theta the likeliest parameters of 1, x, …, x^M
 * @param trainingError the root mean square of the residuals
 * @param leaveOneOutError the same of each observation under the fit to all others
 * @param logEvidence log p(y | X, M)
 */
public record DegreeStep(int degree, Vector theta, double trainingError, double leaveOneOutError, double logEvidence)
        implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("degree")
                .put("degree", degree)
                .put("theta", theta)
                .put("trainingError", trainingError)
                .put("leaveOneOutError", leaveOneOutError)
                .put("logEvidence", logEvidence)
                .caption("Degree " + degree + " misses the data by " + NumberText.of(trainingError)
                        + ", data it has not seen by " + NumberText.of(leaveOneOutError))
                .formula("\\log p(\\mathcal{Y} \\mid \\mathcal{X}, M_{" + degree + "}) = " + Tex.number(logEvidence));
    }
}
