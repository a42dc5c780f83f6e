package org.andian.reports.official;

/**
 * How large the letters of a form are, in points.
 *
 * @param number of the file, in the head
 * @param caption of the slip
 * @param cell in grids
 * @param small below a rule
 */
record FormLetters(
        float issuer,
        float title,
        float number,
        float caption,
        float text,
        float cell,
        float small) {}
