package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Settlement;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which days have figures, so that nothing computed is told from nothing happened. */
@ApplicationScoped
public class Coverage {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * @param days how many days of the period were computed. @param last whether its last day was
     * @param newest when the latest of them was, null when none was. @param unsettled the first of
     *     them that is not settled, null for none
     */
    public record Covered(long days, boolean last, Instant newest, LocalDate unsettled) {

        private static final Covered NOTHING = new Covered(0, false, null, null);

        public static Covered of(Row row) {
            return new Covered(
                    row.number("days"),
                    row.flag("last_day"),
                    row.instant("newest"),
                    row.day("unsettled"));
        }
    }

    /** The last day that has figures; today before the first. */
    public LocalDate latest() {
        return sql.first("select max(day) as day from fact_day", List.of(), row -> row.day("day"))
                .orElseGet(this::today);
    }

    public Map<String, Covered> of(List<IndicatorInfo> indicators, DateSpan span) {
        List<Object> parameters = new ArrayList<>(List.of(span.last()));
        indicators.forEach(info -> parameters.add(info.code()));
        parameters.addAll(List.of(span.first(), span.last()));
        Map<String, Covered> covered = new HashMap<>();
        indicators.forEach(info -> covered.put(info.code(), Covered.NOTHING));
        sql.list(
                """
                select indicator, count(*) as days, max(case when day = ? then 1 else 0 end) as last_day,
                    max(computed_at) as newest, min(case when %s then day end) as unsettled
                from fact_day where indicator in (%s) and day >= ? and day <= ? group by indicator\
                """
                        .formatted(Settled.NOT_YET, Sql.marks(indicators.size())),
                parameters,
                row -> Optional.ofNullable(covered.put(row.text("indicator"), Covered.of(row))));
        return covered;
    }

    /**
     * When each computed day of a period was, so that its records end there; days that were not
     * have none.
     */
    public AsOf asOf(String indicator, DateSpan span) {
        return new AsOf(
                "select day, computed_at as at from fact_day where indicator = ? and day >= ? and"
                        + " day <= ?",
                List.of(indicator, span.first(), span.last()));
    }

    /** Of how many days of a period each of these indicators was computed. */
    public long computedDays(List<IndicatorInfo> indicators, DateSpan span) {
        return fewest(of(indicators, span));
    }

    private static long fewest(Map<String, Covered> covered) {
        return covered.values().stream().mapToLong(Covered::days).min().orElse(0);
    }

    /** Whether a period says anything; one to compare with must be whole. */
    public static boolean isMeasured(
            IndicatorInfo info, Covered covered, DateSpan span, boolean whole) {
        if (info.total().isStock()) {
            return covered.last();
        }
        return whole ? covered.days() == span.days() : covered.days() > 0;
    }

    /**
     * How many settled figures of a period were corrected, of those within a limit: of stocks the
     * last day's.
     */
    public long corrections(List<IndicatorInfo> indicators, DateSpan span, Limit limit) {
        return corrections(indicators, true, new DateSpan(span.last(), span.last()), limit)
                + corrections(indicators, false, span, limit);
    }

    private long corrections(
            List<IndicatorInfo> indicators, boolean stock, DateSpan span, Limit limit) {
        return corrections("count(*) as n", indicators, stock, span, limit)
                .map(select -> sql.count(select.sql(), select.parameters()))
                .orElse(0L);
    }

    private record Select(String sql, List<Object> parameters) {}

    /** Empty where no indicator is asked for. */
    private static Optional<Select> corrections(
            String what,
            List<IndicatorInfo> indicators,
            boolean stock,
            DateSpan span,
            Limit limit) {
        List<Object> parameters =
                codes(indicators.stream().filter(info -> info.total().isStock() == stock).toList());
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        String marks = Sql.marks(parameters.size());
        parameters.addAll(List.of(span.first(), span.last()));
        parameters.addAll(limit.parameters());
        return Optional.of(
                new Select(
                        "select "
                                + what
                                + " from fact_correction c left join district_view x on x.id ="
                                + " c.district_id where c.indicator in ("
                                + marks
                                + ") and c.day >= ? and c.day <= ? and "
                                + limit.on("c.venue_group", "c.department", "c.campaign"),
                        parameters));
    }

    /**
     * When a settled figure of a period, of those within a limit, was corrected last: of stocks the
     * last day's.
     */
    public Optional<Instant> correctedAt(
            List<IndicatorInfo> indicators, DateSpan span, Limit limit) {
        DateSpan lastDay = new DateSpan(span.last(), span.last());
        return Stream.of(
                        newestCorrection(indicators, true, lastDay, limit),
                        newestCorrection(indicators, false, span, limit))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private Optional<Instant> newestCorrection(
            List<IndicatorInfo> indicators, boolean stock, DateSpan span, Limit limit) {
        return corrections("max(c.corrected_at) as at", indicators, stock, span, limit)
                .flatMap(
                        select ->
                                sql.first(
                                        select.sql(),
                                        select.parameters(),
                                        row -> row.instant("at")));
    }

    /** The same of each day that was corrected, wherever. */
    public Map<LocalDate, Instant> correctedDays(List<IndicatorInfo> indicators, DateSpan span) {
        List<Object> parameters = codes(indicators);
        String marks = Sql.marks(parameters.size());
        parameters.addAll(List.of(span.first(), span.last()));
        Map<LocalDate, Instant> corrected = new HashMap<>();
        sql.list(
                "select day, max(corrected_at) as at from fact_correction where indicator in ("
                        + marks
                        + ") and day >= ? and day <= ? group by day",
                parameters,
                row -> Optional.ofNullable(corrected.put(row.day("day"), row.instant("at"))));
        return corrected;
    }

    private static List<Object> codes(List<IndicatorInfo> indicators) {
        return new ArrayList<>(indicators.stream().map(IndicatorInfo::code).toList());
    }

    /** Whether each day of a period is computed, and settled. */
    public boolean isSettled(List<IndicatorInfo> indicators, DateSpan span) {
        Map<String, Covered> covered = of(indicators, span);
        return fewest(covered) == span.days() && provisionalFrom(covered, span) == null;
    }

    /**
     * @param corrections as {@link #corrections} counts them
     */
    public Freshness freshness(Map<String, Covered> covered, DateSpan span, long corrections) {
        long least = fewest(covered);
        long past =
                span.first().isAfter(today())
                        ? 0
                        : new DateSpan(
                                        span.first(),
                                        span.last().isAfter(today()) ? today() : span.last())
                                .days();
        Instant newest =
                covered.values().stream()
                        .map(Covered::newest)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
        return new Freshness(
                newest,
                (int) Math.max(0, past - least),
                provisionalFrom(covered, span),
                corrections);
    }

    /** The first day that is not settled, computed or still to come. */
    private LocalDate provisionalFrom(Map<String, Covered> covered, DateSpan span) {
        LocalDate coming = Settlement.firstProvisional(today());
        LocalDate first = span.first().isAfter(coming) ? span.first() : coming;
        return Stream.concat(
                        Stream.of(first).filter(day -> !day.isAfter(span.last())),
                        covered.values().stream().map(Covered::unsettled).filter(Objects::nonNull))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }
}
