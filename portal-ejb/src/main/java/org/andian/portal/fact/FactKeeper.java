package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.fact.DayAgenda.Computed;
import org.andian.portal.fact.DayAgenda.Due;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks the rooms what has changed and says what is to be computed. */
@ApplicationScoped
class FactKeeper {

    private static final Duration OLDEST = Duration.ofDays(3 * 366);

    /** A transaction may commit this long after the stamps it wrote. */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    @Inject private Sql sql;

    @Inject private Catalogue catalogue;

    @Inject private Clock clock;

    /**
     * Notes days before today whose records changed since the last look; of days that were computed
     * late readings are counted device by device, and those others wait for them.
     */
    @OwnTransaction
    public void look() {
        Instant now = clock.instant();
        sql.update(
                "insert into fact_look (id, looked_at) values (1, 0) on duplicate key update"
                        + " looked_at = looked_at");
        Instant last =
                sql.first(
                                "select looked_at from fact_look where id = 1",
                                List.of(),
                                row -> row.instant("looked_at"))
                        .orElseThrow();
        LocalDate today = today();
        Optional<LocalDate> first = first();
        Set<LocalDate> changed = new TreeSet<>();
        catalogue
                .contributors()
                .forEach(
                        room ->
                                changed.addAll(
                                        room.changedSince(
                                                last.minus(OVERLAP).isBefore(Instant.EPOCH)
                                                        ? Instant.EPOCH
                                                        : last.minus(OVERLAP))));
        changed.addAll(lateAndNotComputed(last.minus(OVERLAP)));
        changed.removeIf(day -> !day.isBefore(today) || first.filter(day::isBefore).isPresent());
        note(changed, now);
        sql.update("update fact_look set looked_at = ? where id = 1", now);
    }

    private Set<LocalDate> lateAndNotComputed(Instant since) {
        Set<LocalDate> late = new TreeSet<>();
        catalogue.contributors().forEach(room -> late.addAll(room.lateSince(since)));
        if (!late.isEmpty()) {
            late.removeAll(computedDays());
        }
        return late;
    }

    /**
     * @return empty while there is nothing to count
     */
    public Optional<DayAgenda> agenda() {
        return first().map(
                        first ->
                                new DayAgenda(
                                        clock.instant(),
                                        first,
                                        catalogue.codes().size(),
                                        computed(),
                                        due()));
    }

    /** Whether the running day has anything to count and was not computed for so long. */
    public boolean isTodayDue(Duration every) {
        LocalDate today = today();
        long fresh =
                sql.count(
                        "select count(*) as n from fact_day where day = ? and computed_at >= ?",
                        List.of(today, clock.instant().minus(every)));
        return fresh < catalogue.codes().size()
                && first().filter(first -> !first.isAfter(today)).isPresent();
    }

    public Set<LocalDate> computedDays() {
        return computed().keySet();
    }

    /** Days to be computed as a whole, since too much of them has changed. */
    @OwnTransaction
    public void note(Set<LocalDate> days) {
        note(days, clock.instant());
    }

    private void note(Set<LocalDate> days, Instant now) {
        sql.updateAll(
                "insert into fact_due (day, first_noted_at, noted_at) values (?, ?, ?) on duplicate"
                        + " key update noted_at = values(noted_at)",
                days.stream().map(day -> List.<Object>of(day, now, now)).toList());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }

    /** The first day with anything to count, three years back at most. */
    private Optional<LocalDate> first() {
        LocalDate oldest = LocalDate.ofInstant(clock.instant().minus(OLDEST), Zones.CHINA);
        return catalogue.contributors().stream()
                .map(Contributor::firstDay)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(first -> first.isBefore(oldest) ? oldest : first);
    }

    /**
     * Of each day how many indicators need no computing: those that the rule of today counted, and
     * those that stand as they are by whatever rule, since what they counted has been given up.
     */
    private Map<LocalDate, Computed> computed() {
        List<String> rules =
                catalogue.offers().stream()
                        .map(offer -> offer.info().code() + ' ' + offer.info().ruleVersion())
                        .toList();
        String standing =
                "concat(indicator, ' ', rule_version) in (" + Sql.marks(rules.size()) + ")";
        List<Object> parameters = new ArrayList<>(rules);
        for (Contributor room : catalogue.contributors()) {
            Optional<LocalDate> kept = room.keptFrom();
            if (kept.isPresent()) {
                List<String> codes = room.indicators().stream().map(IndicatorInfo::code).toList();
                standing += " or day < ? and indicator in (" + Sql.marks(codes.size()) + ")";
                parameters.add(kept.get());
                parameters.addAll(codes);
            }
        }
        Map<LocalDate, Computed> computed = new HashMap<>();
        sql.list(
                "select day, count(*) as n, min(computed_at) as oldest from fact_day where "
                        + standing
                        + " group by day",
                parameters,
                row ->
                        computed.put(
                                row.day("day"),
                                new Computed((int) row.number("n"), row.instant("oldest"))));
        return computed;
    }

    private Map<LocalDate, Due> due() {
        Map<LocalDate, Due> due = new HashMap<>();
        sql.list(
                "select * from fact_due",
                List.of(),
                row ->
                        due.put(
                                row.day("day"),
                                new Due(row.instant("first_noted_at"), row.instant("noted_at"))));
        return due;
    }
}
