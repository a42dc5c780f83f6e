package org.andian.portal.bulk;

/**
 * One thing wrong in one cell.
 *
 * @param row number in the sheet
 * @param field code
 * @param value what stands there, empty for nothing
 * @param detail see {@link Reason}; null for none
 */
public record Finding(int row, String field, String value, Reason reason, String detail) {}
