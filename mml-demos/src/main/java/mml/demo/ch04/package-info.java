/** Figures and examples of chapter 4, matrix decompositions. */
@NullMarked
package mml.demo.ch04;

import org.jspecify.annotations.NullMarked;
