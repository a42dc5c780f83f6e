package org.andian.portal.statistic;

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
        Within within) {

    private static final int MOST_YEARS = 10;
    private static final int MOST_INDICATORS = 40;

    public StatisticQuery {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(rows, "rows");
        indicators = List.copyOf(indicators);
        within = within == null ? Within.ALL : within;
        require(!to.isBefore(from), "The period ends before it begins; choose a later end.");
        require(
                from.plusYears(MOST_YEARS).isAfter(to),
                "A period has at most " + MOST_YEARS + " years.");
        require(
                rows != columns,
                "Rows and columns stand for the same; choose another axis for one of them.");
        require(
                campaign != null || rows != Axis.CAMPAIGN_GROUP && columns != Axis.CAMPAIGN_GROUP,
                "Choose a campaign to group by its groups.");
        require(
                !indicators.isEmpty() && indicators.size() <= MOST_INDICATORS,
                "Choose 1 to " + MOST_INDICATORS + " indicators.");
        require(
                new HashSet<>(indicators).size() == indicators.size(),
                "An indicator is chosen twice.");
        require(
                rankBy == null || indicators.contains(rankBy),
                "The indicator to rank by is not among those chosen.");
    }

    /** Without comparison, rank or narrowing. */
    public static StatisticQuery of(
            LocalDate from, LocalDate to, Axis rows, Axis columns, List<String> indicators) {
        return new StatisticQuery(
                from, to, rows, columns, null, indicators, false, false, null, Within.ALL);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
