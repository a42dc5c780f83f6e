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
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was counted for the districts of a campaign's city, each figure as statistics tell it. */
@ApplicationScoped
class AssessmentFigures {

    /** Says which districts there are, whatever the rules count. */
    private static final String PREMISES = "premises";

    /** Statistics answer no more at once. */
    private static final int AT_ONCE = 40;

    /** What stands for no district, and what is not divided among them, has no such number. */
    private static final String DISTRICT = "\\d{1,18}";

    @Inject private Statistics statistics;

    @Inject private FilingBook filings;

    /**
     * @param computedAt up to when the figures reach, null where none was computed
     */
    record Counted(List<AssessedBody> bodies, Instant computedAt) {}

    Counted of(Scope scope, Campaign campaign, AssessmentQuestion question, ScoreRules rules) {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Map<String, RuleFigure>> figures = new HashMap<>();
        Instant computedAt = null;
        List<String> codes = indicators(rules);
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            List<String> some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
            StatisticTable table = table(scope, campaign, question, some);
            table.lines().forEach(line -> read(line, table, names, figures));
            computedAt = table.freshness().computedAt();
        }
        filings.of(campaign.id(), question)
                .count(names.keySet())
                .forEach((district, counts) -> figures.get(district).putAll(counts));
        List<AssessedBody> bodies = new ArrayList<>();
        names.forEach((id, name) -> bodies.add(new AssessedBody(id, name, figures.get(id))));
        return new Counted(List.copyOf(bodies), computedAt);
    }

    /** The filings behind a district's figures, those due first at the head. */
    List<FilingTime> filings(Campaign campaign, AssessmentQuestion question, long district) {
        return filings.of(campaign.id(), question).list(district);
    }

    private static List<String> indicators(ScoreRules rules) {
        List<String> codes = new ArrayList<>(List.of(PREMISES));
        rules.rules().stream()
                .map(ScoreRule::measure)
                .filter(measure -> FilingMeasure.of(measure).isEmpty())
                .filter(measure -> !measure.equals(PREMISES))
                .distinct()
                .forEach(codes::add);
        return codes;
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
            TableLine line,
            StatisticTable table,
            Map<Long, String> names,
            Map<Long, Map<String, RuleFigure>> figures) {
        if (!line.key().code().matches(DISTRICT)) {
            return;
        }
        long id = Long.parseLong(line.key().code());
        names.put(id, line.key().label());
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
