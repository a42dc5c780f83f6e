package org.andian.portal.inspection.plan;

import org.andian.portal.inspection.draw.Pick;

import java.time.Instant;
import java.util.List;

/**
 * The draw of a double-random plan.
 *
 * @param wanted how many units are drawn, {@code each} people for every one
 * @param unitsHash by which the list of units was frozen, as {@code peopleHash} that of people
 * @param units the frozen list by its keys, as {@code people}
 * @param seed null while it is not drawn, as what follows
 * @param given whether people gave the seed, else the portal made it
 * @param publishedAt null while it is not published
 * @param picks what follows from lists and seed
 */
public record PlanDraw(
        long planId,
        int wanted,
        int each,
        String unitsHash,
        String peopleHash,
        Instant frozenAt,
        String frozenBy,
        List<Entry> units,
        List<Entry> people,
        String seed,
        boolean given,
        Instant drawnAt,
        String drawnBy,
        Instant publishedAt,
        List<Pick> picks) {

    /**
     * @param key a premises' code, or a login
     */
    public record Entry(String key, String name) {}

    public PlanDraw {
        units = List.copyOf(units);
        people = List.copyOf(people);
        picks = List.copyOf(picks);
    }
}
