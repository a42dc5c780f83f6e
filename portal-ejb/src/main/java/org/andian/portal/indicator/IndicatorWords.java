package org.andian.portal.indicator;

/**
 * An indicator in one language.
 *
 * @param name as the column's heading
 * @param unit short, empty for plain numbers
 * @param counts what the numerator counts, as a sentence
 * @param of what the denominator counts, empty for none
 * @param empty when there is nothing to measure, so that a dash is shown
 */
public record IndicatorWords(String name, String unit, String counts, String of, String empty) {}
