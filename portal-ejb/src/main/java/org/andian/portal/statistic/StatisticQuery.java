package org.andian.portal.statistic;

import org.andian.portal.refusal.Refusal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Which figures, by what.
 *
 * @param to inclusive; a period that is not over is read up to today
 * @param columns null for no column axis
 * @param campaign code; then only its venue groups count, and the department is the lead of the
 *     campaign group that counts the venue group
 * @param indicators codes, in the order of the columns
 * @param denominators beside each rate, mean and median of how many it is made
 * @param rankBy code of one of the indicators: adds a rank and sorts by it, the largest first
 */
public record StatisticQuery(
        LocalDate from,
        LocalDate to,
        Axis rows,
        Axis columns,
        String campaign,
        List<String> indicators,
        boolean monthOnMonth,
        boolean yearOnYear,
        String rankBy,
        Within within,
        boolean denominators) {

    private static final int MOST_YEARS = 10;
    private static final int MOST_INDICATORS = 40;

    public StatisticQuery {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(rows, "rows");
        indicators = List.copyOf(indicators);
        within = within == null ? Within.ALL : within;
        require(!to.isBefore(from), StatisticReason.PERIOD_BACKWARDS);
        require(
                from.plusYears(MOST_YEARS).isAfter(to),
                StatisticReason.PERIOD_TOO_LONG,
                MOST_YEARS);
        require(rows != columns, StatisticReason.SAME_AXIS);
        require(
                campaign != null || rows != Axis.CAMPAIGN_GROUP && columns != Axis.CAMPAIGN_GROUP,
                StatisticReason.CAMPAIGN_MISSING);
        requireLayer(within.layer(), rows, columns, campaign);
        require(
                !indicators.isEmpty() && indicators.size() <= MOST_INDICATORS,
                StatisticReason.INDICATOR_COUNT,
                MOST_INDICATORS);
        require(
                new HashSet<>(indicators).size() == indicators.size(),
                StatisticReason.INDICATOR_TWICE);
        require(rankBy == null || indicators.contains(rankBy), StatisticReason.RANK_NOT_CHOSEN);
    }

    /** Without denominators. */
    public StatisticQuery(
            LocalDate from,
            LocalDate to,
            Axis rows,
            Axis columns,
            String campaign,
            List<String> indicators,
            boolean monthOnMonth,
            boolean yearOnYear,
            String rankBy,
            Within within) {
        this(
                from,
                to,
                rows,
                columns,
                campaign,
                indicators,
                monthOnMonth,
                yearOnYear,
                rankBy,
                within,
                false);
    }

    /** Without comparison, rank or narrowing. */
    public static StatisticQuery of(
            LocalDate from, LocalDate to, Axis rows, Axis columns, List<String> indicators) {
        return new StatisticQuery(
                from, to, rows, columns, null, indicators, false, false, null, Within.ALL);
    }

    private static void requireLayer(Within.Layer layer, Axis rows, Axis columns, String campaign) {
        if (layer != null) {
            require(layer.axis() != rows && layer.axis() != columns, StatisticReason.SAME_AXIS);
            require(
                    campaign != null || layer.axis() != Axis.CAMPAIGN_GROUP,
                    StatisticReason.CAMPAIGN_MISSING);
        }
    }

    private static void require(boolean holds, StatisticReason reason, Serializable... values) {
        if (!holds) {
            throw new Refusal(reason, values);
        }
    }
}
