package org.andian.portal.once.phone;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Door: the secret of an account, the same as long as there is the account: a phone that was left
 * in a drawer opens what it holds whenever its owner logs in again.
 */
@Stateless
public class PhoneSecrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** The caller's own, 43 signs of base64url; made when it is asked for first. */
    public String get(Scope scope) {
        return find(scope, "").orElseGet(() -> made(scope));
    }

    private String made(Scope scope) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        sql.update(
                """
                insert into phone_secret (login, secret, made_at) values (?, ?, ?)
                on duplicate key update login = values(login)\
                """,
                scope.login(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bits),
                clock.instant());
        return find(scope, " for update").orElseThrow();
    }

    /** What another node has made meanwhile only a locking select sees. */
    private Optional<String> find(Scope scope, String lock) {
        return sql.first(
                "select secret from phone_secret where login = ?" + lock,
                List.of(scope.login()),
                row -> row.text("secret"));
    }
}
