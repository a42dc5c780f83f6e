package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Door: technical service providers. */
@Stateless
public class Providers {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;

    @Inject private Sql sql;

    @Inject private Audit audit;

    /**
     * @return the provider's id
     */
    public long registerProvider(
            Scope scope, String code, String name, String phone, boolean demo) {
        scope.require(Role::mayConfigure, "register providers");
        if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            throw new Refusal(PremisesReason.PROVIDER_CODE, LONGEST_CODE);
        }
        requireNameAndPhone(name, phone);
        if (sql.count("select count(*) as n from provider where code = ?", List.of(code)) > 0) {
            throw new Refusal(PremisesReason.PROVIDER_CODE_TAKEN, code);
        }
        long id =
                sql.insert(
                        "insert into provider (code, name, phone, demo) values (?, ?, ?, ?)",
                        code,
                        name.strip(),
                        phone,
                        demo);
        audit.done(scope.login(), "provider.register", "provider " + code, name);
        return id;
    }

    /** Name and phone; the code never changes. */
    public void edit(Scope scope, Provider provider) {
        scope.require(Role::mayConfigure, "edit providers");
        String phone =
                provider.phone() == null || provider.phone().isBlank()
                        ? null
                        : provider.phone().strip();
        requireNameAndPhone(provider.name(), phone);
        if (sql.update(
                        "update provider set name = ?, phone = ?, version = version + 1 where code"
                                + " = ? and version = ?",
                        provider.name().strip(),
                        phone,
                        provider.code(),
                        provider.version())
                == 0) {
            throw new Refusal(PremisesReason.CHANGED, provider.name());
        }
        audit.done(
                scope.login(),
                "provider.edit",
                "provider " + provider.code(),
                provider.name().strip());
    }

    private static void requireNameAndPhone(String name, String phone) {
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || phone != null && phone.length() > LONGEST_CODE) {
            throw new Refusal(PremisesReason.PROVIDER_NAME, LONGEST_NAME, LONGEST_CODE);
        }
    }

    /** The register of providers is public among those who are logged in. */
    public List<Provider> list(Scope scope) {
        scope.requireToRead(role -> true, "list providers");
        return sql.list(
                "select * from provider order by code",
                List.of(),
                row ->
                        new Provider(
                                row.number("id"),
                                row.text("code"),
                                row.text("name"),
                                row.text("phone"),
                                (int) row.number("version")));
    }
}
