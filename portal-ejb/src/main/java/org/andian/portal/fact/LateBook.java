package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.fact.Catalogue.Offer;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.LateDay;
import org.andian.portal.sql.OwnTransaction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts a past day of one device again: what its records add up to is taken out of the facts and
 * put in anew, so that it costs the same however many devices there are. A settled day is corrected
 * on record.
 */
@ApplicationScoped
class LateBook {

    @Inject private Catalogue catalogue;

    @Inject private FactRows rows;

    @Inject private FactTotals totals;

    @Inject private FactVersions versions;

    @Inject private Corrections corrections;

    @Inject private Clock clock;

    /**
     * @param room the one that has the late readings. @param late a day that was computed before
     */
    @OwnTransaction
    public void compute(Contributor room, LateDay late) {
        versions.hold();
        List<Offer> offers =
                catalogue.offers().stream().filter(offer -> offer.room().followsDevices()).toList();
        Map<String, Map<Spot, Count>> before = counted(offers, late);
        if (!room.prepare(late)) {
            return;
        }
        Map<String, Map<Spot, Count>> now = counted(offers, late);
        int corrected = 0;
        for (Offer offer : offers) {
            String indicator = offer.info().code();
            corrected +=
                    store(offer, late.day(), difference(before.get(indicator), now.get(indicator)));
        }
        corrections.tell(late.day(), corrected);
    }

    /** After it failed, when nothing of it is left: it waits on, behind the others. */
    @OwnTransaction
    public void postpone(Contributor room, LateDay late, String fault) {
        room.postpone(late, fault);
    }

    private Map<String, Map<Spot, Count>> counted(List<Offer> offers, LateDay late) {
        Instant now = clock.instant();
        Map<String, Map<Spot, Count>> counted = new HashMap<>();
        for (Offer offer : offers) {
            String indicator = offer.info().code();
            counted.put(indicator, rows.counted(offer.room().records(indicator, late, now)));
        }
        return counted;
    }

    private static Map<Spot, Count> difference(Map<Spot, Count> before, Map<Spot, Count> now) {
        Map<Spot, Count> difference = new HashMap<>();
        FactBook.different(before, now)
                .forEach(
                        spot ->
                                difference.put(
                                        spot,
                                        now.getOrDefault(spot, Count.ZERO)
                                                .minus(before.getOrDefault(spot, Count.ZERO))));
        return difference;
    }

    /**
     * @return how many settled figures were corrected; an indicator that was never computed for the
     *     day is left to whoever computes the day
     */
    private int store(Offer offer, LocalDate day, Map<Spot, Count> difference) {
        String indicator = offer.info().code();
        Optional<FactVersions.Version> known = versions.find(indicator, day);
        if (difference.isEmpty() || known.isEmpty()) {
            return 0;
        }
        boolean correction = Settled.is(day, known.get().computedAt());
        if (correction) {
            int version = known.get().version() + 1;
            versions.raise(indicator, day, version);
            Map<Spot, Count> stood = rows.stored(indicator, day, difference.keySet());
            difference.forEach(
                    (spot, more) -> {
                        Count before = stood.getOrDefault(spot, Count.ZERO);
                        corrections.keep(
                                new Correction(
                                        indicator, day, version, spot, before, before.plus(more)));
                    });
        }
        rows.addToDay(indicator, day, difference);
        if (!offer.info().total().isStock()) {
            totals.add(indicator, day, difference);
        }
        return correction ? difference.size() : 0;
    }
}
