/** Figures of chapter 3: lengths, angles, projections and rotations. */
@NullMarked
package mml.demo.ch03;

import org.jspecify.annotations.NullMarked;
