package org.andian.portal.hazard.proposal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.hazard.HazardAlarms;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Door: looks at the alarms of one circuit after the other, each in a transaction of its own: what
 * the rule says of them becomes a proposal, goes to the one that waits, or to the hazard that is
 * open there already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProposalWork {

    private static final Scope PORTAL = Scope.portal("portal");

    /** What commits late is seen by the next look. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /** An alarm of a premises that was merged is one of the premises that stands for it. */
    private static final String CANDIDATES =
            """
            select distinct p.id as premises_id, a.device_id, a.circuit, a.kind from alarm_view a
            join premises_view o on o.id = a.premises_id join premises_view p on p.id = coalesce(o.successor_id, o.id)
            join device_view d on d.id = a.device_id left join hazard_alarm h on h.alarm_id = a.id left join \
            """
                    + ProposalTable.SPOKEN_OF
                    + " where a.level <> 'FAULT' and p.closed_on is null and l.alarm_id is null and"
                    + " h.alarm_id is null and ";

    @Inject private Sql sql;

    @Inject private ProposalTable table;

    @Inject private HazardAlarms hazards;

    @Inject private Settings settings;

    @Inject private Clock clock;

    /** Up to when the changes of alarms were looked at; at first a window back. */
    public Instant lookedUntil() {
        return sql.first(
                        "select until_at from hazard_look where id = 1",
                        List.of(),
                        row -> row.instant("until_at"))
                .orElseGet(() -> now().minus(rule().window()));
    }

    public void lookedUntil(Instant until) {
        sql.update(
                "insert into hazard_look (id, until_at) values (1, ?) on duplicate key update"
                        + " until_at = values(until_at)",
                until);
    }

    /**
     * Circuits whose alarms, of which nothing was said yet, may have come to propose something
     * since a moment; what is older than the rule's window proposes nothing by having changed.
     */
    public List<ProposalKey> candidates(Instant since, Instant now) {
        ProposalRule rule = rule();
        Instant first = now.minus(rule.window());
        Instant changed =
                (since.isBefore(first) ? first : since).minus(rule.confirmed()).minus(OVERLAP);
        Set<ProposalKey> keys = new LinkedHashSet<>();
        keys.addAll(keys("a.changed_at >= ?", changed));
        keys.addAll(keys("a.open_slot = 1 and a.raised_at <= ?", now.minus(rule.lasting())));
        return new ArrayList<>(keys);
    }

    private List<ProposalKey> keys(String condition, Instant at) {
        return sql.list(
                CANDIDATES + condition,
                List.of(at),
                row ->
                        new ProposalKey(
                                row.number("premises_id"),
                                row.number("device_id"),
                                (int) row.number("circuit"),
                                row.text("kind")));
    }

    /**
     * @return whether somebody has something new to decide
     */
    public boolean look(ProposalKey key, Instant now) {
        ProposalRule rule = rule();
        Optional<Long> waiting = table.holdWaiting(key);
        List<FreshAlarm> fresh = table.fresh(key, now.minus(rule.window()));
        Optional<ProposalCause> cause = rule.judge(fresh, now);
        List<Long> alarms = fresh.stream().map(FreshAlarm::id).toList();
        if (alarms.isEmpty() || isOfOpenHazard(key, alarms)) {
            return false;
        }
        if (waiting.isPresent()) {
            table.speakOf(waiting.get(), alarms);
            return false;
        }
        if (cause.isEmpty()) {
            return false;
        }
        table.speakOf(table.add(key, cause.get(), now), alarms);
        return true;
    }

    private boolean isOfOpenHazard(ProposalKey key, List<Long> alarms) {
        return hazards.tellOpen(
                        PORTAL,
                        key.premisesId(),
                        key.deviceId(),
                        key.circuit(),
                        key.alarmKind(),
                        alarms)
                .isPresent();
    }

    private ProposalRule rule() {
        return ProposalRule.of(settings);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
