package org.andian.portal.premises.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.regulation.Regulation.Spell;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps table {@code premises_standing} true to placements, closures and regulators, and notes from
 * which day on it had to change.
 */
@ApplicationScoped
class Standings {

    @Inject private Sql sql;

    @Inject private StandingSource source;

    @Inject private Clock clock;

    /**
     * @param to exclusive, null = still
     */
    record Standing(LocalDate from, LocalDate to, Placing placing) {

        static Standing of(Row row) {
            return new Standing(
                    row.day("valid_from"),
                    row.day("valid_to"),
                    new Placing(
                            row.number("district_id"),
                            row.text("venue_group"),
                            row.text("department")));
        }
    }

    /**
     * Works standings out again when anything they are made of has changed; in the caller's
     * transaction.
     */
    public void refresh() {
        String fingerprint = source.fingerprint();
        Optional<String> known =
                sql.first(
                        "select fingerprint from premises_standing_state where id = 1",
                        List.of(),
                        row -> row.text("fingerprint"));
        if (known.filter(fingerprint::equals).isPresent()) {
            return;
        }
        replace(stored(), workedOut());
        sql.update(
                """
                insert into premises_standing_state (id, fingerprint, worked_out_at) values (1, ?, ?)
                on duplicate key update fingerprint = values(fingerprint), worked_out_at = values(worked_out_at)\
                """,
                fingerprint,
                clock.instant());
    }

    private Map<Long, List<Standing>> workedOut() {
        PremisesRegulation regulation = source.regulation();
        Map<Long, List<Standing>> standings = new HashMap<>();
        for (Stay stay : source.stays()) {
            List<Standing> line =
                    standings.computeIfAbsent(stay.premisesId(), id -> new ArrayList<>());
            for (Spell spell : regulation.spells(stay)) {
                line.add(
                        new Standing(
                                spell.from(),
                                spell.to(),
                                new Placing(
                                        stay.districtId(), stay.venueGroup(), spell.department())));
            }
        }
        return standings;
    }

    private Map<Long, List<Standing>> stored() {
        Map<Long, List<Standing>> standings = new HashMap<>();
        sql.list(
                "select * from premises_standing order by premises_id, valid_from",
                List.of(),
                row ->
                        standings
                                .computeIfAbsent(row.number("premises_id"), id -> new ArrayList<>())
                                .add(Standing.of(row)));
        return standings;
    }

    private void replace(Map<Long, List<Standing>> before, Map<Long, List<Standing>> now) {
        Set<Long> premises = new HashSet<>(before.keySet());
        premises.addAll(now.keySet());
        premises.removeIf(
                id -> before.getOrDefault(id, List.of()).equals(now.getOrDefault(id, List.of())));
        if (premises.isEmpty()) {
            return;
        }
        sql.updateAll(
                "delete from premises_standing where premises_id = ?",
                premises.stream().filter(before::containsKey).map(List::of).toList());
        List<List<Object>> rows = new ArrayList<>();
        premises.forEach(
                id ->
                        now.getOrDefault(id, List.of())
                                .forEach(standing -> rows.add(row(id, standing))));
        sql.updateAll(
                "insert into premises_standing (premises_id, valid_from, valid_to, district_id,"
                        + " venue_group, department) values (?, ?, ?, ?, ?, ?)",
                rows);
        LocalDate first =
                premises.stream()
                        .map(
                                id ->
                                        firstDifference(
                                                before.getOrDefault(id, List.of()),
                                                now.getOrDefault(id, List.of())))
                        .min(LocalDate::compareTo)
                        .orElseThrow();
        sql.update(
                "insert into premises_standing_change (first_day, noted_at) values (?, ?)",
                first,
                clock.instant());
    }

    /** The first day on which two unequal histories differ. */
    static LocalDate firstDifference(List<Standing> one, List<Standing> other) {
        int i = 0;
        while (i < one.size() && i < other.size() && one.get(i).equals(other.get(i))) {
            i++;
        }
        if (i < one.size()
                && i < other.size()
                && one.get(i).from().equals(other.get(i).from())
                && one.get(i).placing().equals(other.get(i).placing())) {
            return Stream.of(one.get(i).to(), other.get(i).to())
                    .filter(day -> day != null)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }
        int first = i;
        return Stream.of(one, other)
                .filter(line -> first < line.size())
                .map(line -> line.get(first).from())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static List<Object> row(long premises, Standing standing) {
        return Arrays.asList(
                premises,
                standing.from(),
                standing.to(),
                standing.placing().districtId(),
                standing.placing().venueGroup(),
                standing.placing().department());
    }
}
