/** Chapter 6, probability and distributions: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch06;

import org.jspecify.annotations.NullMarked;
