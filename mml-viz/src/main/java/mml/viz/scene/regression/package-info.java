/** Regression to be watched: the fit of maximum likelihood, Bayes datum by datum, and the degree of a polynomial. */
@NullMarked
package mml.viz.scene.regression;

import org.jspecify.annotations.NullMarked;
