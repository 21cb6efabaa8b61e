/** Figures and examples of chapter 12, support vector machines. */
@NullMarked
package mml.demo.ch12;

import org.jspecify.annotations.NullMarked;
