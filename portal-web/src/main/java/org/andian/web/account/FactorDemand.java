package org.andian.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Person;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Role;

/**
 * Which accounts must enrol a second factor before they may do anything: those with a role that
 * needs one, of their own or as a deputy, unless a setting says no or the installation is a demo.
 */
@ApplicationScoped
class FactorDemand {

    @Inject private SecuritySettings settings;

    @Inject private Districts districts;

    /** True while the account must enrol and has not. */
    public boolean isOpen(Person person) {
        return !person.state().factor() && isDemanded(person);
    }

    public boolean isDemanded(Person person) {
        return person.scope().mayRead(Role::needsSecondFactor)
                && !districts.isDemo()
                && settings.current().factorRequired();
    }
}
