package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
import java.util.Optional;

/** Which days have figures, so that nothing computed is told from nothing happened. */
@ApplicationScoped
public class Coverage {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * @param days how many days of the period were computed. @param last whether its last day was
     */
    public record Covered(long days, boolean last, Instant oldest, long corrections) {

        private static final Covered NOTHING = new Covered(0, false, null, 0);

        public static Covered of(Row row) {
            return new Covered(
                    row.number("days"),
                    row.flag("last_day"),
                    row.instant("oldest"),
                    row.number("corrections"));
        }
    }

    /** The last day that has figures; today before the first. */
    public LocalDate latest() {
        return sql.first(
                        "select max(day) as day from fact_day",
                        List.of(),
                        row -> Optional.ofNullable(row.day("day")))
                .flatMap(day -> day)
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
                    min(computed_at) as oldest, sum(version - 1) as corrections
                from fact_day where indicator in (%s) and day >= ? and day <= ? group by indicator\
                """
                        .formatted(Sql.marks(indicators.size())),
                parameters,
                row -> Optional.ofNullable(covered.put(row.text("indicator"), Covered.of(row))));
        return covered;
    }

    /** Whether a period says anything; one to compare with must be whole. */
    public static boolean isMeasured(
            IndicatorInfo info, Covered covered, DateSpan span, boolean whole) {
        if (info.total().isStock()) {
            return covered.last();
        }
        return whole ? covered.days() == span.days() : covered.days() > 0;
    }

    public Freshness freshness(Map<String, Covered> covered, DateSpan span) {
        LocalDate provisional = Settlement.firstProvisional(today());
        LocalDate from = span.first().isAfter(provisional) ? span.first() : provisional;
        long least = covered.values().stream().mapToLong(Covered::days).min().orElse(0);
        long past =
                span.first().isAfter(today())
                        ? 0
                        : new DateSpan(
                                        span.first(),
                                        span.last().isAfter(today()) ? today() : span.last())
                                .days();
        Instant oldest =
                covered.values().stream()
                        .map(Covered::oldest)
                        .filter(at -> at != null)
                        .min(Instant::compareTo)
                        .orElse(null);
        return new Freshness(
                oldest,
                (int) Math.max(0, past - least),
                from.isAfter(span.last()) ? null : from,
                covered.values().stream().mapToLong(Covered::corrections).sum());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }
}
