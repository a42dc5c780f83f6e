package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;
import org.andian.portal.indicator.Part;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each night's recount of yesterday, a slice at a time and beside the computing, so that neither a
 * large nor a failing one keeps the figures from being computed. Where figures differ, records may
 * have come in between; so it counts again, after twice as long each time, before it says so.
 */
@ApplicationScoped
class RecountWork implements Chore {

    private static final Duration AT_A_TIME = Duration.ofSeconds(10);

    /** Premises counted in one transaction. */
    private static final int SLICE = 2_000;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    private static final int TRIES = 5;

    @Inject private FactKeeper keeper;

    @Inject private FactBook book;

    @Inject private SelfCheck check;

    @Inject private Catalogue catalogue;

    @Inject private Sql sql;

    @Inject private Clock clock;

    private Run run;

    /** What is left to count of a day, and what has been. */
    private static final class Run {

        private final LocalDate day;
        private final Deque<Slice> left = new ArrayDeque<>();
        private final Map<String, Map<Spot, Count>> counted = new HashMap<>();
        private Instant notBefore = Instant.MIN;
        private int tries;

        private Run(LocalDate day) {
            this.day = day;
        }
    }

    private record Slice(String indicator, Part part) {}

    @Override
    public Plan plan() {
        return Plan.onOneNode("fact.recount", Duration.ofSeconds(30));
    }

    @Override
    public void work(Turn turn) {
        LocalDate yesterday = keeper.today().minusDays(1);
        if (!check.isDue(yesterday)) {
            run = null;
            return;
        }
        if (run == null || !run.day.equals(yesterday)) {
            run = new Run(yesterday);
        }
        Instant now = clock.instant();
        if (now.isBefore(run.notBefore)) {
            return;
        }
        if (run.left.isEmpty()) {
            begin();
        }
        if (slices(now.plus(AT_A_TIME), turn)) {
            finish();
        }
    }

    /** The day is computed right before, as it stands then. */
    private void begin() {
        book.compute(run.day);
        run.counted.clear();
        List<Part> parts = parts();
        for (String indicator : catalogue.codes()) {
            run.counted.put(indicator, new HashMap<>());
            parts.forEach(part -> run.left.add(new Slice(indicator, part)));
        }
    }

    private List<Part> parts() {
        long last =
                sql.count(
                        "select coalesce(max(premises_id), 0) as n from premises_standing_view",
                        List.of());
        List<Part> parts = new ArrayList<>();
        long from = 0;
        for (; from + SLICE <= last; from += SLICE) {
            parts.add(new Part(from, from + SLICE));
        }
        parts.add(new Part(from, Long.MAX_VALUE));
        return parts;
    }

    /**
     * @return whether all are counted; one that fails is tried again at the next run
     */
    private boolean slices(Instant until, Turn turn) {
        while (!run.left.isEmpty()) {
            if (clock.instant().isAfter(until) || !turn.goesOn()) {
                return false;
            }
            Slice slice = run.left.peek();
            Map<Spot, Count> sums = run.counted.get(slice.indicator());
            check.part(slice.indicator(), run.day, slice.part())
                    .forEach((spot, count) -> sums.merge(spot, count, Count::plus));
            run.left.remove();
        }
        return true;
    }

    private void finish() {
        boolean last = run.tries + 1 >= TRIES;
        int differences = check.finish(run.day, run.counted, last);
        if (differences > 0 && !last) {
            run.notBefore = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << run.tries));
            run.tries++;
        } else {
            run = null;
        }
    }
}
