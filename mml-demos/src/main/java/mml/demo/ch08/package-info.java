/** Figures and examples of chapter 8, when models meet data. */
@NullMarked
package mml.demo.ch08;

import org.jspecify.annotations.NullMarked;
