package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.AssessedBody;
import org.andian.portal.assessment.rule.FilingMeasure;
import org.andian.portal.assessment.rule.FilingTime;
import org.andian.portal.assessment.rule.RuleFigure;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.assessment.rule.ScoreRules;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Within;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What was counted for the districts of a campaign's city, each figure as statistics tell it. */
@ApplicationScoped
class AssessmentFigures {

    /** Statistics answer no more at once. */
    private static final int AT_ONCE = 40;

    /** What stands for no district, and what is not divided among them, has no such number. */
    private static final String DISTRICT = "\\d{1,18}";

    private static final String PLACES =
            """
            select d.id, d.name, d.valid_from, d.valid_to, d.successor_id from district_view d
            where d.parent_id = ? order by d.path\
            """;

    private static final Function<Row, AssessedPlace.Stood> PLACE =
            row ->
                    new AssessedPlace.Stood(
                            row.number("id"),
                            row.text("name"),
                            row.day("valid_from"),
                            row.day("valid_to"),
                            row.numberOrNull("successor_id"));

    @Inject private Sql sql;

    @Inject private Statistics statistics;

    @Inject private FilingBook filings;

    /**
     * @param computedAt up to when the figures reach, null where none was computed
     */
    record Counted(List<AssessedBody> bodies, Instant computedAt) {}

    Counted of(Scope scope, Campaign campaign, AssessmentQuestion question, ScoreRules rules) {
        List<AssessedPlace> places = places(campaign, question);
        Map<Long, Map<String, RuleFigure>> figures = new HashMap<>();
        Instant computedAt = null;
        List<String> codes = indicators(rules);
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            List<String> some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
            StatisticTable table = table(scope, campaign, question, some);
            table.lines().forEach(line -> read(line, table, figures));
            computedAt = table.freshness().computedAt();
        }
        FilingBook.Filed filed = filings.of(scope, campaign, question);
        List<AssessedBody> bodies =
                places.stream().map(place -> body(place, figures, filed)).toList();
        return new Counted(bodies, computedAt);
    }

    /** With the figures of all that it came after. */
    private static AssessedBody body(
            AssessedPlace place,
            Map<Long, Map<String, RuleFigure>> figures,
            FilingBook.Filed filed) {
        Map<String, RuleFigure> own = new HashMap<>(filed.count(place));
        for (Long id : place.ids()) {
            figures.getOrDefault(id, Map.of())
                    .forEach((code, figure) -> own.merge(code, figure, RuleFigure::plus));
        }
        return new AssessedBody(place.id(), place.name(), own);
    }

    private List<AssessedPlace> places(Campaign campaign, AssessmentQuestion question) {
        return AssessedPlace.on(
                question.last(), sql.list(PLACES, List.of(campaign.cityId()), PLACE));
    }

    /** The filings behind a district's figures, those due first at the head; none of a stranger. */
    List<FilingTime> filings(
            Scope scope, Campaign campaign, AssessmentQuestion question, long district) {
        return places(campaign, question).stream()
                .filter(place -> place.id() == district)
                .findFirst()
                .map(place -> filings.of(scope, campaign, question).list(place))
                .orElse(List.of());
    }

    private static List<String> indicators(ScoreRules rules) {
        return rules.rules().stream()
                .map(ScoreRule::measure)
                .filter(measure -> FilingMeasure.of(measure).isEmpty())
                .distinct()
                .toList();
    }

    private StatisticTable table(
            Scope scope, Campaign campaign, AssessmentQuestion question, List<String> codes) {
        return statistics.table(
                scope,
                new StatisticQuery(
                        question.first(),
                        question.last(),
                        Axis.DISTRICT,
                        null,
                        campaign.code(),
                        codes,
                        false,
                        false,
                        null,
                        new Within(campaign.cityId(), null, null)),
                Locale.CHINESE);
    }

    private static void read(
            TableLine line, StatisticTable table, Map<Long, Map<String, RuleFigure>> figures) {
        if (!line.key().code().matches(DISTRICT)) {
            return;
        }
        long id = Long.parseLong(line.key().code());
        Map<String, RuleFigure> own = figures.computeIfAbsent(id, none -> new HashMap<>());
        for (int i = 0; i < line.cells().size(); i++) {
            IndicatorInfo info = table.leaves().get(i).indicator();
            own.put(info.code(), figure(line.cells().get(i), info));
        }
    }

    private static RuleFigure figure(Cell cell, IndicatorInfo info) {
        return cell.value() == null
                ? RuleFigure.NOTHING
                : RuleFigure.of(
                        cell.numerator(),
                        cell.denominator(),
                        info.total().isQuotient() ? info.scale() : 1);
    }
}
