package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.andian.portal.audit.Audit;
import org.andian.portal.fact.Catalogue.Offer;
import org.andian.portal.indicator.Settlement;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes a day's facts and keeps them. A day is provisional until the third day after it begins;
 * what a settled day was before a correction stays on record, and the correction is told in the log
 * and the audit trail.
 */
@ApplicationScoped
class FactBook {

    private static final System.Logger LOG = System.getLogger(FactBook.class.getName());

    @Inject private Sql sql;

    @Inject private Catalogue catalogue;

    @Inject private FactRows rows;

    @Inject private FactTotals totals;

    @Inject private Audit audit;

    @Inject private Clock clock;

    private record Version(int version, Instant computedAt) {

        static Version of(Row row) {
            return new Version((int) row.number("version"), row.instant("computed_at"));
        }
    }

    /**
     * All indicators, or, of a day some are missing for, those only. Days are computed one at a
     * time, on whatever node.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void compute(LocalDate day) {
        sql.update(
                "insert into fact_look (id, looked_at) values (1, 0) on duplicate key update"
                        + " looked_at = looked_at");
        Set<String> computed =
                new HashSet<>(
                        sql.list(
                                "select indicator from fact_day where day = ?",
                                List.of(day),
                                row -> row.text("indicator")));
        List<Offer> missing =
                catalogue.offers().stream()
                        .filter(offer -> !computed.contains(offer.info().code()))
                        .toList();
        boolean whole = missing.isEmpty() || missing.size() == catalogue.offers().size();
        catalogue.contributors().forEach(room -> room.prepare(day));
        int corrected = 0;
        for (Offer offer : whole ? catalogue.offers() : missing) {
            boolean stands = computed.contains(offer.info().code()) && isGiven(offer, day);
            corrected += stands ? 0 : store(offer, day);
        }
        if (whole) {
            sql.update("delete from fact_due where day = ?", day);
        }
        tell(day, corrected);
    }

    /** What the day's figures were counted from has been given up: they stand. */
    private static boolean isGiven(Offer offer, LocalDate day) {
        return offer.room().keptFrom().filter(day::isBefore).isPresent();
    }

    /**
     * @return how many settled figures were corrected
     */
    private int store(Offer offer, LocalDate day) {
        String indicator = offer.info().code();
        Map<Spot, Count> before = rows.stored(indicator, day);
        Map<Spot, Count> now = rows.counted(offer.room().records(indicator, day, day));
        Optional<Version> known =
                sql.first(
                        "select version, computed_at from fact_day where indicator = ? and day = ?",
                        List.of(indicator, day),
                        Version::of);
        Set<Spot> different = different(before, now);
        boolean correction =
                !different.isEmpty()
                        && known.filter(
                                        version ->
                                                !version.computedAt().isBefore(Settlement.of(day)))
                                .isPresent();
        int version = known.map(Version::version).orElse(1) + (correction ? 1 : 0);
        sql.update(
                """
                insert into fact_day (indicator, day, version, rule_version, computed_at) values (?, ?, ?, ?, ?)
                on duplicate key update version = values(version), rule_version = values(rule_version),
                    computed_at = values(computed_at)\
                """,
                indicator,
                day,
                version,
                offer.info().ruleVersion(),
                clock.instant());
        if (correction) {
            different.forEach(
                    spot ->
                            rows.keepCorrection(
                                    new FactRows.Correction(
                                            indicator,
                                            day,
                                            version,
                                            spot,
                                            before.getOrDefault(spot, Count.ZERO),
                                            now.getOrDefault(spot, Count.ZERO)),
                                    clock.instant()));
        }
        if (!different.isEmpty()) {
            rows.replace(indicator, day, now);
        }
        if (!offer.info().total().isStock() && (!different.isEmpty() || known.isEmpty())) {
            totals.rebuild(indicator, day);
        }
        return correction ? different.size() : 0;
    }

    private static Set<Spot> different(Map<Spot, Count> before, Map<Spot, Count> now) {
        Map<Spot, Count> either = new HashMap<>(before);
        either.putAll(now);
        either.keySet()
                .removeIf(
                        spot ->
                                before.getOrDefault(spot, Count.ZERO)
                                        .equals(now.getOrDefault(spot, Count.ZERO)));
        return either.keySet();
    }

    private void tell(LocalDate day, int corrected) {
        if (corrected > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} settled figures of {1} were corrected, because records of that day were"
                            + " added or changed",
                    corrected,
                    day);
            audit.done(
                    "portal", "statistic.correct", "day " + day, corrected + " figures corrected");
        }
    }
}
