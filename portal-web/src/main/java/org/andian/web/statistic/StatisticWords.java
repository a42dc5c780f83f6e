package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.regulation.Lines;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.Watched;
import org.andian.portal.statistic.Within;
import org.andian.portal.statistic.saved.FormNames;
import org.andian.reports.Signatures;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachInWords;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands around a statistic in the reader's language: its days, its reach, how far it can be
 * relied on, who took it.
 */
@Named("statisticWords")
@RequestScoped
public class StatisticWords {

    @Inject private Words words;

    @Inject private CurrentUser user;

    @Inject private ReachInWords reach;

    @Inject private ReadOnce readOnce;

    @Inject private Statistics statistics;

    @Inject private Districts districts;

    @Inject private Lines lines;

    @Inject private Clock clock;

    public StatisticWords() {}

    StatisticWords(Words words, CurrentUser user) {
        this.words = words;
        this.user = user;
    }

    /** A single day is told as one. */
    public String days(DateSpan span) {
        return span.first().equals(span.last())
                ? words.date(span.first())
                : words.of("statistic.days", words.date(span.first()), words.date(span.last()));
    }

    /** The days that were read: the asked ones, up to today. */
    public String days(StatisticTable statistic) {
        return days(statistic.spans().get(CellKey.Span.CURRENT));
    }

    /** The reader's own reach, or the district, group or department the question is narrowed to. */
    public String place(StatisticQuery query) {
        String place =
                query.within().districtId() == null
                        ? reach.getPlace()
                        : district(query.within().districtId()).orElse(reach.getPlace());
        String width =
                query.within().venueGroup() == null
                        ? reach.getWidth()
                        : groupName(query.within().venueGroup());
        String reached = words.of("statistic.place", place, width);
        return query.within().layer() == null
                ? reached
                : words.of("statistic.place", reached, layerName(query.within().layer()));
    }

    /** The key of a third axis that a question is narrowed to. */
    public String layerName(Within.Layer layer) {
        String code = layer.code();
        if (AxisKey.NONE.equals(code) || AxisKey.UNDIVIDED.equals(code)) {
            return words.of(
                    AxisKey.NONE.equals(code)
                            ? "statistic.layer.none"
                            : "statistic.layer.undivided");
        }
        return switch (layer.axis()) {
            case DISTRICT ->
                    Optional.ofNullable(Typed.id(code)).flatMap(this::district).orElse(code);
            case VENUE_GROUP -> groupName(code);
            case DEPARTMENT -> departmentName(code);
            case CAMPAIGN_GROUP -> words.of("statistic.layer.group", code);
        };
    }

    private Optional<String> district(long id) {
        return districts.list(user.scope()).stream()
                .filter(one -> one.id() == id)
                .map(District::name)
                .findFirst();
    }

    /** The code where the list does not know it. */
    public String groupName(String code) {
        return lines.venueGroups().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> words.pick(one.nameZh(), one.nameEn()))
                .findFirst()
                .orElse(code);
    }

    /** The code where the list does not know it. */
    public String departmentName(String code) {
        return lines.departments().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> words.pick(one.nameZh(), one.nameEn()))
                .findFirst()
                .orElse(code);
    }

    public String dataTime(Freshness freshness) {
        return freshness.computedAt() == null
                ? words.of("statistic.computed.none")
                : words.of("statistic.computed", words.full(freshness.computedAt()));
    }

    /** Which days may still change; empty when none. */
    public String provisional(Freshness freshness) {
        return freshness.provisionalFrom() == null
                ? ""
                : words.of("statistic.provisional", words.date(freshness.provisionalFrom()));
    }

    /** How many of the days read are computed while some are not; empty when all are. */
    public String missing(StatisticTable statistic) {
        long days = statistic.spans().get(CellKey.Span.CURRENT).days();
        int missing = statistic.freshness().missingDays();
        return missing == 0
                ? ""
                : words.of("statistic.missing", words.number(days - missing), words.number(days));
    }

    /** How many settled facts were corrected afterwards; empty when none was. */
    public String corrections(Freshness freshness) {
        return freshness.corrections() == 0
                ? ""
                : words.of("statistic.corrections", words.number(freshness.corrections()));
    }

    /** What the indicator counts, of what, and when there is nothing to measure. */
    public String meaning(IndicatorInfo indicator) {
        IndicatorWords own = indicator.in(user.getLocale());
        String of =
                own.of().isEmpty()
                        ? own.counts()
                        : words.of("statistic.meaning.of", own.counts(), own.of());
        return words.of(
                "statistic.meaning", of, own.empty(), String.valueOf(indicator.ruleVersion()));
    }

    public String name(IndicatorInfo indicator) {
        return indicator.in(user.getLocale()).name();
    }

    /** In which its denominator is counted; empty for none. */
    String ofUnit(IndicatorInfo indicator) {
        return indicator.in(user.getLocale()).ofUnit();
    }

    /** What it counts, in few words. */
    String brief(IndicatorInfo indicator) {
        return words.of("leaders.note", name(indicator), indicator.in(user.getLocale()).brief());
    }

    /** In which the indicator is shown; empty for none. */
    String unit(IndicatorInfo indicator) {
        return indicator.in(user.getLocale()).unit();
    }

    /** Whether premises of the example are among those that are counted. */
    public boolean isOfExample(StatisticQuery query) {
        return readOnce.once(
                List.of("statistic.example", query.within()),
                () -> statistics.isOfExample(user.scope(), query));
    }

    /**
     * The line below a file's title: whether its figures are invented, days, reach, data time, who
     * took it and when.
     */
    public String note(StatisticTable statistic) {
        String invented =
                isOfExample(statistic.query())
                        ? words.of("statistic.example") + words.of("statistic.semicolon")
                        : "";
        return invented
                + words.of(
                        "statistic.note",
                        days(statistic),
                        place(statistic.query()),
                        reliance(statistic),
                        user.getName(),
                        words.full(Instant.now(clock)));
    }

    /** The line above a form: who reports, of which days, when. */
    String formHead(String office, StatisticTable statistic, LocalDate on) {
        return words.of("statistic.form.line", office, days(statistic), words.date(on));
    }

    /** Those who answer for a form, and its seal. */
    Signatures signatures(FormNames names, LocalDate on) {
        return new Signatures(
                List.of(
                        words.of("statistic.form.sign.head"),
                        words.of("statistic.form.sign.checker"),
                        words.of("statistic.form.sign.maker"),
                        words.of("statistic.form.sign.date")),
                List.of(
                        orEmpty(names.head()),
                        orEmpty(names.checker()),
                        orEmpty(names.maker()),
                        words.date(on)),
                words.of("statistic.form.seal"));
    }

    private static String orEmpty(String name) {
        return name == null ? "" : name;
    }

    /** What a table of a series' totals is called. */
    String trend() {
        return words.of("statistic.trend");
    }

    /** How far the numbers of a file for programs go. */
    String decimals(int most) {
        return words.of("statistic.decimals", words.number(most));
    }

    /**
     * Of each period that was not watched all of its days: how far it was, and what that means for
     * its figures and for comparing with them; empty when all were.
     */
    public String watched(StatisticTable statistic) {
        Stream<String> before =
                Stream.of(CellKey.Span.MONTH_BEFORE, CellKey.Span.YEAR_BEFORE)
                        .filter(span -> statistic.watched().containsKey(span))
                        .filter(span -> !statistic.watched().get(span).isWhole())
                        .map(span -> watched(span, statistic.watched().get(span)));
        return Stream.concat(watchedNow(statistic).stream(), before)
                .collect(Collectors.joining(words.of("statistic.semicolon")));
    }

    private Optional<String> watchedNow(StatisticTable statistic) {
        if (statistic.isWatched()) {
            return Optional.empty();
        }
        Watched now = statistic.watched().get(CellKey.Span.CURRENT);
        return Optional.of(
                now.monitored() == 0
                        ? words.of("statistic.watched.now.none", words.number(now.days()))
                        : words.of(
                                "statistic.watched.now.partly",
                                words.number(now.days()),
                                words.number(now.monitored()),
                                words.date(now.first())));
    }

    private String watched(CellKey.Span span, Watched base) {
        return words.of(
                "statistic.watched."
                        + (base.isComparable()
                                ? "partly"
                                : base.monitored() == 0 ? "none" : "little"),
                words.of("statistic.base." + span),
                words.number(base.days()),
                words.number(base.monitored()));
    }

    /**
     * Data time, which days may change, which are missing, what was corrected, how far the periods
     * compared with were watched.
     */
    String reliance(StatisticTable statistic) {
        Freshness freshness = statistic.freshness();
        return dataTime(freshness)
                + sentence(provisional(freshness))
                + sentence(missing(statistic))
                + sentence(corrections(freshness))
                + sentence(watched(statistic));
    }

    private String sentence(String text) {
        return text.isEmpty() ? "" : words.of("statistic.semicolon") + text;
    }
}
