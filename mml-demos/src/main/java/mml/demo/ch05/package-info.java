/** Figures and examples of chapter 5, vector calculus. */
@NullMarked
package mml.demo.ch05;

import org.jspecify.annotations.NullMarked;
