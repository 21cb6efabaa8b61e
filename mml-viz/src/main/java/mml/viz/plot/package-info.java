/**
 * Plots: scales and axes, and small layers over them, each a pure function from a {@link mml.viz.plot.Plane} to marks.
 *
 * <p>Runs in the page as {@link mml.viz.svg} does. A data plot that a program shows in a window and changes there is made by
 * {@link mml.viz.chart} instead.
 */
@NullMarked
package mml.viz.plot;

import org.jspecify.annotations.NullMarked;
