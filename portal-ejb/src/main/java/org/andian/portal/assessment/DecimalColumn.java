package org.andian.portal.assessment;

import org.andian.portal.sql.Row;

import java.math.BigDecimal;

/** Exact numbers as tables keep them. Pure. */
final class DecimalColumn {

    private DecimalColumn() {}

    /** Without zeros at its end; null where there is none. */
    static BigDecimal of(Row row, String column) {
        String text = row.text(column);
        return text == null ? null : plain(new BigDecimal(text));
    }

    /** As it was written; null where there is none. */
    static BigDecimal exact(Row row, String column) {
        String text = row.text(column);
        return text == null ? null : new BigDecimal(text);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
