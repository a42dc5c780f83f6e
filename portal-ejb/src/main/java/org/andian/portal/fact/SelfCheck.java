package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recounts a day from the single records, each night for yesterday and part by part, and keeps
 * every difference from the facts.
 */
@ApplicationScoped
class SelfCheck {

    private static final System.Logger LOG = System.getLogger(SelfCheck.class.getName());
    private static final int MOST = 1000;
    private static final LocalTime NOT_BEFORE = LocalTime.of(0, 40);

    /** Until then it waits for days that are still to be computed anew. */
    private static final LocalTime AT_LATEST = LocalTime.of(6, 0);

    @Inject private Sql sql;

    @Inject private Catalogue catalogue;

    @Inject private FactRows facts;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Whether yesterday's check is still to be done. */
    public boolean isDue(LocalDate day) {
        LocalTime time = LocalTime.ofInstant(clock.instant(), Zones.CHINA);
        boolean early =
                time.isBefore(NOT_BEFORE)
                        || time.isBefore(AT_LATEST)
                                && sql.count(
                                                "select count(*) as n from fact_due where day < ?",
                                                List.of(day))
                                        > 0;
        return !early
                && sql.count("select count(*) as n from fact_check where day = ?", List.of(day))
                        == 0
                && sql.count("select count(*) as n from fact_day where day = ?", List.of(day)) > 0;
    }

    /**
     * The day should be computed right before, so that records which came in meanwhile are no
     * difference. @return how many figures differ
     */
    @OwnTransaction
    public int check(LocalDate day) {
        Map<String, Map<Spot, Count>> recounted = new HashMap<>();
        catalogue
                .codes()
                .forEach(indicator -> recounted.put(indicator, count(indicator, day, Part.WHOLE)));
        Compared compared = compared(day, recounted);
        keep(day, compared);
        return compared.differences().size();
    }

    /** A part of a day counted again. */
    @OwnTransaction
    public Map<Spot, Count> part(String indicator, LocalDate day, Part part) {
        return count(indicator, day, part);
    }

    /**
     * Compares a whole recount with the facts.
     *
     * @param last whether the result is kept even where figures differ
     * @return how many figures differ; kept when none does
     */
    @OwnTransaction
    public int finish(LocalDate day, Map<String, Map<Spot, Count>> recounted, boolean last) {
        Compared compared = compared(day, recounted);
        if (last || compared.differences().isEmpty()) {
            keep(day, compared);
        }
        return compared.differences().size();
    }

    private Map<Spot, Count> count(String indicator, LocalDate day, Part part) {
        return added(catalogue.get(indicator).room().recount(indicator, day, part));
    }

    private record Compared(int figures, List<List<Object>> differences) {}

    private Compared compared(LocalDate day, Map<String, Map<Spot, Count>> all) {
        int figures = 0;
        List<List<Object>> differences = new ArrayList<>();
        for (String indicator : catalogue.codes()) {
            Map<Spot, Count> stored = facts.stored(indicator, day);
            Map<Spot, Count> recounted = all.get(indicator);
            Set<Spot> spots = new HashSet<>(stored.keySet());
            spots.addAll(recounted.keySet());
            figures += spots.size();
            spots.removeIf(
                    spot ->
                            stored.getOrDefault(spot, Count.ZERO)
                                    .equals(recounted.getOrDefault(spot, Count.ZERO)));
            spots.forEach(
                    spot ->
                            differences.add(
                                    difference(
                                            day,
                                            indicator,
                                            spot,
                                            stored.getOrDefault(spot, Count.ZERO),
                                            recounted.getOrDefault(spot, Count.ZERO))));
        }
        return new Compared(figures, differences);
    }

    public List<Recount> newest(int size) {
        return sql.list(
                "select * from fact_check order by day desc limit ?",
                List.of(Math.clamp(size, 0, MOST)),
                row ->
                        new Recount(
                                row.day("day"),
                                row.instant("checked_at"),
                                (int) row.number("figures"),
                                (int) row.number("differences")));
    }

    public List<Difference> differences(LocalDate day) {
        return sql.list(
                "select f.*, x.name from fact_difference f left join district_view x on x.id ="
                        + " f.district_id where f.day = ? order by f.id limit ?",
                List.of(day, MOST),
                row ->
                        new Difference(
                                row.text("indicator"),
                                row.text("name"),
                                row.text("venue_group"),
                                row.text("department"),
                                row.number("fact_numerator"),
                                row.number("fact_denominator"),
                                row.number("recount_numerator"),
                                row.number("recount_denominator")));
    }

    private void keep(LocalDate day, Compared compared) {
        int figures = compared.figures();
        List<List<Object>> differences = compared.differences();
        sql.update("delete from fact_difference where day = ?", day);
        sql.updateAll(
                """
                insert into fact_difference (day, indicator, campaign, district_id, venue_group, department,
                    fact_numerator, fact_denominator,
                  recount_numerator, recount_denominator) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                differences);
        sql.update(
                """
                insert into fact_check (day, checked_at, figures, differences) values (?, ?, ?, ?)
                on duplicate key update checked_at = values(checked_at), figures = values(figures),
                    differences = values(differences)\
                """,
                day,
                clock.instant(),
                figures,
                differences.size());
        LOG.log(
                differences.isEmpty() ? Level.INFO : Level.WARNING,
                "Recount of {0}: {1} of {2} figures differ",
                day,
                differences.size(),
                figures);
        audit.done(
                "portal",
                "statistic.check",
                "day " + day,
                differences.size() + " of " + figures + " figures differ");
    }

    private static Map<Spot, Count> added(List<Fact> facts) {
        Map<Spot, Count> sums = new HashMap<>();
        facts.forEach(
                fact ->
                        sums.merge(
                                Spot.of(fact),
                                new Count(fact.numerator(), fact.denominator()),
                                Count::plus));
        sums.values().removeIf(Count.ZERO::equals);
        return sums;
    }

    private static List<Object> difference(
            LocalDate day, String indicator, Spot spot, Count fact, Count recount) {
        return Arrays.asList(
                day,
                indicator,
                spot.campaign(),
                spot.districtId(),
                spot.venueGroup(),
                spot.department(),
                fact.numerator(),
                fact.denominator(),
                recount.numerator(),
                recount.denominator());
    }
}
