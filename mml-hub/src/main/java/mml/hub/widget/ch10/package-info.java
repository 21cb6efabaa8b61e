/** Chapter 10, dimensionality reduction with principal components: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch10;

import org.jspecify.annotations.NullMarked;
