/** Figures and examples of chapter 10, principal component analysis. */
@NullMarked
package mml.demo.ch10;

import org.jspecify.annotations.NullMarked;
