package org.andian.portal.workorder.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Door: the premises at which something is done, held until the transaction ends. */
@ApplicationScoped
public class WorkPlace {

    private static final String FIND =
            """
            select p.id, p.code, p.provider_id, v.code as provider from premises_view p
            left join provider_view v on v.id = p.provider_id
            where p.code = ? and p.closed_on is null and \
            """;

    @Inject private Sql sql;

    @Inject private PremisesHold premises;

    /**
     * A premises that is open.
     *
     * @param providerId of whoever serves it, null for nobody, as {@code provider}, its code
     */
    public record Served(long premisesId, String code, Long providerId, String provider) {}

    /**
     * One in the reach of a right.
     *
     * @throws Refusal NOT_ALLOWED without the right anywhere, NO_PREMISES
     */
    public Served hold(Scope scope, String code, Predicate<Role> right) {
        scope.require(right, "have work done at premises");
        String known = code == null ? "" : code;
        premises.hold(List.of(known));
        return find(scope, known, right)
                .orElseThrow(() -> new Refusal(WorkReason.NO_PREMISES, known));
    }

    /** The same for the portal's own rules, which no reach limits; empty for one that is closed. */
    public Optional<Served> holdAny(Scope portal, String code) {
        premises.hold(List.of(code));
        return find(portal, code, role -> true);
    }

    /** Whether it is in the reach of a right, without holding it. */
    public boolean isWithin(Scope scope, String code, Predicate<Role> right) {
        return code != null && scope.may(right) && find(scope, code, right).isPresent();
    }

    private Optional<Served> find(Scope scope, String code, Predicate<Role> right) {
        Reach reach = scope.premises("p", right);
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return sql.first(FIND + reach.sql(), parameters, WorkPlace::served);
    }

    private static Served served(Row row) {
        return new Served(
                row.number("id"),
                row.text("code"),
                row.numberOrNull("provider_id"),
                row.text("provider"));
    }
}
