/**
 * Data in: strict readers of CSV and Matrix Market, and the small real data sets of the demos.
 *
 * <table>
 * <caption>What to use for what</caption>
 * <tr><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>{@link mml.data.CsvReader}</td><td>a table from text or bytes, or an error with line and column</td></tr>
 * <tr><td>{@link mml.data.CsvTable}</td><td>cells as text, as exact entries, as doubles</td></tr>
 * <tr><td>{@link mml.data.MatrixMarket}</td><td>a matrix from a text in the Matrix Market format</td></tr>
 * <tr><td>{@link mml.data.CsvFile}</td><td>the same from a file (not in pages)</td></tr>
 * <tr><td>{@link mml.data.Npy}</td><td>a matrix from numpy's format and back (not in pages)</td></tr>
 * <tr><td>{@link mml.data.Datasets}</td><td>the shipped data sets with origin and licence (not in pages)</td></tr>
 * <tr><td>{@link mml.data.Decimal}</td><td>what counts as a number</td></tr>
 * <tr><td>{@link mml.data.Quoted}</td><td>foreign text in messages</td></tr>
 * </table>
 *
 * <p>Data has one example per row, N×D. Lines and columns of a text count from 1, rows and columns of a table from 0.
 */
@NullMarked
package mml.data;

import org.jspecify.annotations.NullMarked;
