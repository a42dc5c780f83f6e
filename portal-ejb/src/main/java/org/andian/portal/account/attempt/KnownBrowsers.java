package org.andian.portal.account.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.secret.Secrets;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * In which browsers an account has logged in before. Only the SHA-256 of their secrets is kept. In
 * the caller's transaction.
 */
@ApplicationScoped
public class KnownBrowsers {

    private static final Duration KEPT = Duration.ofDays(180);

    @Inject private Sql sql;

    @Inject private Clock clock;

    public boolean knows(long accountId, String browser) {
        return browser != null
                && count(
                                "select count(*) as n from known_browser where account_id = ? and"
                                        + " secret_hash = ?",
                                accountId,
                                Secrets.sha256(browser))
                        > 0;
    }

    /**
     * @param browser the secret it showed, null for none
     * @return the secret it shall keep: its own when we gave it, for this account or another
     */
    public String remember(long accountId, String browser) {
        boolean ours =
                browser != null
                        && count(
                                        "select count(*) as n from known_browser where secret_hash"
                                                + " = ?",
                                        Secrets.sha256(browser))
                                > 0;
        String secret = ours ? browser : Secrets.random();
        Instant now = clock.instant();
        sql.update("delete from known_browser where used_at < ?", now.minus(KEPT));
        sql.update(
                "insert into known_browser (account_id, secret_hash, made_at, used_at) values (?,"
                        + " ?, ?, ?) on duplicate key update used_at = values(used_at)",
                accountId,
                Secrets.sha256(secret),
                now,
                now);
        return secret;
    }

    public void forget(long accountId) {
        sql.update("delete from known_browser where account_id = ?", accountId);
    }

    private long count(String query, Object... values) {
        return sql.count(query, List.of(values));
    }
}
