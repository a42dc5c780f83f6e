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

    /** Circuits whose alarms may have come to propose something since a moment. */
    public List<ProposalKey> candidates(Instant since, Instant now) {
        ProposalRule rule = rule();
        Instant changed = since.minus(rule.confirmed()).minus(OVERLAP);
        Set<ProposalKey> keys = new LinkedHashSet<>();
        keys.addAll(keys("a.changed_at >= ?", changed));
        keys.addAll(keys("a.open_slot = 1 and a.raised_at <= ?", now.minus(rule.lasting())));
        return new ArrayList<>(keys);
    }

    private List<ProposalKey> keys(String condition, Instant at) {
        return sql.list(
                "select distinct a.premises_id, a.device_id, a.circuit, a.kind from alarm_view a"
                        + " join premises_view p on p.id = a.premises_id join device_view d on d.id"
                        + " = a.device_id where a.level <> 'FAULT' and p.closed_on is null and "
                        + condition,
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
        return hazards.tellOpen(PORTAL, key.deviceId(), key.circuit(), key.alarmKind(), alarms);
    }

    private ProposalRule rule() {
        return ProposalRule.of(settings);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
