/**
 * How numbers, matrices and formulas are written, for captions, pictures, pages and the command line alike: {@code −0.5},
 * {@code 1.2×10⁻⁷}, {@code x₁₂}, never −0.
 */
@NullMarked
package mml.text;

import org.jspecify.annotations.NullMarked;
