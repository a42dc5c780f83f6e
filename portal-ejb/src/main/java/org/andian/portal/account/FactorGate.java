package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.secret.FactorCipher;
import org.andian.portal.account.secret.Secrets;
import org.andian.portal.account.secret.Totp;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes a code or a recovery code, each once; the row lock makes that hold across nodes. Counting
 * the attempts is the login gate's part.
 */
@ApplicationScoped
class FactorGate {

    @Inject private Sql sql;

    @Inject private Clock clock;

    private record Stored(String secret, long lastStep) {

        static Stored of(Row row) {
            return new Stored(row.text("secret"), row.number("last_step"));
        }
    }

    @OwnTransaction
    public boolean accepts(long accountId, String offered) {
        String code =
                offered == null ? "" : offered.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.length() == Totp.DIGITS
                ? acceptsCode(accountId, code)
                : usesRecovery(accountId, code);
    }

    private boolean acceptsCode(long accountId, String code) {
        Optional<Stored> stored = stored(accountId);
        if (stored.isEmpty()) {
            return false;
        }
        byte[] secret = FactorCipher.ofEnvironment().decrypt(stored.get().secret(), accountId);
        OptionalLong step = Totp.match(secret, code, Instant.now(clock), stored.get().lastStep());
        return step.isPresent()
                && sql.update(
                                "update second_factor set last_step = ? where account_id = ?",
                                step.getAsLong(),
                                accountId)
                        == 1;
    }

    private Optional<Stored> stored(long accountId) {
        return sql.first(
                "select secret, last_step from second_factor where account_id = ? and confirmed_at"
                        + " is not null for update",
                List.of(accountId),
                Stored::of);
    }

    private boolean usesRecovery(long accountId, String code) {
        return sql.update(
                        "update recovery_code set used_at = ? where account_id = ? and code_hash ="
                                + " ? and used_at is null",
                        Instant.now(clock),
                        accountId,
                        Secrets.sha256(code))
                == 1;
    }
}
