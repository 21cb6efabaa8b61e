/** Chapter 12, classification with support vector machines: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch12;

import org.jspecify.annotations.NullMarked;
