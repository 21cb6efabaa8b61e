/** Chapter 5, vector calculus: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch05;

import org.jspecify.annotations.NullMarked;
