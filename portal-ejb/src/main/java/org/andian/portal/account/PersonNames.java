package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;

/**
 * Door: what somebody is called whom a record names by the login. Whoever may read the record may
 * read the name; nothing else of the account is told.
 */
@Stateless
public class PersonNames {

    @Inject private Sql sql;

    /** Empty for what is no account, such as the portal itself. */
    public Optional<String> find(String login) {
        return sql.first(
                "select name from account where login = ?",
                List.of(login),
                row -> row.text("name"));
    }
}
