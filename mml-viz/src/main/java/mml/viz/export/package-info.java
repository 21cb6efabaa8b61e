/**
 * Figures and traces as files: SVG, PNG, PDF, GIF, one HTML player, TeX. Runs on the JVM only.
 *
 * <p>The same input gives the same bytes, whatever the locale, the charset or the day. A file is written beside its place
 * and then moved there, so nothing half-written is ever seen; a file that was there before is replaced.
 */
@NullMarked
package mml.viz.export;

import org.jspecify.annotations.NullMarked;
