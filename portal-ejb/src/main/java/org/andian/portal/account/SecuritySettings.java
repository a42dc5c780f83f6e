package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Door: the rules of passwords and sessions. Everybody may read them, for everybody must follow
 * them.
 */
@Stateless
public class SecuritySettings {

    private static final String PREFIX = "security.";

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    public SecurityRules current() {
        Map<String, String> set = new HashMap<>();
        sql.list(
                "select name, value from setting where name like 'security.%'",
                List.of(), row -> set.put(row.text("name"), row.text("value")));
        SecurityRules usual = SecurityRules.USUAL;
        return new SecurityRules(
                number(set, "leastCharacters", usual.leastCharacters()),
                number(set, "kinds", usual.kinds()),
                number(set, "remembered", usual.remembered()),
                number(set, "daysForAdministrators", usual.daysForAdministrators()),
                number(set, "daysForOthers", usual.daysForOthers()),
                number(set, "idleMinutes", usual.idleMinutes()),
                number(set, "factorRequired", usual.factorRequired() ? 1 : 0) == 1);
    }

    public void change(Scope scope, SecurityRules rules) {
        scope.require(
                Role.SECURITY_ADMINISTRATOR::equals, "change the rules of passwords and sessions");
        SecurityRules before = current();
        set(scope, "leastCharacters", rules.leastCharacters());
        set(scope, "kinds", rules.kinds());
        set(scope, "remembered", rules.remembered());
        set(scope, "daysForAdministrators", rules.daysForAdministrators());
        set(scope, "daysForOthers", rules.daysForOthers());
        set(scope, "idleMinutes", rules.idleMinutes());
        set(scope, "factorRequired", rules.factorRequired() ? 1 : 0);
        audit.done(scope.login(), "security.change", "security rules", before + " -> " + rules);
    }

    private void set(Scope scope, String name, int value) {
        sql.update(
                """
                insert into setting (name, value, changed_at, changed_by) values (?, ?, ?, ?)
                on duplicate key update value = values(value), changed_at = values(changed_at), changed_by = values(changed_by)\
                """,
                PREFIX + name,
                Integer.toString(value),
                Instant.now(clock),
                scope.login());
    }

    private static int number(Map<String, String> set, String name, int usual) {
        String value = set.get(PREFIX + name);
        return value == null ? usual : Integer.parseInt(value);
    }
}
