/**
 * The {@code mml} command line: {@code run} an algorithm on a file, {@code demo} the figures of the book, {@code list}
 * what there is.
 *
 * <p>Exit codes: 0 done; 1 the output cannot be written, or mml itself fails; 2 bad input or usage; 3 the problem has no answer (singular,
 * no solution); 130 interrupted. Errors are one line on standard error, with {@code --json} also an object
 * {@code {"error": {"kind", "message", …}}} on standard output.
 *
 * <p>To add an algorithm, implement {@link mml.cli.Algorithm} and list it in its chapter, such as
 * {@link mml.cli.Chapter04}.
 */
@NullMarked
package mml.cli;

import org.jspecify.annotations.NullMarked;
