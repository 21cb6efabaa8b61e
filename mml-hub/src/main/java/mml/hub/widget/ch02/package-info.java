/** Chapter 2, linear algebra: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch02;

import org.jspecify.annotations.NullMarked;
