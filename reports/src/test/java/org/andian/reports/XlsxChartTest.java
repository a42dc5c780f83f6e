package org.andian.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The chart is Excel's own: it points at the table's cells and moves with them. */
class XlsxChartTest {

    @Test
    void theBarsPointAtTheirCells() throws IOException {
        try (XSSFWorkbook workbook = read(Sample.TABLE)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFChart chart = sheet.getDrawingPatriarch().getCharts().getFirst();
            XDDFChartData.Series bars =
                    chart.getChartSeries().stream()
                            .map(XDDFBarChartData.class::cast)
                            .findFirst()
                            .orElseThrow()
                            .getSeries(0);
            assertEquals("各县区整改率", chart.getTitleText().getString());
            assertEquals("安全监督统计表!$A$6:$A$8", bars.getCategoryData().getDataRangeReference());
            assertEquals("安全监督统计表!$C$6:$C$8", bars.getValuesData().getDataRangeReference());
            assertEquals(List.of("绛州区", "蒲津县", "河东区"), points(bars.getCategoryData()));
            assertEquals(0.5381, sheet.getRow(7).getCell(2).getNumericCellValue());
            assertEquals("合计", sheet.getRow(8).getCell(0).getStringCellValue());
        }
    }

    @Test
    void oneColumnAndTheHeaderStayInSight() throws IOException {
        try (XSSFWorkbook workbook = read(Sample.TABLE)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(1, sheet.getPaneInformation().getVerticalSplitPosition());
            assertEquals(5, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("0.0%", sheet.getRow(5).getCell(2).getCellStyle().getDataFormatString());
            assertEquals("#,##0", sheet.getRow(5).getCell(1).getCellStyle().getDataFormatString());
        }
    }

    private static List<Object> points(XDDFDataSource<?> source) {
        return IntStream.range(0, source.getPointCount())
                .<Object>mapToObj(source::getPointAt)
                .toList();
    }

    private static XSSFWorkbook read(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter().write(table, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
