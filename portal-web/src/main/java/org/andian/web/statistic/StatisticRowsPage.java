package org.andian.web.statistic;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.DrillRow;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.Words;
import org.primefaces.model.LazyDataModel;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The records that one figure counts: the figure's question stands in the address with the figure's
 * name.
 */
@Named("statisticRows")
@ViewScoped
public class StatisticRowsPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SAMPLE = 100;

    @Inject private Statistics statistics;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private DrillWords drillWords;

    private final StatisticFilter filter = new StatisticFilter();
    private final LazyDataModel<DrillRow> rows =
            new LazyRows<>(
                    () -> Math.toIntExact(page(0, 1).total()),
                    (first, size) -> page(first, size).rows());
    private String cell;
    private transient StatisticTable statistic;
    private transient Drilled figure;
    private transient DrillPage sample;
    private transient Optional<LocalDate> given;

    /** Before the page is shown; a figure that the table does not have is no page. */
    public void open() throws IOException {
        if (getFigure() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public Drilled getFigure() {
        if (figure == null) {
            figure = find().orElse(null);
        }
        return figure;
    }

    private Optional<Drilled> find() {
        try {
            CellKey asked = CellKey.parse(cell == null ? "" : cell);
            statistic = statistics.table(user.scope(), query(), user.getLocale());
            return Drilled.find(statistic, asked);
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    StatisticQuery query() {
        return filter.query(words.today(), statistics.indicators());
    }

    DrillPage page(int first, int size) {
        return statistics.rows(user.scope(), query(), CellKey.parse(cell), first, size);
    }

    /**
     * Some rows, by which the columns are chosen.
     *
     * <p>A hundred of them, in the order of the whole list.
     */
    public DrillPage getSample() {
        if (sample == null) {
            sample = page(0, SAMPLE);
        }
        return sample;
    }

    /** That records of the period were given up; null when all are there. */
    public String getGiven() {
        if (given == null) {
            given = statistics.recordsFrom(user.scope(), query(), CellKey.parse(cell));
        }
        return given.map(this::given).orElse(null);
    }

    private String given(LocalDate first) {
        return getSample().total() == 0
                ? words.of("statistic.rows.given.none")
                : words.of("statistic.rows.given", first);
    }

    /** That something changed since the figure was computed; null where the rows are its own. */
    public String getDifference() {
        return getGiven() != null
                ? null
                : drillWords
                        .difference(getFigure(), CellKey.parse(cell).part(), getSample())
                        .orElse(null);
    }

    public List<DrillColumns> getColumns() {
        return DrillColumns.among(getSample().rows());
    }

    /** What the rows are, in the indicator's own words. */
    public String getCounts() {
        IndicatorWords own = getFigure().indicator().in(user.getLocale());
        return isNumerator() ? own.counts() : own.of();
    }

    public boolean isNumerator() {
        return CellKey.parse(cell).part() == CellKey.Part.NUMERATOR;
    }

    /** In what the records are measured; empty for a bare count. */
    public String getUnit() {
        return drillWords.unit(getFigure(), CellKey.parse(cell).part());
    }

    /** The address of the rows above or below the fraction's line. */
    public String part(String name) {
        return "rows.xhtml"
                + DrillAddress.of(filter, CellKey.parse(cell).with(CellKey.Part.valueOf(name)));
    }

    /** The statistic the figure stands in, asked as it was. */
    public String getBack() {
        return "view.xhtml" + filter.address();
    }

    public StatisticTable getStatistic() {
        return getFigure() == null ? null : statistic;
    }

    public StatisticFilter getFilter() {
        return filter;
    }

    public LazyDataModel<DrillRow> getRows() {
        return rows;
    }

    public String getCell() {
        return cell;
    }

    public void setCell(String cell) {
        this.cell = cell;
    }
}
