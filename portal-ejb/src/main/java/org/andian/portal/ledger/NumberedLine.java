package org.andian.portal.ledger;

/**
 * A line of a sheet by its own number.
 *
 * @param place code of the premises or district
 * @param no as the office gave it, unique in its place
 * @param said hash of all that the line says, 64 hexadecimal digits
 */
public record NumberedLine(String place, String no, String said) {

    /** By which one is told from another. */
    public String key() {
        return no + "\n" + place;
    }
}
