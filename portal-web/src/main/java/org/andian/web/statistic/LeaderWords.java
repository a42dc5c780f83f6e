package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.Leaf.Measure;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Watched;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.Collection;
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
    static final String VERIFIED = "verified";
    static final String CLEARING = "clearing";
    static final String FAULTS = "faults";
    private static final int NAMED = 3;

    /** Less of a rate is nothing to be praised for, though it be the most there is. */
    private static final double PRAISED = 0.5;

    /** What is said of the rows that stand out at one end. */
    private record Extreme(String indicator, boolean greatest, String key) {}

    private static final List<Extreme> EXTREMES =
            List.of(
                    new Extreme(ALARMS, true, "leaders.most"),
                    new Extreme(ALARMS, false, "leaders.fewest"),
                    new Extreme(ACKNOWLEDGED, true, "leaders.fastest"),
                    new Extreme(ACKNOWLEDGED, false, "leaders.slowest"));

    @Inject private Words words;

    @Inject private StatisticWords statisticWords;

    LeaderWords() {}

    LeaderWords(Words words, StatisticWords statisticWords) {
        this.words = words;
        this.statisticWords = statisticWords;
    }

    /**
     * Of how many days, how many premises, how well watched, how many alarms, how fast they were
     * dealt with, each against the period before. Where too few days are computed it says so
     * instead of what happened in them.
     */
    String whole(StatisticTable statistic, LeaderFigures figures) {
        List<String> sentences = new ArrayList<>();
        sentences.add(days(statistic));
        if (!says(statistic)) {
            sentences.add(words.of("leaders.little"));
        }
        sentences.add(counted(figures, PREMISES, "leaders.premises", ""));
        sentences.add(installed(figures));
        if (says(statistic)) {
            sentences.addAll(happened(statistic, figures));
        }
        sentences.removeIf(String::isEmpty);
        return String.join(words.of("leaders.between"), sentences);
    }

    /** Which rows of the table beside stand out; empty when none does. */
    String rows(StatisticTable statistic, LeaderFigures figures, List<TableLine> shown) {
        if (!says(statistic)) {
            return "";
        }
        String axis = words.of("statistic.axis." + statistic.query().rows());
        List<String> sentences = new ArrayList<>();
        for (Extreme one : EXTREMES) {
            List<TableLine> lines = figures.extreme(one.indicator(), one.greatest(), NAMED);
            if (!lines.isEmpty() && shown.containsAll(lines) && isFair(figures, one, lines)) {
                sentences.add(extreme(figures, one, lines, axis));
            }
        }
        return String.join(words.of("leaders.between"), sentences);
    }

    private static boolean isFair(LeaderFigures figures, Extreme one, List<TableLine> lines) {
        boolean isPraise = one.indicator().equals(ACKNOWLEDGED) && one.greatest();
        return !isPraise
                || lines.stream()
                        .allMatch(
                                line ->
                                        figures.value(line, ACKNOWLEDGED, Measure.VALUE)
                                                        .orElseThrow()
                                                >= PRAISED);
    }

    /** The days and how many of them are computed. */
    private String days(StatisticTable statistic) {
        long days = statistic.spans().get(CellKey.Span.CURRENT).days();
        long computed = days - statistic.freshness().missingDays();
        String span = statisticWords.days(statistic);
        if (computed == days) {
            return words.of(
                    days == 1 ? "leaders.days.one" : "leaders.days", span, words.number(days));
        }
        return computed == 0
                ? words.of("leaders.days.none", span, words.number(days))
                : words.of("leaders.days.partly", span, words.number(days), words.number(computed));
    }

    /** Figures of less than half of the days are no picture of them. */
    private static boolean says(StatisticTable statistic) {
        long days = statistic.spans().get(CellKey.Span.CURRENT).days();
        return 2L * statistic.freshness().missingDays() <= days;
    }

    private String installed(LeaderFigures figures) {
        if (figures.totalValue(PREMISES, Measure.VALUE).filter(n -> n == 0).isPresent()) {
            return "";
        }
        Optional<Double> installed = figures.totalValue(INSTALLED, Measure.VALUE);
        Optional<String> verified = figures.total(VERIFIED, Measure.VALUE);
        return installed.isPresent() && installed.get() > 0 && verified.isPresent()
                ? words.of(
                        numbered("leaders.installed", installed.get()),
                        figures.total(INSTALLED, Measure.VALUE).orElseThrow(),
                        verified.get())
                : counted(figures, INSTALLED, "leaders.installed.only", "");
    }

    private List<String> happened(StatisticTable statistic, LeaderFigures figures) {
        return List.of(
                online(statistic, figures),
                counted(figures, ALARMS, "leaders.alarms", changed(figures, ALARMS)),
                measured(figures, ACKNOWLEDGED, "leaders.acknowledged", "leaders.points"),
                measured(figures, CLEARING, "leaders.clearing", "leaders.minutes"),
                counted(figures, FAULTS, "leaders.faults", changed(figures, FAULTS)));
    }

    /** Of how many days and minutes, where devices were not online on all of them. */
    private String online(StatisticTable statistic, LeaderFigures figures) {
        if (statistic.isWatched()) {
            return measured(figures, ONLINE, "leaders.online", "leaders.points");
        }
        Watched now = statistic.watched().get(CellKey.Span.CURRENT);
        return figures.total(ONLINE, Measure.VALUE)
                .map(
                        rate ->
                                words.of(
                                        "leaders.online.partly",
                                        rate,
                                        compared(figures, ONLINE, "leaders.points", ""),
                                        words.number(now.days()),
                                        words.number(now.monitored()),
                                        words.number(figures.denominator(ONLINE)),
                                        statisticWords.ofUnit(figures.indicator(ONLINE))))
                .orElse("");
    }

    private String measured(LeaderFigures figures, String indicator, String key, String unit) {
        return figures.total(indicator, Measure.VALUE)
                .map(figure -> words.of(key, figure, compared(figures, indicator, unit, "")))
                .orElse("");
    }

    private String counted(LeaderFigures figures, String indicator, String key, String change) {
        return figures.totalValue(indicator, Measure.VALUE)
                .map(
                        count ->
                                words.of(
                                        numbered(key, count),
                                        figures.total(indicator, Measure.VALUE).orElseThrow(),
                                        change))
                .orElse("");
    }

    /** None and one are told otherwise than many. */
    private static String numbered(String key, double count) {
        return key + (count == 0 ? ".none" : count == 1 ? ".one" : "");
    }

    /**
     * How far the figures can be relied on, what those of the table count, in few words, and what a
     * dash says.
     *
     * @param shown codes, as far as the statistic has them
     */
    List<String> notes(StatisticTable statistic, Collection<String> shown) {
        List<IndicatorInfo> told =
                statistic.leaves().stream()
                        .map(Leaf::indicator)
                        .distinct()
                        .filter(info -> shown.contains(info.code()))
                        .toList();
        List<String> notes =
                new ArrayList<>(
                        List.of(words.of("leaders.reliance", statisticWords.reliance(statistic))));
        told.forEach(info -> notes.add(statisticWords.brief(info)));
        notes.add(
                words.of(
                        "leaders.note.rules",
                        told.stream()
                                .map(info -> String.valueOf(info.ruleVersion()))
                                .collect(Collectors.joining(words.of("reach.comma")))));
        notes.add(words.of("leaders.note.none"));
        return notes;
    }

    /** By name while they are few; else how many share the figure. */
    private String extreme(LeaderFigures figures, Extreme one, List<TableLine> lines, String axis) {
        boolean isNone =
                one.indicator().equals(ALARMS)
                        && figures.value(lines.getFirst(), ALARMS, Measure.VALUE).orElseThrow()
                                == 0;
        String who =
                lines.size() > NAMED
                        ? words.of(
                                isNone ? "leaders.many" : "leaders.tied",
                                words.number(lines.size()),
                                axis,
                                figures.printed(lines.getFirst(), one.indicator()))
                        : lines.stream()
                                .map(line -> named(figures, one, line, isNone))
                                .collect(Collectors.joining(words.of("reach.comma")));
        return words.of(isNone ? "leaders.without" : one.key(), who);
    }

    private String named(LeaderFigures figures, Extreme one, TableLine line, boolean isNone) {
        boolean isBare = isNone && figures.value(line, ALARMS, Measure.VALUE).orElseThrow() == 0;
        return isBare
                ? line.key().label()
                : words.of(
                        "leaders.named",
                        line.key().label(),
                        figures.printed(line, one.indicator()));
    }

    /** Such as: 3 more than before (12.5%). */
    private String changed(LeaderFigures figures, String indicator) {
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

    /** Empty where the period before has no figure. */
    private String compared(LeaderFigures figures, String indicator, String unit, String share) {
        Optional<Double> difference = figures.totalValue(indicator, Measure.MONTH_DIFFERENCE);
        if (difference.isEmpty()) {
            return "";
        }
        return figures.isNone(indicator, Measure.MONTH_DIFFERENCE)
                ? words.of("leaders.same")
                : words.of(
                        difference.get() > 0 ? "leaders.more" : "leaders.fewer",
                        words.of(unit, figures.size(indicator, Measure.MONTH_DIFFERENCE)),
                        share);
    }
}
