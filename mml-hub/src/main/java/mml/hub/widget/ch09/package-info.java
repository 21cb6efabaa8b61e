/** Chapter 9, linear regression: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch09;

import org.jspecify.annotations.NullMarked;
