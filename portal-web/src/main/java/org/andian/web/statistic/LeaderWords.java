package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.statistic.Leaf.Measure;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a statistic says in sentences: only those whose figures there are. */
@RequestScoped
class LeaderWords {

    static final String ALARMS = "alarms";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String PREMISES = "premises";
    static final String INSTALLED = "installed";
    static final String ONLINE = "online";
    private static final int NAMED = 3;

    @Inject private Words words;

    @Inject private StatisticWords statisticWords;

    /**
     * How many, how well watched, how many alarms, how fast they were dealt with, each against the
     * period before.
     */
    String whole(StatisticTable statistic, LeaderFigures figures) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("leaders.days", statisticWords.days(statistic)));
        figures.total(PREMISES, Measure.VALUE)
                .ifPresent(n -> sentences.add(words.of("leaders.premises", n)));
        figures.total(INSTALLED, Measure.VALUE)
                .ifPresent(
                        n ->
                                sentences.add(
                                        figures.total("verified", Measure.VALUE)
                                                .map(
                                                        verified ->
                                                                words.of(
                                                                        "leaders.installed",
                                                                        n,
                                                                        verified))
                                                .orElseGet(
                                                        () ->
                                                                words.of(
                                                                        "leaders.installed.only",
                                                                        n))));
        figures.total(ONLINE, Measure.VALUE)
                .ifPresent(
                        rate ->
                                sentences.add(
                                        words.of(
                                                "leaders.online",
                                                rate,
                                                compared(figures, ONLINE, "leaders.points"))));
        figures.total(ALARMS, Measure.VALUE)
                .ifPresent(
                        n ->
                                sentences.add(
                                        words.of("leaders.alarms", n, counted(figures, ALARMS))));
        figures.total(ACKNOWLEDGED, Measure.VALUE)
                .ifPresent(
                        rate ->
                                sentences.add(
                                        words.of(
                                                "leaders.acknowledged",
                                                rate,
                                                compared(
                                                        figures, ACKNOWLEDGED, "leaders.points"))));
        figures.total("clearing", Measure.VALUE)
                .ifPresent(
                        minutes ->
                                sentences.add(
                                        words.of(
                                                "leaders.clearing",
                                                minutes,
                                                compared(figures, "clearing", "leaders.minutes"))));
        figures.total("faults", Measure.VALUE)
                .ifPresent(
                        n ->
                                sentences.add(
                                        words.of("leaders.faults", n, counted(figures, "faults"))));
        return String.join(words.of("leaders.between"), sentences);
    }

    /** Which rows stand out; empty when none does. */
    String rows(LeaderFigures figures) {
        List<String> sentences = new ArrayList<>();
        if (figures.differs(ALARMS)) {
            sentences.add(words.of("leaders.most", named(figures, ALARMS, true)));
            sentences.add(words.of("leaders.fewest", named(figures, ALARMS, false)));
        }
        if (figures.differs(ACKNOWLEDGED)) {
            sentences.add(words.of("leaders.fastest", named(figures, ACKNOWLEDGED, true)));
            sentences.add(words.of("leaders.slowest", named(figures, ACKNOWLEDGED, false)));
        }
        return String.join(words.of("leaders.between"), sentences);
    }

    /** How far the figures can be relied on. */
    String reliance(StatisticTable statistic) {
        return words.of("leaders.reliance", statisticWords.reliance(statistic));
    }

    /** The few best or worst by name; how many they are where more share the figure. */
    private String named(LeaderFigures figures, String indicator, boolean greatest) {
        List<TableLine> equal = figures.equalToExtreme(indicator, greatest);
        if (equal.size() > NAMED) {
            return words.of(
                    "leaders.tied",
                    words.number(equal.size()),
                    figures.printed(equal.getFirst(), indicator));
        }
        return figures.extreme(indicator, greatest, NAMED).stream()
                .filter(line -> !figures.equalToExtreme(indicator, !greatest).contains(line))
                .map(
                        line ->
                                words.of(
                                        "leaders.named",
                                        line.key().label(),
                                        figures.printed(line, indicator)))
                .collect(Collectors.joining(words.of("reach.comma")));
    }

    /** Such as: 3 more than before (+12.5%). */
    private String counted(LeaderFigures figures, String indicator) {
        String share =
                figures.totalValue(indicator, Measure.MONTH_CHANGE)
                        .map(
                                change ->
                                        words.of(
                                                "leaders.share",
                                                figures.size(indicator, Measure.MONTH_CHANGE)))
                        .orElse("");
        return compared(figures, indicator, "leaders.count", share);
    }

    private String compared(LeaderFigures figures, String indicator, String unit) {
        return compared(figures, indicator, unit, "");
    }

    /** Empty where the period before has no figure. */
    private String compared(LeaderFigures figures, String indicator, String unit, String share) {
        Optional<Double> difference = figures.totalValue(indicator, Measure.MONTH_DIFFERENCE);
        if (difference.isEmpty()) {
            return "";
        }
        int sign = (int) Math.signum(difference.get());
        return sign == 0
                ? words.of("leaders.same")
                : words.of(
                        sign > 0 ? "leaders.more" : "leaders.fewer",
                        words.of(unit, figures.size(indicator, Measure.MONTH_DIFFERENCE)),
                        share);
    }
}
