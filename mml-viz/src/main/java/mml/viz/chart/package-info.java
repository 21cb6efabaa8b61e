/**
 * Data plots as objects of XChart, for programs that show them in a window, extend them and save them with XChart. Its
 * classes are named here only.
 */
@NullMarked
package mml.viz.chart;

import org.jspecify.annotations.NullMarked;
