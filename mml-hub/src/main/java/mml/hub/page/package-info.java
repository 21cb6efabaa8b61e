/**
 * Builds the presentations: Markdown with formulas, widgets, derivations and exercises becomes one HTML file that opens
 * from the disk. Runs on the JVM while the project is built, never in the page.
 */
@NullMarked
package mml.hub.page;

import org.jspecify.annotations.NullMarked;
