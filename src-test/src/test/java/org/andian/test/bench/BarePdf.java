package org.andian.test.bench;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The same cells by the library alone: fields side by side with a frame, as many rows on a page as
 * our writer has; no header, no stretching.
 */
final class BarePdf {

    private static final int WIDTH = 762;
    private static final int ROW = 18;

    private BarePdf() {}

    static void write(int rows, OutputStream out) throws IOException, JRException {
        Path folder = Files.createTempDirectory("bare");
        JRSwapFileVirtualizer pages =
                new JRSwapFileVirtualizer(20, new JRSwapFile(folder.toString(), 4096, 100), true);
        try {
            Map<String, Object> parameters =
                    new HashMap<>(Map.of(JRParameter.REPORT_VIRTUALIZER, pages));
            JasperExportManager.exportReportToPdfStream(
                    JasperFillManager.fillReport(
                            JasperCompileManager.compileReport(design()),
                            parameters,
                            new Source(rows)),
                    out);
        } finally {
            pages.cleanup();
            Files.delete(folder);
        }
    }

    private static JasperDesign design() throws JRException {
        JasperDesign design = new JasperDesign();
        design.setName("bare");
        design.setPageWidth(842);
        design.setPageHeight(595);
        design.setLeftMargin(40);
        design.setRightMargin(40);
        design.setTopMargin(80);
        design.setBottomMargin(64);
        design.setColumnWidth(WIDTH);
        JRDesignBand band = new JRDesignBand();
        band.setHeight(ROW);
        for (int column = 0; column < PrintedRows.columns(); column++) {
            band.addElement(cell(design, column));
        }
        ((JRDesignSection) design.getDetailSection()).addBand(band);
        return design;
    }

    private static JRDesignTextField cell(JasperDesign design, int column) throws JRException {
        JRDesignField field = new JRDesignField();
        field.setName("c" + column);
        field.setValueClass(String.class);
        design.addField(field);
        JRDesignTextField text = new JRDesignTextField();
        text.setExpression(new JRDesignExpression("$F{c" + column + "}"));
        text.setFontSize(9f);
        text.setX(column * (WIDTH / PrintedRows.columns()));
        text.setWidth(WIDTH / PrintedRows.columns());
        text.setHeight(ROW);
        text.getLineBox().getPen().setLineWidth(0.5f);
        return text;
    }

    private static final class Source implements JRDataSource {

        private final Iterator<List<Object>> rows;
        private List<Object> row;

        private Source(int rows) {
            this.rows = PrintedRows.rows(rows);
        }

        @Override
        public boolean next() {
            boolean more = rows.hasNext();
            row = more ? rows.next() : row;
            return more;
        }

        @Override
        public Object getFieldValue(JRField field) {
            return row.get(Integer.parseInt(field.getName().substring(1))).toString();
        }
    }
}
