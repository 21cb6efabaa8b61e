package mml.viz.plot;

import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;

/**
 * A text that belongs to a place of the figure.
 *
 * @param at what it names
 * @param text what it says
 * @param paint its colour, readable on the paper
 * @param gap how far it stands away, in font sizes
 * @param needed whether it is shown even where it has to cover something
 */
public record Label(Point at, MathText text, Paint paint, double gap, boolean needed) {}
