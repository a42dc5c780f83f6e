package org.andian.reports;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** Hands JasperReports one row at a time; fields are named {@code c0, c1, …} and come as printed text. */
final class TableSource implements JRDataSource {

    private final Iterator<List<Object>> rows;
    private final CellText text;
    private List<Object> row = List.of();

    TableSource(Table table) {
        rows = table.rows().get();
        text = new CellText(table);
    }

    @Override
    public boolean next() {
        boolean more = rows.hasNext();
        if (more) {
            row = rows.next();
        }
        return more;
    }

    @Override
    public Object getFieldValue(JRField field) {
        int column = Integer.parseInt(field.getName().substring(1));
        return text.of(column, row.get(column));
    }
}
