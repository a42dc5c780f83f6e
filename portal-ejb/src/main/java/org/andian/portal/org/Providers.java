package org.andian.portal.org;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.andian.portal.audit.Audit;
import org.andian.portal.identity.Role;
import org.andian.portal.identity.Scope;
import org.andian.portal.sql.Sql;

/** Door: technical service providers. */
@Stateless
public class Providers {

    private static final int LONGEST_CODE = 40;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    /** @return the provider's id */
    public long registerProvider(Scope scope, String code, String name, String phone, boolean demo) {
        scope.require(Role::mayConfigure, "register providers");
        if (code == null || code.isBlank() || code.length() > LONGEST_CODE || name == null || name.isBlank()) {
            throw new IllegalArgumentException("A provider needs a code of at most " + LONGEST_CODE + " characters and a name.");
        }
        if (sql.count("select count(*) as n from provider where code = ?", List.of(code)) > 0) {
            throw new IllegalArgumentException("The provider code " + code + " is taken; choose another.");
        }
        long id = sql.insert("insert into provider (code, name, phone, demo) values (?, ?, ?, ?)", code, name.strip(), phone, demo);
        audit.done(scope.login(), "provider.register", "provider " + code, name);
        return id;
    }

    /** The register of providers is public among those who are logged in. */
    public List<Provider> list(Scope scope) {
        scope.requireToRead(role -> true, "list providers");
        return sql.list("select * from provider order by code", List.of(), row -> new Provider(row.number("id"), row.text("code"), row.text("name"), row.text("phone")));
    }
}
