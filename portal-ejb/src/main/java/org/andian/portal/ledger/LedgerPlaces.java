package org.andian.portal.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Door: the premises at which a caller may do something, open ones mostly, many at once. */
@ApplicationScoped
public class LedgerPlaces {

    @Inject private Sql sql;

    @Inject private PremisesHold premises;

    /** Open ones by their codes; those beyond the reach of the right are left out. */
    public Map<String, LedgerPlace> within(
            Scope scope, Collection<String> codes, Predicate<Role> right) {
        return read(scope, codes, right, "p.closed_on is null");
    }

    private Map<String, LedgerPlace> read(
            Scope scope, Collection<String> codes, Predicate<Role> right, String which) {
        Reach reach = scope.premises("p", right);
        Map<String, LedgerPlace> found = new HashMap<>();
        for (List<String> some : Slices.of(new TreeSet<>(codes))) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.addAll(reach.parameters());
            sql.list(
                    "select p.id, p.code, p.name, p.venue_group from premises_view p where p.code"
                            + " in ("
                            + Sql.marks(some.size())
                            + ") and "
                            + which
                            + " and "
                            + reach.sql(),
                    parameters,
                    row ->
                            found.put(
                                    row.text("code"),
                                    new LedgerPlace(
                                            row.number("id"),
                                            row.text("code"),
                                            row.text("name"),
                                            row.text("venue_group"))));
        }
        return found;
    }

    /**
     * One that may be closed, held until the transaction ends.
     *
     * @throws Refusal NOT_ALLOWED without the right anywhere, NO_PREMISES
     */
    public LedgerPlace holdAny(Scope scope, String code, Predicate<Role> right) {
        scope.require(right, "enter lines of ledgers at premises");
        premises.hold(List.of(code));
        return Optional.ofNullable(read(scope, List.of(code), right, "1 = 1").get(code))
                .orElseThrow(() -> new Refusal(LedgerReason.NO_PREMISES, code));
    }

    /**
     * All of them, open ones, held until the transaction ends.
     *
     * @throws Refusal NOT_ALLOWED without the right anywhere, NO_PREMISES
     */
    public Map<String, LedgerPlace> hold(
            Scope scope, Collection<String> codes, Predicate<Role> right) {
        scope.require(right, "enter lines of ledgers at premises");
        premises.hold(codes);
        Map<String, LedgerPlace> found = within(scope, codes, right);
        codes.stream()
                .filter(code -> !found.containsKey(code))
                .findFirst()
                .ifPresent(
                        code -> {
                            throw new Refusal(LedgerReason.NO_PREMISES, code);
                        });
        return found;
    }
}
