package org.andian.portal.premises.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.indicator.Total;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How many premises there are in scope: open at the end of the day. */
@ApplicationScoped
class PremisesIndicators implements Contributor {

    private static final IndicatorInfo PREMISES =
            IndicatorInfo.of(PremisesIndicators.class, "premises", Total.STOCK, 1);

    @Inject private Sql sql;

    @Inject private Standings standings;

    @Inject private Placements placements;

    @Inject private Clock clock;

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return List.of(PREMISES);
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                "select min(valid_from) as day from premises_placement",
                List.of(),
                row -> row.day("day"));
    }

    @Override
    public void prepare(LocalDate day) {
        standings.refresh();
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return new Records(
                """
                select cast(? as date) as day, '' as campaign, s.premises_id, null as district_id, null as venue_group,
                    null as device_id, null as alarm_id, null as at, '' as what,
                  1 as numerator, 0 as denominator
                from premises_standing s where s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)\
                """,
                List.of(last, last, last));
    }

    /** From the first day a standing changed to the present. */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        standings.refresh();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        Set<LocalDate> days = new TreeSet<>();
        sql.first(
                        "select min(first_day) as day from premises_standing_change where noted_at"
                                + " >= ?",
                        List.of(since),
                        row -> row.day("day"))
                .filter(day -> !day.isAfter(today))
                .ifPresent(day -> day.datesUntil(today.plusDays(1)).forEach(days::add));
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return placements.placed(day, part).values().stream()
                .map(
                        placing ->
                                new Fact(
                                        "",
                                        placing.districtId(),
                                        placing.venueGroup(),
                                        placing.department(),
                                        1,
                                        0))
                .toList();
    }
}
