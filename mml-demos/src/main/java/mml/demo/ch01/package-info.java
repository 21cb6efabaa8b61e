/** Figures and examples of chapter 1, introduction and motivation. */
@NullMarked
package mml.demo.ch01;

import org.jspecify.annotations.NullMarked;
