package org.andian.portal.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Door: under which numbers lines of sheets came into ledgers whose records other rooms own, so
 * that a sheet that is sent again enters nothing twice.
 */
@Stateless
public class LedgerNumbers {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** A record of another room and the line it came from. */
    public record Entered(NumberedLine line, String recordKey) {}

    /**
     * What was said under the numbers of these lines when they came in, by their {@link
     * NumberedLine#key}; those of places out of the caller's reach are left out.
     */
    public Map<String, String> said(
            Scope scope, LedgerKind ledger, Collection<NumberedLine> lines) {
        Set<String> places = reached(scope, ledger, lines);
        Set<String> asked = new HashSet<>();
        Map<String, String> said = new HashMap<>();
        lines.forEach(line -> asked.add(line.key()));
        for (List<String> some : Slices.of(places)) {
            List<Object> parameters = new ArrayList<>(List.of(ledger.name()));
            parameters.addAll(some);
            sql.list(
                    "select place, no, said from ledger_number where ledger = ? and place in ("
                            + Sql.marks(some.size())
                            + ")",
                    parameters,
                    row ->
                            said.put(
                                    new NumberedLine(row.text("place"), row.text("no"), "").key(),
                                    row.text("said")));
        }
        said.keySet().retainAll(asked);
        return said;
    }

    private Set<String> reached(Scope scope, LedgerKind ledger, Collection<NumberedLine> lines) {
        Reach reach = ledger.isByDistrict() ? DistrictReach.reading(scope) : scope.premises("p");
        String from =
                ledger.isByDistrict()
                        ? "select x.id, x.code, x.name from district_view x where coalesce(x.code,"
                                + " x.name)"
                        : "select p.id, p.code, p.name from premises_view p where p.code";
        Set<String> reached = new TreeSet<>();
        List<String> places = lines.stream().map(NumberedLine::place).distinct().toList();
        for (List<String> some : Slices.of(places)) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.addAll(reach.parameters());
            sql.list(
                    from + " in (" + Sql.marks(some.size()) + ") and " + reach.sql(),
                    parameters,
                    row ->
                            Stream.of(row.text("code"), row.text("name"))
                                    .filter(some::contains)
                                    .map(reached::add)
                                    .toList());
        }
        return reached;
    }

    /** In the caller's transaction, which has made the records. */
    public void enter(Scope scope, LedgerKind ledger, List<Entered> entered) {
        long now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
        sql.updateAll(
                """
                insert into ledger_number (ledger, place, no, record_key, said, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?)\
                """,
                entered.stream()
                        .map(
                                one ->
                                        List.<Object>of(
                                                ledger.name(),
                                                one.line().place(),
                                                one.line().no(),
                                                one.recordKey(),
                                                one.line().said(),
                                                now,
                                                scope.login()))
                        .toList());
    }
}
