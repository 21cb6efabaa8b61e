/** Chapter 8, when models meet data: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch08;

import org.jspecify.annotations.NullMarked;
