package org.andian.portal.indicator;

/**
 * An indicator in one language.
 *
 * @param name as the column's heading
 * @param unit short, empty for plain numbers
 * @param counts what the numerator counts, as a sentence
 * @param of what the denominator counts, empty for none
 * @param empty what a dash says: that and why there is nothing to measure
 * @param ofUnit what the denominator is counted in, empty for plain numbers
 * @param brief what it counts of a whole period, in so few words that a summary has room for them
 */
public record IndicatorWords(
        String name,
        String unit,
        String counts,
        String of,
        String empty,
        String ofUnit,
        String brief) {

    /** With nothing briefer to say and a denominator without unit. */
    public IndicatorWords(String name, String unit, String counts, String of, String empty) {
        this(name, unit, counts, of, empty, "", counts);
    }
}
