package org.andian.portal.account.rule;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;

/**
 * Door: the rules of passwords and sessions. Everybody may read them, for everybody must follow
 * them.
 */
@Stateless
public class SecuritySettings {

    @Inject private Settings settings;

    @Inject private Audit audit;

    /** The rules in force, for whoever must keep to them: no scope. */
    public SecurityRules current() {
        return new SecurityRules(
                settings.get(SecurityKeys.LEAST_CHARACTERS),
                settings.get(SecurityKeys.KINDS),
                settings.get(SecurityKeys.REMEMBERED),
                settings.get(SecurityKeys.DAYS_FOR_ADMINISTRATORS),
                settings.get(SecurityKeys.DAYS_FOR_OTHERS),
                settings.get(SecurityKeys.IDLE_MINUTES),
                settings.get(SecurityKeys.FACTOR_REQUIRED));
    }

    /** How many days a request for an account waits for an answer before it lapses. */
    public int requestDays() {
        return settings.get(SecurityKeys.REQUEST_DAYS);
    }

    /** Takes effect at the next login or password; for security administrators only. */
    public void change(Scope scope, SecurityRules rules) {
        scope.require(
                Role.SECURITY_ADMINISTRATOR::equals, "change the rules of passwords and sessions");
        SecurityRules before = current();
        String by = scope.login();
        settings.set(SecurityKeys.LEAST_CHARACTERS, rules.leastCharacters(), by);
        settings.set(SecurityKeys.KINDS, rules.kinds(), by);
        settings.set(SecurityKeys.REMEMBERED, rules.remembered(), by);
        settings.set(SecurityKeys.DAYS_FOR_ADMINISTRATORS, rules.daysForAdministrators(), by);
        settings.set(SecurityKeys.DAYS_FOR_OTHERS, rules.daysForOthers(), by);
        settings.set(SecurityKeys.IDLE_MINUTES, rules.idleMinutes(), by);
        settings.set(SecurityKeys.FACTOR_REQUIRED, rules.factorRequired(), by);
        audit.done(by, "security.change", "security rules", before + " -> " + rules);
    }
}
