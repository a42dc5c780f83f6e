package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.ChangedMeanwhile;
import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
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
        if (code == null
                || code.isBlank()
                || code.length() > LONGEST_CODE
                || name == null
                || name.isBlank()) {
            throw new Refusal(
                    Reason.NAME,
                    "A provider needs a code of at most "
                            + LONGEST_CODE
                            + " characters and a name.");
        }
        if (sql.count("select count(*) as n from provider where code = ?", List.of(code)) > 0) {
            throw new Refusal(
                    Reason.CODE_TAKEN, "The provider code " + code + " is taken; choose another.");
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
        if (provider.name() == null
                || provider.name().isBlank()
                || provider.name().length() > LONGEST_NAME
                || phone != null && phone.length() > LONGEST_CODE) {
            throw new Refusal(
                    Reason.NAME,
                    "A provider needs a name of at most "
                            + LONGEST_NAME
                            + " characters; its phone has at most "
                            + LONGEST_CODE
                            + ".");
        }
        if (sql.update(
                        "update provider set name = ?, phone = ?, version = version + 1 where code"
                                + " = ? and version = ?",
                        provider.name().strip(),
                        phone,
                        provider.code(),
                        provider.version())
                == 0) {
            throw new ChangedMeanwhile("The provider");
        }
        audit.done(
                scope.login(),
                "provider.edit",
                "provider " + provider.code(),
                provider.name().strip());
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
