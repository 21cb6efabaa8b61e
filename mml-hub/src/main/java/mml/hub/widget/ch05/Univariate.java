package mml.hub.widget.ch05;

/**
 * An example of a function of one variable, and how one begins with it.
 *
 * @param text the formula, as it is typed
 * @param name of the example
 * @param x0 the point at first
 * @param middle of what is looked at
 * @param reach how far that goes to each side
 */
record Univariate(String text, String name, double x0, double middle, double reach) {}
