/** Chapter 7, continuous optimization: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch07;

import org.jspecify.annotations.NullMarked;
