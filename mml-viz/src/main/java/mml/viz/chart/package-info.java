/**
 * Standard data plots, drawn by XChart on the JVM and turned into figures like all others: with themes, real sizes and
 * every export of {@link mml.viz.export}.
 */
@NullMarked
package mml.viz.chart;

import org.jspecify.annotations.NullMarked;
