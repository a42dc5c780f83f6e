package org.andian.portal.bulk;

import org.andian.portal.refusal.Refusal;

/**
 * One thing wrong in one cell.
 *
 * @param row number in the sheet
 * @param field code
 * @param value what stands there, empty for nothing
 * @param detail see {@link CellFault}; null for none
 * @param refusal why the register refuses the row; null unless it is REFUSED
 */
public record Finding(
        int row, String field, String value, CellFault reason, String detail, Refusal refusal) {}
