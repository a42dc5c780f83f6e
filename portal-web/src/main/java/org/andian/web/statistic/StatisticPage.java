package org.andian.web.statistic;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.cross.CrossCell;
import org.andian.portal.statistic.cross.CrossLine;
import org.andian.portal.statistic.cross.CrossQuery;
import org.andian.portal.statistic.cross.CrossTable;
import org.andian.portal.statistic.cross.CrossTables;
import org.andian.portal.statistic.cross.PeriodStep;
import org.andian.reports.PdfWriter;
import org.andian.reports.Table;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statistic on screen: what is asked stands in the address, every change of it is a new
 * address.
 */
@Named("statisticPage")
@ViewScoped
public class StatisticPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String PAGE = "/statistic/view.xhtml";

    @Inject private Statistics statistics;

    @Inject private CrossTables crossTables;

    @Inject private Districts districts;

    @Inject private Campaigns campaigns;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    private final StatisticFilter filter = new StatisticFilter();
    private transient Optional<StatisticTable> answer;
    private transient String refused;
    private transient Pivot pivot;
    private transient CrossTable crossed;
    private transient StatisticChart chart;
    private transient TrendChart trend;
    private transient List<IndicatorInfo> indicators;
    private transient Set<String> parents;

    /**
     * The answer, read once for the page and its files; null when the address asks for what there
     * is not.
     */
    public StatisticTable getAnswer() {
        if (answer == null) {
            answer = ask();
        }
        return answer.orElse(null);
    }

    /** Why there is no answer; null where there is one. */
    public String getRefused() {
        getAnswer();
        return refused;
    }

    private Optional<StatisticTable> ask() {
        try {
            Optional<CrossQuery> several = filter.cross(words.today(), getIndicators());
            if (several.isPresent()) {
                crossed = crossTables.table(user.scope(), several.get(), user.getLocale());
                return Optional.of(crossed.whole());
            }
            return Optional.of(
                    statistics.table(
                            user.scope(),
                            filter.query(words.today(), getIndicators()),
                            user.getLocale()));
        } catch (Refusal refusal) {
            refused = RefusalWords.of(refusal, user.getLocale());
            return Optional.empty();
        }
    }

    /** Null without an answer: a table's columns are asked for also where it is not shown. */
    public Pivot getPivot() {
        if (pivot == null && getAnswer() != null) {
            pivot =
                    crossed == null
                            ? Pivot.of(getAnswer(), this::lineAddress, this::cellAddress)
                            : Pivot.of(crossed, this::layerAddress, this::partAddress);
        }
        return pivot;
    }

    /** Null where neither periods nor a third axis are asked for, or the question was refused. */
    public CrossTable crossed() {
        getAnswer();
        return crossed;
    }

    /** Null without periods. */
    public TrendChart getTrend() {
        if (trend == null && crossed() != null) {
            trend = crossed.trend().map(TrendChart::of).orElse(null);
        }
        return trend;
    }

    /** Whether the table is one key of a third axis, which all of them lead back from. */
    public boolean isOneLayer() {
        return getAnswer() != null && getAnswer().query().within().layer() != null;
    }

    /** The address of all keys of the third axis. */
    public String getAllLayers() {
        return "view.xhtml" + filter.addressOfLayer(null);
    }

    private Table table() {
        return crossed() == null ? getAnswer().table() : crossed.table();
    }

    /** Only where there is an answer. */
    public StatisticChart getChart() {
        if (chart == null) {
            chart =
                    StatisticChart.of(
                            getAnswer(), StatisticChart.column(getAnswer()), user.getLocale());
        }
        return chart;
    }

    public String getTitle() {
        return getAnswer().table().title();
    }

    /** The indicators of the answer, to be explained. */
    public List<IndicatorInfo> getAsked() {
        List<String> codes = getAnswer().query().indicators();
        return getIndicators().stream().filter(one -> codes.contains(one.code())).toList();
    }

    /** Whether the page as it stands can be printed; the PDF goes on over several pages. */
    public boolean isPrintable() {
        return PdfWriter.fitsPaper(table());
    }

    /** Whether there is an answer without a single row. */
    public boolean isNothing() {
        return getAnswer() != null && getAnswer().lines().isEmpty();
    }

    public boolean isShown() {
        return getAnswer() != null && !isNothing();
    }

    /** Shows what was chosen under its own address. */
    public void apply() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + PAGE + filter.address());
    }

    /** Rows become columns, under an address of its own. */
    public void swap() throws IOException {
        filter.swap();
        apply();
    }

    public List<IndicatorInfo> getIndicators() {
        if (indicators == null) {
            indicators = statistics.indicators();
        }
        return indicators;
    }

    /** Codes of the indicators shown, ticked in the list although the address may name none. */
    public String[] getTicked() {
        return filter.chosen(getIndicators()).toArray(String[]::new);
    }

    public void setTicked(String[] codes) {
        filter.setIndicators(
                codes == null
                                || List.of(codes)
                                        .equals(
                                                MainIndicators.of(
                                                        getIndicators().stream()
                                                                .map(IndicatorInfo::code)
                                                                .toList()))
                        ? null
                        : codes);
    }

    public PeriodStep[] getSteps() {
        return PeriodStep.values();
    }

    public PeriodChoice[] getPeriods() {
        return PeriodChoice.values();
    }

    /** Those that can be asked for now: campaign groups only of a campaign. */
    public List<Axis> getAxes() {
        return List.of(Axis.values()).stream()
                .filter(axis -> axis != Axis.CAMPAIGN_GROUP || filter.getCampaign() != null)
                .toList();
    }

    public List<Campaign> getCampaigns() {
        return readOnce.once("campaigns", () -> campaigns.list(user.scope()));
    }

    public StatisticFilter getFilter() {
        return filter;
    }

    private String cellAddress(Cell cell) {
        return "rows.xhtml" + DrillAddress.of(filter, cell.key());
    }

    private String partAddress(CrossCell cell) {
        return "rows.xhtml"
                + DrillAddress.of(filter.part(cell.days(), cell.layer()), cell.cell().key());
    }

    /** A layer's total opens its table alone. */
    private String layerAddress(CrossLine line) {
        return line.layer() != null && line.isTotal()
                ? "view.xhtml" + filter.addressOfLayer(line.layer().code())
                : null;
    }

    /** A district that has districts below it opens to their table. */
    private String lineAddress(TableLine line) {
        boolean opens =
                line.key().axis() == Axis.DISTRICT
                        && !AxisKey.ALL.equals(line.key().code())
                        && hasBelow(line.key().code());
        return opens ? "view.xhtml" + filter.addressWithin(line.key().code()) : null;
    }

    private boolean hasBelow(String districtId) {
        if (parents == null) {
            parents =
                    districts.list(user.scope()).stream()
                            .map(District::parentId)
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .collect(Collectors.toSet());
        }
        return parents.contains(districtId);
    }
}
