/** Figures and examples of chapter 6, probability and distributions. */
@NullMarked
package mml.demo.ch06;

import org.jspecify.annotations.NullMarked;
