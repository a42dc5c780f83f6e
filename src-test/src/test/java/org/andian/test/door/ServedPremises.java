package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Premises whose detectors a provider looks after, and the provider's people. */
@Dependent
class ServedPremises {

    private static final Scope SECURITY =
            new Scope("tests", List.of(Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));

    @Inject private PremisesRegister premises;

    @Inject private Providers providers;

    @Inject private Accounts accounts;

    void premises(String code, String district, String venueGroup, String provider) {
        if (find(provider).isEmpty()) {
            providers.registerProvider(Stage.PORTAL, provider, "Provider " + provider, null, true);
        }
        if (premises.find(Stage.PORTAL, code).isEmpty()) {
            premises.register(
                    Stage.PORTAL,
                    new NewPremises(
                            code,
                            "Premises " + code,
                            null,
                            district,
                            venueGroup,
                            provider,
                            "1 Test Road",
                            null,
                            null,
                            null,
                            null,
                            true));
        }
    }

    /** Somebody who works for a provider that serves some premises by now. */
    Scope person(String login, String provider) {
        if (accounts.find(login).isEmpty()) {
            accounts.create(
                    SECURITY,
                    new NewPerson(
                            login,
                            login,
                            null,
                            "Correct-Horse-7".toCharArray(),
                            false,
                            List.of(
                                    new GrantSpec(
                                            Role.SERVICE_PROVIDER,
                                            null,
                                            Set.of(),
                                            null,
                                            find(provider).orElseThrow().id())),
                            true));
        }
        return accounts.find(login).orElseThrow().scope();
    }

    private Optional<Provider> find(String code) {
        return providers.list(Stage.PORTAL).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }
}
