package org.andian.portal.publication;

/**
 * By which a publication is called; its corrections bear the same number.
 *
 * @param mark the words before the year
 * @param year of the first version, in China
 * @param number from 1, without gaps
 * @param version 1, and one more for each correction
 */
public record PublicationNumber(String mark, int year, int number, int version) {

    /** As documents write it (GB/T 9704-2012, 7.2.5); the version is not part of it. */
    public String text() {
        return mark + "\u3014" + year + "\u3015" + number + "\u53F7";
    }

    PublicationNumber next() {
        return new PublicationNumber(mark, year, number, version + 1);
    }
}
