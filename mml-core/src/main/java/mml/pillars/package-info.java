/**
 * The four pillars of machine learning side by side: chapter 1 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§1.2, Figure 1.1</td><td>{@link mml.pillars.FourPillars}</td><td>four answers to the same points</td></tr>
 * </table>
 */
@NullMarked
package mml.pillars;

import org.jspecify.annotations.NullMarked;
