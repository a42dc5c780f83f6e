package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.fact.Catalogue.Offer;
import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Computes a day's facts and keeps them. A day is provisional until the third day after it begins;
 * what a settled day was before a correction stays on record, and the correction is told in the log
 * and the audit trail.
 */
@ApplicationScoped
class FactBook {

    @Inject private Sql sql;

    @Inject private Catalogue catalogue;

    @Inject private FactRows rows;

    @Inject private FactTotals totals;

    @Inject private FactVersions versions;

    @Inject private Corrections corrections;

    @Inject private Clock clock;

    /**
     * All indicators, or, of a day some are missing for or were counted by an older rule, those
     * only. Days are computed one at a time, on whatever node.
     */
    @OwnTransaction
    public void compute(LocalDate day) {
        versions.hold();
        Map<String, Integer> computed = new HashMap<>();
        sql.list(
                "select indicator, rule_version from fact_day where day = ?",
                List.of(day),
                row ->
                        Optional.ofNullable(
                                computed.put(
                                        row.text("indicator"), (int) row.number("rule_version"))));
        List<Offer> missing =
                catalogue.offers().stream().filter(offer -> !isComputed(offer, computed)).toList();
        boolean whole = missing.isEmpty() || missing.size() == catalogue.offers().size();
        catalogue.contributors().stream()
                .filter(room -> whole || !isPrepared(room, computed))
                .forEach(room -> room.prepare(day));
        Set<Contributor> given = given(day);
        int corrected = 0;
        for (Offer offer : whole ? catalogue.offers() : missing) {
            boolean stands =
                    computed.containsKey(offer.info().code()) && given.contains(offer.room());
            corrected += stands ? 0 : store(offer, day);
        }
        if (whole) {
            sql.update("delete from fact_due where day = ?", day);
        }
        corrections.tell(day, corrected);
    }

    private static boolean isComputed(Offer offer, Map<String, Integer> computed) {
        return Objects.equals(computed.get(offer.info().code()), offer.info().ruleVersion());
    }

    /** What a room wrote down of a day when it was first computed stays as it was. */
    private static boolean isPrepared(Contributor room, Map<String, Integer> computed) {
        return room.indicators().stream().anyMatch(info -> computed.containsKey(info.code()));
    }

    /** What their figures of the day were counted from has been given up: those stand. */
    private Set<Contributor> given(LocalDate day) {
        return catalogue.contributors().stream()
                .filter(room -> room.keptFrom().filter(day::isBefore).isPresent())
                .collect(Collectors.toSet());
    }

    /**
     * @return how many settled figures were corrected
     */
    private int store(Offer offer, LocalDate day) {
        String indicator = offer.info().code();
        Map<Spot, Count> before = rows.stored(indicator, day);
        Instant at = clock.instant();
        Map<Spot, Count> now =
                rows.counted(offer.room().records(indicator, day, day, AsOf.of(day, at)));
        Optional<FactVersions.Version> known = versions.find(indicator, day);
        Set<Spot> different = different(before, now);
        boolean correction =
                !different.isEmpty()
                        && known.filter(version -> Settled.is(day, version.computedAt()))
                                .isPresent();
        int version = known.map(FactVersions.Version::version).orElse(1) + (correction ? 1 : 0);
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
                at);
        if (correction) {
            different.forEach(
                    spot ->
                            corrections.keep(
                                    new Correction(
                                            indicator,
                                            day,
                                            version,
                                            spot,
                                            before.getOrDefault(spot, Count.ZERO),
                                            now.getOrDefault(spot, Count.ZERO))));
        }
        if (!different.isEmpty()) {
            rows.replace(indicator, day, now);
        }
        if (!offer.info().total().isStock()) {
            if (!different.isEmpty()) {
                totals.rebuild(indicator, day);
            } else if (known.isEmpty()) {
                totals.carry(indicator, day);
            }
        }
        return correction ? different.size() : 0;
    }

    static Set<Spot> different(Map<Spot, Count> before, Map<Spot, Count> now) {
        Map<Spot, Count> either = new HashMap<>(before);
        either.putAll(now);
        either.keySet()
                .removeIf(
                        spot ->
                                before.getOrDefault(spot, Count.ZERO)
                                        .equals(now.getOrDefault(spot, Count.ZERO)));
        return either.keySet();
    }
}
