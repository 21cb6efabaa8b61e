/** Chapter 2, Linear Algebra: systems of equations, linear maps, and two problems from outside solved exactly. */
@NullMarked
package mml.demo.ch02;

import org.jspecify.annotations.NullMarked;
