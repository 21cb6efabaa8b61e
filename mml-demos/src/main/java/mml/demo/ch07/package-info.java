/** Figures and examples of chapter 7, continuous optimization. */
@NullMarked
package mml.demo.ch07;

import org.jspecify.annotations.NullMarked;
