package mml.data;

import mml.text.Printed;

/**
 * A shipped data set: the table and where it comes from.
 *
 * @param name its file name without ending
 * @param title what it is
 * @param origin from where it was taken
 * @param licence under which terms it may be passed on
 * @param attribution whom and what to cite; a duty for the sets under CC BY
 * @param table one example per row, columns named
 */
public record Dataset(String name, String title, String origin, String licence, String attribution, CsvTable table) {

    @Override
    public String toString() {
        return Printed.of(name + ": " + title)
                .line(origin + "; " + licence)
                .line(table)
                .toString();
    }
}
