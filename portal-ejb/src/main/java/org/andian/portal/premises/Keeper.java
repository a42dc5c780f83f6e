package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Loads and locks a premises for a change by somebody who may keep it: the system administrator, or
 * a city or district office in whose reach it lies.
 */
@ApplicationScoped
class Keeper {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    static boolean mayKeep(Role role) {
        return role.mayKeepPremises();
    }

    /**
     * A premises as it stands; nobody else changes it until the transaction ends, which writes what
     * the caller has changed.
     *
     * @throws Refusal UNKNOWN when there is no such premises in the caller's reach, CHANGED when it
     *     is no longer of the version the caller looked at
     */
    public PremisesEntry hold(Scope scope, String code, int version) {
        scope.require(Keeper::mayKeep, "change premises");
        PremisesEntry entry =
                entities.find(
                        PremisesEntry.class,
                        idOf(scope, code, " for update"),
                        LockModeType.PESSIMISTIC_WRITE);
        entry.requireVersion(version);
        return entry;
    }

    /**
     * Of a premises that is only referred to.
     *
     * @throws Refusal UNKNOWN when there is no such premises in the caller's reach
     */
    public long idOf(Scope scope, String code) {
        return idOf(scope, code, "");
    }

    private long idOf(Scope scope, String code, String lock) {
        Reach reach = scope.premises("p", Keeper::mayKeep);
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return sql.first(
                        "select p.id from premises p where p.code = ? and " + reach.sql() + lock,
                        parameters,
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(PremisesReason.UNKNOWN, code));
    }

    /** What hangs on it has changed: who looked at it before looks again. */
    public void touch(PremisesEntry entry) {
        entities.lock(entry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** The caller's SQL shall see what has been changed. */
    public void flush() {
        entities.flush();
    }
}
