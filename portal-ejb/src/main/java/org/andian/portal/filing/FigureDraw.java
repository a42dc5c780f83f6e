package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.Within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the figures of a filing from the statistics, as whoever files sees them: of its district,
 * within its campaign, up to today or to the filing's last day.
 */
@ApplicationScoped
class FigureDraw {

    private static final int MOST_YEARS = 10;

    @Inject private Statistics statistics;

    @Inject private Today today;

    /** In the rule's order; indicators there are no more are left out. */
    List<FilingForm.Figure> take(
            Scope scope, FilingRow row, FilingRule rule, Campaign campaign, Instant at) {
        List<String> known = known(rule.figures());
        if (known.isEmpty()) {
            return List.of();
        }
        StatisticTable table =
                statistics.table(scope, query(row, rule, campaign, known), Locale.ENGLISH);
        DateSpan span = table.spans().get(CellKey.Span.CURRENT);
        List<FilingForm.Figure> figures = new ArrayList<>();
        for (int n = 0; n < table.leaves().size(); n++) {
            Cell cell = table.total().cells().get(n);
            figures.add(
                    new FilingForm.Figure(
                            n + 1,
                            table.leaves().get(n).indicator().code(),
                            span.first(),
                            span.last(),
                            cell.value(),
                            cell.key() == null ? null : cell.key().toString(),
                            at,
                            null,
                            null,
                            null));
        }
        return figures;
    }

    /** The question whose total those figures are. */
    StatisticQuery query(
            FilingRow row, FilingRule rule, Campaign campaign, List<String> indicators) {
        LocalDate day = today.date();
        LocalDate to = day.isAfter(row.dueOn()) && row.versions() == 0 ? day : min(day, row);
        LocalDate from = rule.figuresFrom(row.key().forDay(), campaign.startsOn());
        LocalDate earliest = to.minusYears(MOST_YEARS).plusDays(1);
        LocalDate begins = from.isAfter(to) ? to : from;
        return new StatisticQuery(
                begins.isBefore(earliest) ? earliest : begins,
                to,
                Axis.DISTRICT,
                null,
                campaign.code(),
                indicators,
                false,
                false,
                null,
                new Within(row.key().districtId(), null, null));
    }

    private static LocalDate min(LocalDate day, FilingRow row) {
        return day.isBefore(row.dueOn()) ? day : row.dueOn();
    }

    private List<String> known(List<String> wanted) {
        Set<String> offered =
                statistics.indicators().stream()
                        .map(IndicatorInfo::code)
                        .collect(Collectors.toSet());
        return wanted.stream().filter(offered::contains).distinct().toList();
    }

    /** Those of the codes that name no indicator. */
    List<String> unknown(List<String> codes) {
        List<String> known = known(codes);
        return codes.stream().filter(code -> !known.contains(code)).toList();
    }
}
