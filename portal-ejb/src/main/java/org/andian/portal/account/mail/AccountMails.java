package org.andian.portal.account.mail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.outbox.MailAddress;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.text.PlainText;

import java.util.List;

/**
 * Door: where mail to an account goes; each keeps his own, the security administrator everyone's.
 */
@Stateless
public class AccountMails {

    @Inject private Sql sql;

    @Inject private Audit audit;

    /** Null for none, and for an account that is not there. */
    public String find(Scope scope, String login) {
        if (!scope.login().equals(login)) {
            scope.requireToRead(
                    Role.SECURITY_ADMINISTRATOR::equals, "read the mail addresses of accounts");
        }
        return sql.first(
                        "select m.mail from account a join account_mail m on m.account_id = a.id"
                                + " where a.login = ?",
                        List.of(login),
                        row -> row.text("mail"))
                .orElse(null);
    }

    /**
     * @param address null or empty for none
     * @throws Refusal ADDRESS
     */
    public void set(Scope scope, String login, String address) {
        boolean isOwn = scope.login().equals(login) && scope.rights() == Rights.ALL;
        if (!isOwn) {
            scope.require(
                    Role.SECURITY_ADMINISTRATOR::equals, "set the mail addresses of accounts");
        }
        String wanted = PlainText.folded(address);
        int changed = wanted == null || wanted.isEmpty() ? forget(login) : keep(login, wanted);
        if (changed > 0) {
            audit.done(scope.login(), "account.mail", "account " + login, null);
        }
    }

    private int keep(String login, String address) {
        return sql.update(
                """
                insert into account_mail (account_id, mail) select id, ? from account where login = ?
                on duplicate key update mail = values(mail)\
                """,
                new MailAddress(address).value(),
                login);
    }

    private int forget(String login) {
        return sql.update(
                "delete from account_mail where account_id = (select id from account where login ="
                        + " ?)",
                login);
    }
}
