/** Probability to be watched: tables, Bayes' rule as area, formulas of the variance, a Gaussian that is cut, a belief that counts. */
@NullMarked
package mml.viz.scene.probability;

import org.jspecify.annotations.NullMarked;
