/** Chapter 11, density estimation with Gaussian mixtures: its widgets, derivations and exercises. */
@NullMarked
package mml.hub.widget.ch11;

import org.jspecify.annotations.NullMarked;
