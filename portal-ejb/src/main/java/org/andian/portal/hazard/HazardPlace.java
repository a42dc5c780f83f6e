package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Door: the premises at which something is entered, held until the transaction ends. */
@ApplicationScoped
public class HazardPlace {

    @Inject private Sql sql;

    @Inject private PremisesHold premises;

    /**
     * The id of a premises that is open and in the reach of a right.
     *
     * @throws Refusal NOT_ALLOWED without the right anywhere, NO_PREMISES
     */
    public long hold(Scope scope, String code, Predicate<Role> right) {
        scope.require(right, "enter hazards");
        String known = code == null ? "" : code;
        premises.hold(List.of(known));
        return find(scope, known, right).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(HazardReason.NO_PREMISES, known));
    }

    /** Whether that is so, without holding it. */
    public boolean isWithin(Scope scope, String code, Predicate<Role> right) {
        return code != null && scope.may(right) && !find(scope, code, right).isEmpty();
    }

    private List<Long> find(Scope scope, String code, Predicate<Role> right) {
        Reach reach = scope.premises("p", right);
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return sql.list(
                "select p.id from premises_view p where p.code = ? and p.closed_on is null and "
                        + reach.sql(),
                parameters,
                row -> row.number("id"));
    }
}
