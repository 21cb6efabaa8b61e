/**
 * Figures as values: typed marks, written as SVG text by one writer.
 *
 * <p>Nothing here asks for a font, a file or a screen, so it runs on a server without any of them and, compiled, in the
 * browser. The same figure always gives the same characters.
 */
@NullMarked
package mml.viz.svg;

import org.jspecify.annotations.NullMarked;
