/** Chapter 4, matrix decompositions: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch04;

import org.jspecify.annotations.NullMarked;
