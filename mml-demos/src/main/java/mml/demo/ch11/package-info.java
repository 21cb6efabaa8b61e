/** Figures and examples of chapter 11, mixtures of Gaussians. */
@NullMarked
package mml.demo.ch11;

import org.jspecify.annotations.NullMarked;
