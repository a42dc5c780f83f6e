package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.audit.Audit;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Door: technical service providers. */
@Stateless
public class Providers {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private ProviderList providers;

    /**
     * @return the provider's id
     * @throws Refusal PROVIDER_CODE, PROVIDER_NAME, PROVIDER_CODE_TAKEN
     */
    public long registerProvider(
            Scope scope, String code, String name, String phone, boolean demo) {
        scope.require(Role::mayConfigure, "register providers");
        ProviderEntry entry = new ProviderEntry(code, name, phone, demo);
        if (sql.count("select count(*) as n from provider where code = ?", List.of(code)) > 0) {
            throw new Refusal(PremisesReason.PROVIDER_CODE_TAKEN, code);
        }
        entities.persist(entry);
        entities.flush(); // the database gives the id
        audit.done(scope.login(), "provider.register", "provider " + code, entry.name());
        return entry.id();
    }

    /**
     * Name and phone; the code never changes.
     *
     * @throws Refusal CHANGED when it is no longer of the version given, NO_PROVIDER when there is
     *     none of that code; PROVIDER_NAME
     */
    public void edit(Scope scope, Provider provider) {
        scope.require(Role::mayConfigure, "edit providers");
        ProviderEntry entry = held(provider.code());
        entry.requireVersion(provider.version());
        entry.rename(provider.name(), provider.phone());
        audit.done(scope.login(), "provider.edit", "provider " + provider.code(), entry.name());
    }

    /** Nobody else changes it until the transaction ends. */
    private ProviderEntry held(String code) {
        return entities.createQuery(
                        "select p from ProviderEntry p where p.code = ?1", ProviderEntry.class)
                .setParameter(1, code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(PremisesReason.NO_PROVIDER, code));
    }

    /**
     * By code: all for the administrators, else those of the cities the caller works in, or of the
     * premises in reach.
     */
    public List<Provider> list(Scope scope) {
        scope.requireToRead(role -> true, "list providers");
        return providers.of(scope);
    }
}
