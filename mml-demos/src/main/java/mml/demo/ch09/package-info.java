/** Figures and examples of chapter 9, linear regression. */
@NullMarked
package mml.demo.ch09;

import org.jspecify.annotations.NullMarked;
