package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.rule.SecurityRules;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Passwords;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Replaces passwords under the rules, and remembers those that were replaced. */
@ApplicationScoped
class PasswordChange {

    @Inject private Sql sql;

    @Inject private SecuritySettings settings;

    @Inject private Clock clock;

    /**
     * By the owner, who may not take one of the last passwords again.
     *
     * @throws Refusal a PASSWORD_ reason
     */
    public void byOwner(Account account, char[] fresh) {
        SecurityRules rules = settings.current();
        rules.requireStrong(account.login(), fresh);
        if (Passwords.matches(account.passwordHash(), fresh)) {
            throw new Refusal(AccountReason.PASSWORD_SAME);
        }
        if (earlier(account, rules.remembered() - 1).stream()
                .anyMatch(hash -> Passwords.matches(hash, fresh))) {
            throw new Refusal(AccountReason.PASSWORD_REMEMBERED, rules.remembered());
        }
        replace(account, fresh, true);
    }

    /** By the security administrator: the owner must change it at the next login. */
    public void byAnother(Account account, char[] fresh) {
        settings.current().requireStrong(account.login(), fresh);
        replace(account, fresh, false);
    }

    private void replace(Account account, char[] fresh, boolean byOwner) {
        Instant now = Instant.now(clock);
        sql.update(
                "insert into password_history (account_id, password_hash, replaced_at) values (?,"
                        + " ?, ?)",
                account.id(),
                account.passwordHash(),
                now);
        account.replacePassword(Passwords.hash(fresh), byOwner, now);
    }

    private List<String> earlier(Account account, int most) {
        return sql.list(
                "select password_hash from password_history where account_id = ? order by id desc"
                        + " limit ?",
                List.of(account.id(), most),
                row -> row.text("password_hash"));
    }
}
