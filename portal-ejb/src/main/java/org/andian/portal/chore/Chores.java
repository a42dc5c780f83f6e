package org.andian.portal.chore;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Door: how the scheduled work goes, on all nodes, for the system administrator. */
@Stateless
public class Chores {

    private static final Duration NODE_IS_GONE_AFTER = Duration.ofHours(1);

    @Inject private Sql sql;

    @Inject private ChoreRunner runner;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** By name, then node; without nodes that are gone and chores this build no longer has. */
    public List<ChoreRecord> list(Scope scope) {
        scope.requireToRead(Role.SYSTEM_ADMINISTRATOR::equals, "look at the scheduled work");
        Instant present = clock.instant().minus(NODE_IS_GONE_AFTER);
        return sql
                .list(
                        """
                        select %s from chore
                        where node = '' or next_at >= ? - every_millis or started_at >= ?
                        order by name, node\
                        """
                                .formatted(ChoreRecord.COLUMNS),
                        List.of(present, present),
                        ChoreRecord::of)
                .stream()
                .filter(record -> runner.names().contains(record.name()))
                .toList();
    }

    /** The same, with what is wrong with their rhythm and who does them. */
    public List<ChoreStanding> standings(Scope scope) {
        List<ChoreRecord> records = list(scope);
        Map<String, String> holders = new HashMap<>();
        sql.list(
                "select name, holder from lease where name like 'chore.%'",
                List.of(), row -> holders.put(row.text("name"), row.text("holder")));
        return records.stream()
                .map(
                        record ->
                                new ChoreStanding(
                                        record,
                                        runner.lapse(record),
                                        record.isOnEachNode()
                                                ? record.node()
                                                : holders.get("chore." + record.name())))
                .toList();
    }

    /**
     * Asks for a run now; the node whose turn it is begins within a second or two. A run that goes
     * on is not disturbed: the next follows it at once.
     *
     * @throws Refusal when there is no such chore
     */
    public void runNow(Scope scope, String name) {
        scope.require(Role.SYSTEM_ADMINISTRATOR::equals, "start scheduled work");
        if (!runner.names().contains(name)) {
            throw new Refusal(ChoreReason.NO_SUCH_CHORE, name);
        }
        sql.update("update chore set wanted_at = ? where name = ?", clock.instant(), name);
        audit.done(scope.login(), "chore.run", name, null);
    }

    /** How this node is named where nodes are. */
    public String thisNode() {
        return Leases.NODE;
    }

    /** Of all chores of this build, for the portal's own figures. */
    public Set<String> names() {
        return runner.names();
    }

    /** Whether a chore that concerns this node keeps its rhythm, for the portal's own figures. */
    public boolean isLapsed(ChoreRecord record) {
        return runner.lapse(record) != null;
    }

    /** What concerns this node, for the portal's own figures: one record a chore. */
    public List<ChoreRecord> ofThisNode() {
        return new ChoreBook(sql, Leases.NODE)
                .read().stream().filter(record -> runner.names().contains(record.name())).toList();
    }
}
