/** Chapter 3, analytic geometry: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch03;

import org.jspecify.annotations.NullMarked;
