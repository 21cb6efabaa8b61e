/** Chapter 1, introduction and motivation: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch01;

import org.jspecify.annotations.NullMarked;
