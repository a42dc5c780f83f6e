package org.andian.reports;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

import java.util.Iterator;
import java.util.List;

/**
 * Hands JasperReports one row at a time, the foot rows last; fields are named {@code c0, c1, …} and
 * come as printed text, {@code foot} tells the foot rows. Rows of one {@code block} stay on one
 * page: the last row and the foot rows are one, each other row is one of its own.
 */
final class TableSource implements JRDataSource {

    static final String FOOT = "foot";
    static final String BLOCK = "block";

    private final Iterator<List<Object>> rows;
    private final Iterator<List<Object>> totals;
    private final CellText text;
    private List<Object> row = List.of();
    private boolean foot;
    private long block;
    private long taken;

    /**
     * @param rows those of the table
     */
    TableSource(Table table, Iterator<List<Object>> rows, Progress progress) {
        this.rows = progress.watch(rows);
        totals = table.totals().iterator();
        text = new CellText(table);
    }

    @Override
    public boolean next() {
        foot = !rows.hasNext();
        Iterator<List<Object>> from = foot ? totals : rows;
        boolean more = from.hasNext();
        if (more) {
            row = from.next();
            taken++;
            block += foot && taken > 1 ? 0 : 1;
        }
        return more;
    }

    /** Rows and foot rows handed out so far. */
    long taken() {
        return taken;
    }

    @Override
    public Object getFieldValue(JRField field) {
        if (FOOT.equals(field.getName())) {
            return foot;
        }
        if (BLOCK.equals(field.getName())) {
            return block;
        }
        int column = Integer.parseInt(field.getName().substring(1));
        return Printable.of(text.of(column, row.get(column)));
    }
}
