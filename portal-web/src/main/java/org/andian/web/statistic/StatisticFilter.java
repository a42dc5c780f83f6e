package org.andian.web.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.Within;
import org.andian.portal.statistic.cross.CrossQuery;
import org.andian.portal.statistic.cross.PeriodStep;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a statistic is asked for, as the address says it. What does not fit or nobody knows is left
 * out, so that an old address still opens; days are not: another period is another answer.
 *
 * <p>The page's counterpart of {@link StatisticQuestion}, which reads the same names for programs
 * and refuses what this one leaves out.
 */
public class StatisticFilter implements Serializable {

    private static final long serialVersionUID = 1;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int MOST_INDICATORS = 40;

    private PeriodChoice period;
    private LocalDate from;
    private LocalDate to;
    private boolean hasFrom;
    private boolean hasTo;
    private Axis rows = Axis.DISTRICT;
    private Axis columns;
    private String campaign;
    private List<String> indicators = List.of();
    private boolean monthOnMonth;
    private boolean yearOnYear;
    private String rankBy;
    private Long district;
    private String unknownDistrict;
    private String group;
    private String department;
    private boolean denominators;
    private PeriodStep step;
    private Axis layers;
    private String layer;

    /**
     * The question this address asks on a day, of the indicators there are.
     *
     * @throws Refusal NO_SUCH_DISTRICT for a number that no district can have, PERIOD_INCOMPLETE
     *     for own days of which one is missing or none; else as of the query
     */
    public StatisticQuery query(LocalDate today, List<IndicatorInfo> offered) {
        if (unknownDistrict != null) {
            throw new Refusal(StatisticReason.NO_SUCH_DISTRICT, unknownDistrict);
        }
        DateSpan span = span(today);
        List<String> chosen = chosen(offered);
        Axis byRow = possible(rows) ? rows : Axis.DISTRICT;
        Axis byColumn =
                columns != null && possible(columns) && columns != byRow && step == null
                        ? columns
                        : null;
        return new StatisticQuery(
                span.first(),
                span.last(),
                byRow,
                byColumn,
                campaign,
                chosen,
                monthOnMonth,
                yearOnYear,
                chosen.contains(rankBy) ? rankBy : null,
                new Within(district, group, department, narrowed(byRow, byColumn)),
                denominators);
    }

    private Within.Layer narrowed(Axis byRow, Axis byColumn) {
        Axis third = third(byRow, byColumn);
        return third == null || layer == null ? null : new Within.Layer(third, layer);
    }

    /** Null where none is asked for, or what is asked for stands in the rows or columns already. */
    private Axis third(Axis byRow, Axis byColumn) {
        return layers != null && possible(layers) && layers != byRow && layers != byColumn
                ? layers
                : null;
    }

    /**
     * The same over several periods or layers; empty where neither is asked for, as in the table of
     * a single layer.
     *
     * @throws Refusal as {@link #query}
     */
    public Optional<CrossQuery> cross(LocalDate today, List<IndicatorInfo> offered) {
        StatisticQuery base = query(today, offered);
        Axis third = layer == null ? third(base.rows(), base.columns()) : null;
        return step == null && third == null
                ? Optional.empty()
                : Optional.of(new CrossQuery(base, step, third));
    }

    /**
     * The chosen indicators that there are, the main ones where nothing is chosen.
     *
     * <p>Campaign indicators only where a campaign is named.
     */
    List<String> chosen(List<IndicatorInfo> offered) {
        List<String> possible =
                offered.stream()
                        .filter(one -> campaign != null || !one.campaign())
                        .map(IndicatorInfo::code)
                        .toList();
        List<String> kept = indicators.stream().filter(possible::contains).toList();
        return kept.isEmpty() ? MainIndicators.of(possible) : kept;
    }

    /**
     * @throws Refusal PERIOD_INCOMPLETE for own days of which one is missing or none
     */
    DateSpan span(LocalDate today) {
        if (!isOwnDays()) {
            return period().on(today);
        }
        if (from == null || to == null) {
            throw new Refusal(
                    StatisticReason.PERIOD_INCOMPLETE,
                    Integer.toString(EARLIEST.getYear()),
                    Integer.toString(LATEST.getYear()));
        }
        return new DateSpan(from, to);
    }

    private boolean possible(Axis axis) {
        return axis != Axis.CAMPAIGN_GROUP || campaign != null;
    }

    /** The query part of the address that asks the same again; what is usual is not told. */
    public String address() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("period", isUntold() ? null : period());
        parts.put("from", isOwnDays() ? from : null);
        parts.put("to", isOwnDays() ? to : null);
        parts.put("rows", rows == Axis.DISTRICT ? null : rows);
        parts.put("columns", columns);
        parts.put("campaign", campaign);
        parts.put("indicators", indicators.isEmpty() ? null : String.join(",", indicators));
        parts.put("compare", getCompareText());
        parts.put("rank", rankBy);
        parts.put("district", district);
        parts.put("group", group);
        parts.put("department", department);
        parts.put("denominators", getDenominatorsText());
        parts.put("step", step);
        parts.put("layers", layers);
        parts.put("layer", layers == null ? null : layer);
        return Typed.query(parts);
    }

    /**
     * The question of one table among those of several periods and layers.
     *
     * @param days null for the whole period
     * @param one null for the layer the address has, or all of them
     */
    StatisticFilter part(DateSpan days, Within.Layer one) {
        StatisticFilter part = StatisticAddress.read(address());
        if (step != null) {
            part.step = null;
            part.columns = null;
        }
        if (days != null) {
            part.period = PeriodChoice.CUSTOM;
            part.setFrom(days.first().toString());
            part.setTo(days.last().toString());
        }
        if (one != null) {
            part.layers = one.axis();
            part.layer = one.code();
        } else if (layer == null) {
            part.layers = null;
        }
        return part;
    }

    /** The same of one layer alone. */
    String addressOfLayer(String code) {
        String before = layer;
        try {
            layer = code;
            return address();
        } finally {
            layer = before;
        }
    }

    /** The same question for one district and what lies below it. */
    String addressWithin(String districtId) {
        Long before = district;
        try {
            setDistrictText(districtId);
            return address();
        } finally {
            district = before;
        }
    }

    /** Nothing happens without a column axis. */
    public void swap() {
        if (columns != null) {
            Axis before = rows;
            rows = columns;
            columns = before;
        }
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static LocalDate day(String iso) {
        try {
            LocalDate day = iso == null || iso.isBlank() ? null : LocalDate.parse(iso.strip());
            return day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() || value.length() > 100 ? null : value.strip();
    }

    public String getPeriod() {
        return period().name();
    }

    public void setPeriod(String name) {
        period = constant(name, PeriodChoice.class, null);
    }

    public boolean isOwnDays() {
        return period() == PeriodChoice.CUSTOM;
    }

    /** Days alone are a choice too. */
    private PeriodChoice period() {
        PeriodChoice untold = hasFrom || hasTo ? PeriodChoice.CUSTOM : PeriodChoice.THIS_MONTH;
        return period == null ? untold : period;
    }

    /** Whether the address need not name the period: the days tell it, or it is the usual one. */
    private boolean isUntold() {
        return isOwnDays() ? from != null || to != null : period() == PeriodChoice.THIS_MONTH;
    }

    public String getFrom() {
        return from == null ? null : from.toString();
    }

    public void setFrom(String iso) {
        from = day(iso);
        hasFrom = Typed.text(iso) != null;
    }

    public String getTo() {
        return to == null ? null : to.toString();
    }

    public void setTo(String iso) {
        to = day(iso);
        hasTo = Typed.text(iso) != null;
    }

    public String getRows() {
        return rows.name();
    }

    public void setRows(String name) {
        rows = constant(name, Axis.class, Axis.DISTRICT);
    }

    public String getColumns() {
        return columns == null ? null : columns.name();
    }

    public void setColumns(String name) {
        columns = constant(name, Axis.class, null);
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String code) {
        campaign = text(code);
    }

    public String[] getIndicators() {
        return indicators.toArray(String[]::new);
    }

    public void setIndicators(String[] codes) {
        indicators =
                codes == null
                        ? List.of()
                        : Stream.of(codes)
                                .filter(code -> text(code) != null)
                                .distinct()
                                .limit(MOST_INDICATORS)
                                .toList();
    }

    public String getIndicatorsText() {
        return indicators.isEmpty() ? null : String.join(",", indicators);
    }

    public void setIndicatorsText(String joined) {
        setIndicators(joined == null ? null : joined.split(","));
    }

    public boolean isMonthOnMonth() {
        return monthOnMonth;
    }

    public boolean isYearOnYear() {
        return yearOnYear;
    }

    /** {@code month}, {@code year}, {@code month,year}, or null for no comparison. */
    public String getCompareText() {
        return monthOnMonth ? yearOnYear ? "month,year" : "month" : yearOnYear ? "year" : null;
    }

    public void setCompareText(String joined) {
        List<String> parts = joined == null ? List.of() : List.of(joined.split(","));
        monthOnMonth = parts.contains("month");
        yearOnYear = parts.contains("year");
    }

    public String getRankBy() {
        return rankBy;
    }

    public void setRankBy(String code) {
        rankBy = text(code);
    }

    public String getDistrictText() {
        return district == null ? null : district.toString();
    }

    public void setDistrictText(String value) {
        boolean isNumber = value != null && value.matches("\\d.*");
        district = Typed.id(value);
        unknownDistrict = isNumber && district == null ? value : null;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String code) {
        group = text(code);
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String code) {
        department = text(code);
    }

    /** {@code true}, or null for none. */
    public String getDenominatorsText() {
        return denominators ? "true" : null;
    }

    public void setDenominatorsText(String value) {
        denominators = "true".equals(value);
    }

    public String getStep() {
        return step == null ? null : step.name();
    }

    public void setStep(String name) {
        step = constant(name, PeriodStep.class, null);
    }

    public String getLayers() {
        return layers == null ? null : layers.name();
    }

    /** Another axis has other keys, so none of them is chosen any more. */
    public void setLayers(String name) {
        Axis before = layers;
        layers = constant(name, Axis.class, null);
        if (layers != before) {
            layer = null;
        }
    }

    /** Code of one key of the third axis, null for all of them. */
    public String getLayer() {
        return layer;
    }

    public void setLayer(String code) {
        layer = text(code);
    }
}
