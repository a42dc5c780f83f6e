package org.andian.reports;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Excel's own bars or line over the first rows. A streamed sheet cannot draw, the workbook beneath
 * it can; that one never holds the rows, so the values are caught as they pass and stored in the
 * chart beside the reference to their cells.
 */
final class XlsxChart {

    /** Of a sheet's own width, behind one that stays empty. */
    static final int WIDTH_COLUMNS = 6;

    /** Red, green, blue; readers differ in what they take for the colour of nothing said. */
    private static final byte[] BAR = {0x2F, 0x6D, (byte) 0xB5};

    private static final int LEAST_ROWS = 14;

    private final Table table;
    private final int firstRow;
    private final Optional<ChartBars> bars;

    /**
     * @param firstRow of the rows, from 0; the chart refers to the cells from there on
     */
    XlsxChart(Table table, int firstRow) {
        this.table = table;
        this.firstRow = firstRow;
        bars = table.chart().map(ChartBars::new);
    }

    /** The same rows; the chart looks at those it draws while they pass. */
    Iterator<List<Object>> watch(Iterator<List<Object>> rows) {
        return bars.<Iterator<List<Object>>>map(taken -> new TakenRows(rows, taken)).orElse(rows);
    }

    private record TakenRows(Iterator<List<Object>> rows, ChartBars bars)
            implements Iterator<List<Object>> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public List<Object> next() {
            List<Object> row = rows.next();
            bars.take(row);
            return row;
        }
    }

    /**
     * Beside the table, where it is found however long that is and lies over nothing.
     *
     * @param sheet of the workbook beneath the streamed one
     */
    void draw(XSSFSheet sheet) {
        List<ChartBars.Bar> shown = bars.map(ChartBars::list).orElse(List.of());
        if (!shown.isEmpty()) {
            plot(sheet, table.chart().orElseThrow(), shown);
        }
    }

    private void plot(XSSFSheet sheet, Chart chart, List<ChartBars.Bar> shown) {
        XSSFChart drawn = frame(sheet, shown.size());
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        boolean line = chart.kind() == Chart.Kind.LINE;
        XDDFCategoryAxis names =
                drawn.createCategoryAxis(line ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFValueAxis values =
                drawn.createValueAxis(line ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        if (!line) {
            names.setOrientation(AxisOrientation.MAX_MIN);
            values.setCrosses(AxisCrosses.MAX);
        }
        values.setNumberFormat(table.columns().get(chart.valueColumn()).pattern());
        if (shown.stream().allMatch(bar -> bar.value() == null || bar.value() >= 0)) {
            values.setMinimum(0);
        }
        XDDFChartData data =
                drawn.createData(line ? ChartTypes.LINE : ChartTypes.BAR, names, values);
        data.setVaryColors(false);
        if (data instanceof XDDFBarChartData lying) {
            lying.setBarDirection(BarDirection.BAR);
        }
        XDDFChartData.Series series =
                data.addSeries(
                        XDDFDataSourcesFactory.fromArray(
                                shown.stream().map(ChartBars.Bar::label).toArray(String[]::new),
                                cells(sheet, chart.labelColumn(), shown)),
                        XDDFDataSourcesFactory.fromArray(
                                shown.stream().map(ChartBars.Bar::value).toArray(Double[]::new),
                                cells(sheet, chart.valueColumn(), shown)));
        series.setTitle(table.columns().get(chart.valueColumn()).label(), null);
        XDDFSolidFillProperties colour = new XDDFSolidFillProperties(XDDFColor.from(BAR));
        if (series instanceof XDDFLineChartData.Series straight) {
            straight.setSmooth(false);
            straight.setLineProperties(new XDDFLineProperties(colour));
        } else {
            series.setFillProperties(colour);
        }
        drawn.plot(data);
    }

    private XSSFChart frame(XSSFSheet sheet, int shown) {
        int left = table.columns().size() + 1;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor =
                drawing.createAnchor(
                        0,
                        0,
                        0,
                        0,
                        left,
                        firstRow,
                        left + WIDTH_COLUMNS,
                        firstRow + Math.max(LEAST_ROWS, shown + 6));
        return drawing.createChart(anchor);
    }

    private String cells(XSSFSheet sheet, int column, List<ChartBars.Bar> shown) {
        return new CellRangeAddress(firstRow, firstRow + shown.size() - 1, column, column)
                .formatAsString(sheet.getSheetName(), true);
    }
}
