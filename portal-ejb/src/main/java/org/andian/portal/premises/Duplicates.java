package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Today;
import org.andian.portal.premises.DuplicatePair.Side;
import org.andian.portal.premises.standing.PlacementWriter;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Door: finds entries that may be one premises, and merges them. The merged entry is closed today
 * and leads to the one that stands for it: past days stay counted where they were counted, its
 * alarms stay its own, and devices, rules and rights go on with the other.
 */
@Stateless
public class Duplicates {

    @Inject private Sql sql;

    @Inject private Keeper keeper;

    @Inject private PremisesHold hold;

    @Inject private PlacementWriter placements;

    @Inject private Event<PremisesMerged> merged;

    @Inject private Today today;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Among the open premises the caller keeps: those of one credit code first, each pair once. */
    public List<DuplicatePair> list(Scope scope) {
        scope.require(Keeper::mayKeep, "look for duplicates");
        Reach reach = scope.premises("p", Keeper::mayKeep);
        List<Side> sides =
                sql.list(
                        "select p.*, x.name as district from premises p join district_view x on"
                                + " x.id = p.district_id where p.closed_on is null and "
                                + reach.sql()
                                + " order by p.id",
                        reach.parameters(),
                        Duplicates::side);
        Set<DuplicateSearch.Ids> distinct =
                new HashSet<>(
                        sql.list(
                                "select one_id, other_id from premises_distinct",
                                List.of(),
                                row ->
                                        new DuplicateSearch.Ids(
                                                row.number("one_id"), row.number("other_id"))));
        return DuplicateSearch.pairs(sides, distinct);
    }

    /**
     * {@code source} ends today and leads to {@code target}; both must be open and within the
     * caller's reach.
     *
     * @throws Refusal UNKNOWN, CHANGED or CLOSED of either, ITSELF, REASON_MISSING
     */
    public void merge(
            Scope scope,
            String source,
            int sourceVersion,
            String target,
            int targetVersion,
            String reason) {
        String why = Reasons.required(reason);
        scope.require(Keeper::mayKeep, "change premises");
        hold.hold(List.of(source, target));
        PremisesEntry ending = keeper.hold(scope, source, sourceVersion);
        PremisesEntry standing = keeper.hold(scope, target, targetVersion);
        ending.mergeInto(standing, today.date(), why);
        keeper.touch(standing);
        sql.update(
                "update premises set successor_id = ? where successor_id = ?",
                standing.id(),
                ending.id());
        placements.end(ending.id(), today.date());
        merged.fire(new PremisesMerged(ending.id(), standing.id()));
        audit.done(
                scope.login(),
                "premises.merge",
                "premises " + source,
                "into " + target + ": " + why);
    }

    /**
     * They are two premises: the pair is not listed again.
     *
     * @throws Refusal UNKNOWN of either
     */
    public void tellApart(Scope scope, String one, String other) {
        DuplicateSearch.Ids ids =
                DuplicateSearch.Ids.of(keeper.idOf(scope, one), keeper.idOf(scope, other));
        sql.update(
                """
                insert into premises_distinct (one_id, other_id, decided_by, decided_at) values (?, ?, ?, ?)
                on duplicate key update decided_by = values(decided_by), decided_at = values(decided_at)\
                """,
                ids.one(),
                ids.other(),
                scope.login(),
                Instant.now(clock));
        audit.done(
                scope.login(), "premises.distinct", "premises " + one, "not the same as " + other);
    }

    private static Side side(Row row) {
        return new Side(
                row.number("id"),
                row.text("code"),
                row.text("name"),
                row.text("credit_code"),
                row.number("district_id"),
                row.text("district"),
                row.text("address"),
                (int) row.number("version"));
    }
}
