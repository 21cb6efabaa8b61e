package mml.model;

import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * Which of several candidates to take, the simplest of them first, when each has a risk that is known up to an error.
 *
 * @mml §8.6.1
 */
public enum SelectionRule {
    /** The one of least risk; of equal ones the simplest. */
    LEAST,
    /** The simplest whose risk is at most one standard error above the least: what is no worse than chance would make it. */
    ONE_STANDARD_ERROR;

    /**
     * The place of the candidate that is taken, counted from 0.
     *
     * @param risks of the candidates, the simplest first
     * @param standardErrors of the risks, 0 or more
     * @throws IllegalArgumentException if there is none, the sizes differ, something is not finite or an error is negative
     */
    public int choose(Vector risks, Vector standardErrors) {
        if (risks.size() == 0) throw new IllegalArgumentException("risks is empty, expected one for each candidate");
        Shapes.vector(standardErrors, risks.size(), "standardErrors");
        Shapes.finite(risks, "risks");
        Shapes.finite(standardErrors, "standardErrors");
        int best = 0;
        for (int c = 0; c < risks.size(); c++) {
            if (standardErrors.get(c) < 0)
                throw new IllegalArgumentException(
                        "standardErrors[" + c + "] is " + standardErrors.get(c) + ", expected 0 or more");
            if (risks.get(c) < risks.get(best)) best = c;
        }
        if (this == LEAST) return best;
        double bar = risks.get(best) + standardErrors.get(best);
        int simplest = 0;
        while (risks.get(simplest) > bar) simplest++;
        return simplest;
    }
}
